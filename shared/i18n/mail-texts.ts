/** What the mail check says of each line, and what to change where one is wrong, in the languages of the people. */
import type { MailCheck, MailLine } from '../mail/mail-check.ts'

type InBoth = { readonly en: string; readonly fr: string }

interface MailText extends InBoth {
  /** What to change; where it is wrong, or worth it. */
  readonly change?: InBoth
}

export const mailLineNames: Readonly<Record<MailLine, InBoth>> = {
  address: { en: 'Sending address', fr: 'Adresse d’envoi' },
  a: { en: 'Name of the server', fr: 'Nom du serveur' },
  ptr: { en: 'Reverse name', fr: 'Nom inverse' },
  ehlo: { en: 'EHLO', fr: 'EHLO' },
  spf: { en: 'SPF', fr: 'SPF' },
  dkim: { en: 'DKIM', fr: 'DKIM' },
  dmarc: { en: 'DMARC', fr: 'DMARC' },
  mx: { en: 'MX', fr: 'MX' },
  blocklist: { en: 'Block list', fr: 'Liste noire' },
}

export const mailTexts = {
  address_message: {
    en: 'mail left from {address}, as one shows that arrived',
    fr: 'le courrier est parti de {address}, d’après un message arrivé',
  },
  address_given: {
    en: 'mail leaves from {address}, as given',
    fr: 'le courrier part de {address}, comme donné',
  },
  address_banner: { en: 'mail leaves from {address}', fr: 'le courrier part de {address}' },
  address_laptop: {
    en: 'this laptop leaves from {address}; the mail server may leave from another, by a NAT rule of its own',
    fr: 'ce portable sort par {address} ; le serveur de courrier peut sortir par une autre, par sa propre règle NAT',
    change: {
      en: 'Send a mail to an address outside, save it with all its headers, and give it to the check.',
      fr: 'Envoyez un message à une adresse extérieure, enregistrez-le avec tous ses en-têtes, et donnez-le au contrôle.',
    },
  },
  address_unknown: {
    en: 'nobody knows from which address mail leaves',
    fr: 'personne ne sait de quelle adresse part le courrier',
    change: {
      en: 'Send a mail to an address outside, save it with all its headers, and give it to the check.',
      fr: 'Envoyez un message à une adresse extérieure, enregistrez-le avec tous ses en-têtes, et donnez-le au contrôle.',
    },
  },
  address_other: {
    en: 'mail leaves from {address}, but the names of {host} agree on {planned}',
    fr: 'le courrier part de {address}, mais les noms de {host} s’accordent sur {planned}',
    change: {
      en: 'On the router, set the NAT rule (source address) of the mail server to {planned}; all other lines that are wrong follow from this one.',
      fr: 'Sur le routeur, mettez la règle NAT (adresse source) du serveur de courrier à {planned} ; les autres lignes fausses en découlent.',
    },
  },
  host_unknown: {
    en: 'neither a name in EHLO nor an MX of {domain} is known',
    fr: 'ni nom dans EHLO ni MX de {domain} connus',
  },
  not_answered: { en: 'there is no answer for {name}', fr: 'pas de réponse pour {name}' },
  needs_address: {
    en: 'cannot be told without the sending address',
    fr: 'impossible à dire sans l’adresse d’envoi',
  },
  a_none: {
    en: '{host} has no address in the DNS',
    fr: '{host} n’a pas d’adresse dans le DNS',
    change: {
      en: 'Add an A record: {host} → {address}.',
      fr: 'Ajoutez un enregistrement A : {host} → {address}.',
    },
  },
  a_found: { en: '{host} is {found}', fr: '{host} est {found}' },
  a_same: { en: '{host} is {address}', fr: '{host} est {address}' },
  a_other: {
    en: '{host} is {found}, and mail leaves from {address}',
    fr: '{host} est {found}, et le courrier part de {address}',
    change: {
      en: 'Let mail leave from {found} by the NAT rule, or set the A record of {host} to {address}.',
      fr: 'Faites partir le courrier de {found} par la règle NAT, ou mettez l’enregistrement A de {host} à {address}.',
    },
  },
  ptr_none: {
    en: '{address} has no reverse name',
    fr: '{address} n’a pas de nom inverse',
    change: {
      en: 'Have the provider of {address} set its PTR record to {host}.',
      fr: 'Demandez au fournisseur de {address} de mettre son enregistrement PTR à {host}.',
    },
  },
  ptr_confirmed: {
    en: '{address} is called {name}, and {name} is {address}',
    fr: '{address} s’appelle {name}, et {name} est {address}',
  },
  ptr_unconfirmed: {
    en: '{address} is called {name}, but {name} is another address',
    fr: '{address} s’appelle {name}, mais {name} est une autre adresse',
    change: {
      en: 'Set the A record of {name} to {address}, or have the provider set the PTR record to the name of the mail server.',
      fr: 'Mettez l’enregistrement A de {name} à {address}, ou faites mettre le PTR au nom du serveur par le fournisseur.',
    },
  },
  ehlo_unknown: {
    en: 'the name the server says in EHLO is not known',
    fr: 'le nom que le serveur dit dans EHLO n’est pas connu',
  },
  ehlo_no_name: {
    en: 'the server calls itself {name}, which is no full name',
    fr: 'le serveur s’appelle {name}, qui n’est pas un nom complet',
    change: {
      en: 'Set the server’s name (Postfix: myhostname or smtp_helo_name) to its full name in the DNS.',
      fr: 'Mettez le nom du serveur (Postfix : myhostname ou smtp_helo_name) à son nom complet dans le DNS.',
    },
  },
  ehlo_other: {
    en: 'the server calls itself {name}, and that is not {address}',
    fr: 'le serveur s’appelle {name}, et ce n’est pas {address}',
    change: {
      en: 'Set the server’s name (Postfix: myhostname or smtp_helo_name) to the reverse name of {address}, or the A record of {name} to {address}.',
      fr: 'Mettez le nom du serveur (Postfix : myhostname ou smtp_helo_name) au nom inverse de {address}, ou l’enregistrement A de {name} à {address}.',
    },
  },
  ehlo_same: { en: 'the server calls itself {name}', fr: 'le serveur s’appelle {name}' },
  ehlo_not_reverse: {
    en: 'the server calls itself {name}, its reverse name is {reverse}: few mind',
    fr: 'le serveur s’appelle {name}, son nom inverse est {reverse} : peu s’en soucient',
  },
  spf_pass: { en: '{domain} allows {address}', fr: '{domain} autorise {address}' },
  spf_fail: {
    en: '{domain} forbids {address}: {record}',
    fr: '{domain} interdit {address} : {record}',
    change: {
      en: 'Add ip4:{address} to the SPF record of {domain}, or let mail leave from an address it allows.',
      fr: 'Ajoutez ip4:{address} à l’enregistrement SPF de {domain}, ou faites partir le courrier d’une adresse autorisée.',
    },
  },
  spf_softfail: {
    en: '{domain} does not allow {address}: {record}',
    fr: '{domain} n’autorise pas {address} : {record}',
    change: {
      en: 'Add ip4:{address} to the SPF record of {domain}, or let mail leave from an address it allows.',
      fr: 'Ajoutez ip4:{address} à l’enregistrement SPF de {domain}, ou faites partir le courrier d’une adresse autorisée.',
    },
  },
  spf_neutral: {
    en: '{domain} says nothing of {address}: {record}',
    fr: '{domain} ne dit rien de {address} : {record}',
    change: {
      en: 'Add ip4:{address} to the SPF record.',
      fr: 'Ajoutez ip4:{address} à l’enregistrement SPF.',
    },
  },
  spf_none: {
    en: '{domain} has no SPF record',
    fr: '{domain} n’a pas d’enregistrement SPF',
    change: {
      en: 'Add a TXT record to {domain}: v=spf1 ip4:{address} -all',
      fr: 'Ajoutez un enregistrement TXT à {domain} : v=spf1 ip4:{address} -all',
    },
  },
  spf_broken: {
    en: 'the SPF record of {domain} cannot be evaluated ({trouble}): {record}',
    fr: 'l’enregistrement SPF de {domain} ne peut être évalué ({trouble}) : {record}',
    change: {
      en: 'Put the record right: one record, no more than ten lookups, known words only.',
      fr: 'Corrigez l’enregistrement : un seul, pas plus de dix recherches, que des mots connus.',
    },
  },
  dkim_key: {
    en: 'a key stands under {selector} of {domain}',
    fr: 'une clé se trouve sous {selector} de {domain}',
  },
  dkim_revoked: {
    en: 'the key under {selector} of {domain} is withdrawn',
    fr: 'la clé sous {selector} de {domain} est révoquée',
    change: {
      en: 'Publish the key the server signs with, or have it sign with another selector.',
      fr: 'Publiez la clé avec laquelle le serveur signe, ou faites-le signer avec un autre sélecteur.',
    },
  },
  dkim_no_selector: {
    en: 'no key under a usual selector; which one signs is not known',
    fr: 'aucune clé sous un sélecteur usuel ; celui qui signe n’est pas connu',
  },
  dkim_none: {
    en: 'mail is signed, but {name} does not exist',
    fr: 'le courrier est signé, mais {name} n’existe pas',
    change: {
      en: 'Publish the key as TXT record {name}.',
      fr: 'Publiez la clé en enregistrement TXT {name}.',
    },
  },
  dmarc_policy: { en: 'policy {policy}', fr: 'politique {policy}' },
  dmarc_none: {
    en: '{domain} has no DMARC record',
    fr: '{domain} n’a pas d’enregistrement DMARC',
    change: {
      en: 'Large providers want one: add the TXT record _dmarc.{domain}: v=DMARC1; p=none',
      fr: 'Les grands fournisseurs en veulent un : ajoutez l’enregistrement TXT _dmarc.{domain} : v=DMARC1; p=none',
    },
  },
  mx_hosts: { en: 'answers go to {hosts}', fr: 'les réponses vont à {hosts}' },
  mx_none: {
    en: '{domain} has no MX: answers and bounces go nowhere',
    fr: '{domain} n’a pas de MX : réponses et retours se perdent',
    change: { en: 'Add an MX record.', fr: 'Ajoutez un enregistrement MX.' },
  },
  list_clean: { en: '{list} does not hold {address}', fr: '{address} n’est pas dans {list}' },
  list_silent: { en: 'there is no answer from {list}', fr: 'pas de réponse de {list}' },
  list_refused: {
    en: '{list} refuses the question: it does not answer public name servers',
    fr: '{list} refuse la question : elle ne répond pas aux serveurs DNS publics',
    change: {
      en: 'Ask by a name server of your own, or on the page of the list.',
      fr: 'Demandez par un serveur DNS à vous, ou sur la page de la liste.',
    },
  },
  list_diverted: {
    en: '{list} answers {value}, which no block list does: the name server of this network invents answers',
    fr: '{list} répond {value}, ce qu’aucune liste ne fait : le serveur DNS de ce réseau invente des réponses',
  },
  list_listed: {
    en: '{list} holds {address}: {why}',
    fr: '{address} est dans {list} : {why}',
    change: {
      en: 'First put right what is wrong above, then ask {list} on its page to take {address} off.',
      fr: 'Corrigez d’abord ce qui est faux au-dessus, puis demandez à {list}, sur sa page, de retirer {address}.',
    },
  },
} as const satisfies Readonly<Record<string, MailText>>

export type MailCode = keyof typeof mailTexts

const fill = (text: string, { values }: Pick<MailCheck, 'values'>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

export const mailText = (check: MailCheck, language: 'en' | 'fr'): string =>
  fill(mailTexts[check.code][language], check)

/** What to change; null where nothing is to be. */
export function mailChange(check: MailCheck, language: 'en' | 'fr'): string | null {
  const { change }: MailText = mailTexts[check.code]
  return change ? fill(change[language], check) : null
}
