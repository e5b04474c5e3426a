/**
 * What is said of a service that does not answer as it should, with what to do. The English is what errors and files hold, the
 * French what a French screen makes of it (shared/i18n/say-in.ts).
 */
import type { Sentence } from '../i18n/sentences/sentence.ts'
import type { ReachReason } from './reach-reason.ts'

/** Behind what is said of a login that was refused: it need not be removed with all that was read. */
const newPassword = {
  en: 'If the password changed, give the new one: under Services, Servers, Login…, or with brassage service login.',
  fr: 'Si le mot de passe a changé, donnez le nouveau : sous Services, Serveurs, Accès…, ou par brassage service login.',
} as const satisfies Sentence

const newToken = {
  en: 'If the token changed, give the new one: under Services, Servers, Login…, or with brassage service login.',
  fr: 'Si le jeton a changé, donnez le nouveau : sous Services, Serveurs, Accès…, ou par brassage service login.',
} as const satisfies Sentence

export const reachSentences = {
  no_link: {
    en: '{url}: no network card of this computer has a link. Plug in the cable, or join the Wi-Fi.',
    fr: '{url} : aucune carte réseau de cet ordinateur n’a de lien. Branchez le câble, ou rejoignez le Wi-Fi.',
  },
  no_address: {
    en: '{url}: this computer has a link but no address. See whether a DHCP server answers, or set an address by hand.',
    fr: '{url} : cet ordinateur a un lien mais pas d’adresse. Voyez si un serveur DHCP répond, ou donnez une adresse à la main.',
  },
  no_route: {
    en: '{url}: no way leads there from this network, or nobody has this address. Check the address, the VLAN and the gateway.',
    fr: '{url} : aucun chemin n’y mène depuis ce réseau, ou personne n’a cette adresse. Vérifiez l’adresse, le VLAN et la passerelle.',
  },
  name_not_found: {
    en: '{url}: no name server knows this name, or none answers. Use the address, or check the DNS server.',
    fr: '{url} : aucun serveur de noms ne connaît ce nom, ou aucun ne répond. Donnez l’adresse IP, ou vérifiez le serveur DNS.',
  },
  refused: {
    en: '{url}: the machine is there, but refuses the connection on this port. Check the port, and whether the service runs.',
    fr: '{url} : la machine est là, mais refuse la connexion sur ce port. Vérifiez le port, et que le service tourne.',
  },
  timeout: {
    en: '{url}: no answer within {seconds} s. The machine is off, a firewall drops the packets, or it is overloaded.',
    fr: '{url} : pas de réponse en {seconds} s. La machine est éteinte, un pare-feu jette les paquets, ou elle est surchargée.',
  },
  connection_lost: {
    en: '{url}: the connection was lost ({detail}). Try again when the service is back.',
    fr: '{url} : la connexion a été perdue ({detail}). Réessayez quand le service est revenu.',
  },
  no_tls: {
    en: '{url}: what answers there speaks no TLS ({detail}). Check the port, or whether the address begins with http://.',
    fr: '{url} : ce qui répond là ne parle pas TLS ({detail}). Vérifiez le port, ou si l’adresse commence par http://.',
  },
  wrong_certificate: {
    en: '{url}: another certificate than the pinned one. Seen: {seen}; expected: {expected}. No secret was sent. If the certificate was renewed, compare it on the server and pin the new one: under Services, Servers, or with brassage service pin.',
    fr: '{url} : un autre certificat que celui qui est retenu. Vu : {seen} ; attendu : {expected}. Aucun secret n’a été envoyé. S’il a été renouvelé, comparez-le sur le serveur et retenez le nouveau : sous Services, Serveurs, ou par brassage service pin.',
  },
  certificate_dates: {
    en: '{url}: the certificate is valid from {from} to {to}, and the clock of this computer says {now}. No secret was sent. Set the clock right, or renew the certificate.',
    fr: '{url} : le certificat est valable du {from} au {to}, et l’horloge de cet ordinateur dit {now}. Aucun secret n’a été envoyé. Mettez l’horloge à l’heure, ou renouvelez le certificat.',
  },
  wrong_password: {
    en: `{url}: user or password refused (401). Check both. ${newPassword.en}`,
    fr: `{url} : utilisateur ou mot de passe refusé (401). Vérifiez les deux. ${newPassword.fr}`,
  },
  wrong_token: {
    en: `{url}: the API token was refused (401). Check its id (user@realm!name) and its secret; Proxmox before 6.2 has no tokens. ${newToken.en}`,
    fr: `{url} : le jeton d’API a été refusé (401). Vérifiez son identifiant (user@realm!nom) et son secret ; Proxmox avant 6.2 n’a pas de jetons. ${newToken.fr}`,
  },
  wrong_server_token: {
    en: `{url}: FOG refused the server token (403). Copy "API Token" anew from FOG Configuration, FOG Settings, API System. ${newToken.en}`,
    fr: `{url} : FOG a refusé le jeton du serveur (403). Recopiez « API Token » de FOG Configuration, FOG Settings, API System. ${newToken.fr}`,
  },
  wrong_user_token: {
    en: `{url}: FOG took the server token but refused the user token (401). Copy it anew from the user’s page in FOG, tab API Settings, and see that the user’s API access is enabled. ${newToken.en}`,
    fr: `{url} : FOG a accepté le jeton du serveur mais refusé celui de l’utilisateur (401). Recopiez-le de la page de l’utilisateur dans FOG, onglet API Settings, et voyez que son accès à l’API est permis. ${newToken.fr}`,
  },
  second_factor: {
    en: '{url}: this user has to give a second factor at login. Use an API token, or a user without it.',
    fr: '{url} : cet utilisateur doit donner un second facteur à la connexion. Utilisez un jeton d’API, ou un utilisateur sans second facteur.',
  },
  api_off: {
    en: '{url}: the API is switched off in FOG. Enable it in FOG Configuration, FOG Settings, API System.',
    fr: '{url} : l’API est désactivée dans FOG. Activez-la dans FOG Configuration, FOG Settings, API System.',
  },
  forbidden: {
    en: '{url}: this account may not do that: {detail}',
    fr: '{url} : ce compte n’en a pas le droit : {detail}',
  },
  other_product: {
    en: '{url}: what answers there is not {product}: {detail}. Check the address and the port.',
    fr: '{url} : ce qui répond là n’est pas {product} : {detail}. Vérifiez l’adresse et le port.',
  },
  node_unreachable: {
    en: '{url}: the server answers, but cannot reach the node that is meant ({detail}).',
    fr: '{url} : le serveur répond, mais ne joint pas le nœud demandé ({detail}).',
  },
  server_error: {
    en: '{url}: the server refused or failed: {detail}',
    fr: '{url} : le serveur a refusé ou échoué : {detail}',
  },
} as const satisfies Readonly<Record<ReachReason, Sentence>>

/** Where what to look at is another with each kind of service, by its `product`. */
export const productSentences: Readonly<Partial<Record<ReachReason, Readonly<Record<string, Sentence>>>>> = {
  wrong_password: {
    Proxmox: {
      en: `{url}: user or password refused (401). Check the user with its realm, as in root@pam, and the password. ${newPassword.en}`,
      fr: `{url} : utilisateur ou mot de passe refusé (401). Vérifiez l’utilisateur avec son royaume, comme root@pam, et le mot de passe. ${newPassword.fr}`,
    },
    WAPT: {
      en: `{url}: user or password refused (401). Check both: they are those of the WAPT console. ${newPassword.en}`,
      fr: `{url} : utilisateur ou mot de passe refusé (401). Vérifiez les deux : ce sont ceux de la console WAPT. ${newPassword.fr}`,
    },
  },
}

/** The English sentence with its values in place. */
export const reachMessage = (
  reason: ReachReason,
  values: Readonly<Record<string, string | number>>,
): string =>
  (productSentences[reason]?.[String(values.product)] ?? reachSentences[reason]).en.replace(
    /\{(\w+)\}/g,
    (whole, name: string) => String(values[name] ?? whole),
  )
