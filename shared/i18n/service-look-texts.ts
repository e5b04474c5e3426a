/** What is said of a look at a service, in the languages of the people. */
import type { BothTexts } from './both-texts.ts'

export const serviceLookTexts = {
  answers: { en: 'answers', fr: 'répond' },
  open: { en: 'port {port} takes connections', fr: 'le port {port} accepte les connexions' },
  says: { en: 'says “{text}”', fr: 'dit « {text} »' },
  http_ok: { en: 'answers {status}', fr: 'répond {status}' },
  https_ok: {
    en: 'answers {status}; its certificate ends on {until}',
    fr: 'répond {status} ; son certificat expire le {until}',
  },
  http_error: { en: 'answers {status} {reason}', fr: 'répond {status} {reason}' },
  certificate_over: {
    en: 'its certificate ended on {until}',
    fr: 'son certificat a expiré le {until}',
  },
  dns_name: { en: '{name} is {found}', fr: '{name} est {found}' },
  dns_none: { en: 'answers that {name} does not exist', fr: 'répond que {name} n’existe pas' },
  dns_other: { en: '{name} is {found}, not {expected}', fr: '{name} est {found}, pas {expected}' },
  dns_failed: { en: 'does not answer for {name} ({code})', fr: 'ne répond pas pour {name} ({code})' },
  ldap_bound: { en: 'takes an anonymous bind', fr: 'accepte une connexion anonyme' },
  ldap_refuses: {
    en: 'answers, and refuses an anonymous bind',
    fr: 'répond, et refuse une connexion anonyme',
  },
  nfs_exports: { en: 'exports {exports}', fr: 'exporte {exports}' },
  nfs_missing: {
    en: 'does not export {wanted}, but {exports}',
    fr: 'n’exporte pas {wanted}, mais {exports}',
  },
  smb_dialect: { en: 'speaks SMB {dialect}', fr: 'parle SMB {dialect}' },
  printer_state: { en: '{model}: {state}{levels}', fr: '{model} : {state}{levels}' },
  printer_stopped: { en: '{model} is stopped: {reasons}', fr: '{model} est arrêtée : {reasons}' },
  ntp_time: {
    en: 'stratum {stratum}, {offset} s from this computer',
    fr: 'strate {stratum}, {offset} s d’écart avec ce portable',
  },
  ntp_unsynced: { en: 'does not know the time itself', fr: 'ne connaît pas l’heure lui-même' },
  toner: { en: 'left: {levels}', fr: 'reste : {levels}' },
  toner_empty: { en: 'something is empty: {levels}', fr: 'quelque chose est vide : {levels}' },
  snmp_silent: {
    en: 'does not answer SNMP: it is off, has SNMP switched off, or wants another community',
    fr: 'ne répond pas en SNMP : elle est éteinte, SNMP y est désactivé, ou elle veut une autre communauté',
  },
  snmp_no_supplies: {
    en: 'answers SNMP, and tells no supplies: it is no printer',
    fr: 'répond en SNMP et n’annonce aucun consommable : ce n’est pas une imprimante',
  },
  snmp_secret: {
    en: 'the vault has to be open for the secret {name}, and hold it; its name begins with snmp-, since SNMP sends it in clear',
    fr: 'il faut le coffre ouvert pour le secret {name}, et qu’il y soit ; son nom commence par snmp-, car SNMP l’envoie en clair',
  },
  dhcp_offer: { en: '{server} offers {address}', fr: '{server} propose {address}' },
  dhcp_other: {
    en: '{server} offers nothing here, but {others} does',
    fr: '{server} ne propose rien ici, mais {others} le fait',
  },
  dhcp_none: {
    en: 'nobody offers an address within {seconds} s',
    fr: 'personne ne propose d’adresse en {seconds} s',
  },
  dhcp_port_rights: {
    en: 'the system keeps port 68 for the administrator: start Brassage as one, on Linux with sudo or after: sudo sysctl net.ipv4.ip_unprivileged_port_start=68',
    fr: 'le système réserve le port 68 à l’administrateur : lancez Brassage ainsi, sous Linux avec sudo ou après : sudo sysctl net.ipv4.ip_unprivileged_port_start=68',
  },
  dhcp_port_in_use: {
    en: 'another program holds port 68: on Linux, sudo ss -lunp sport = :68 names it; stop it while you look',
    fr: 'un autre programme tient le port 68 : sous Linux, sudo ss -lunp sport = :68 le nomme ; arrêtez-le le temps de regarder',
  },
  dhcp_no_link: {
    en: 'no network card can ask: plug the laptop into an outlet of that network',
    fr: 'aucune carte réseau ne peut demander : branchez le portable à une prise de ce réseau',
  },
  other_protocol: {
    en: 'port {port} answers, but with something else',
    fr: 'le port {port} répond, mais autre chose',
  },
  refused: { en: 'refuses connections on port {port}', fr: 'refuse les connexions sur le port {port}' },
  silent: { en: 'does not answer', fr: 'ne répond pas' },
  no_name: { en: '{target} has no address in the DNS', fr: '{target} n’a pas d’adresse dans le DNS' },
  no_route: { en: 'no way leads there', fr: 'aucun chemin n’y mène' },
  lost: { en: 'breaks off the connection', fr: 'coupe la connexion' },
  not_sent: {
    en: 'this computer refuses to send there: its own firewall, or an address that is no machine’s',
    fr: 'ce portable refuse d’y envoyer : son propre pare-feu, ou une adresse qui n’est celle d’aucune machine',
  },
  no_network: { en: 'this computer has no network', fr: 'ce portable n’a pas de réseau' },
  cannot_ping: { en: 'this computer cannot ping', fr: 'ce portable ne peut pas faire de ping' },
} as const satisfies Readonly<Record<string, BothTexts>>

export type LookCode = keyof typeof serviceLookTexts

interface Said {
  readonly code: LookCode
  readonly values: Readonly<Record<string, string | number>>
}

export const lookText = ({ code, values }: Said, language: 'en' | 'fr'): string =>
  serviceLookTexts[code][language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(values[name] ?? whole),
  )
