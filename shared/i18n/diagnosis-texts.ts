/** What a diagnosis says of each link, and what it proposes, in the languages of the people. */
import type { DiagnosisLink, DiagnosisValues, LinkVerdict } from '../diagnosis/diagnosis.ts'
import { choosePlurals } from './plurals.ts'

type InBoth = { readonly en: string; readonly fr: string }

export const linkNames: Readonly<Record<DiagnosisLink, InBoth>> = {
  plan: { en: 'Plan', fr: 'Plan' },
  cabling: { en: 'Cabling', fr: 'Câblage' },
  port: { en: 'Switch port', fr: 'Port du commutateur' },
  counters: { en: 'Error counters', fr: 'Compteurs d’erreurs' },
  vlan: { en: 'VLAN', fr: 'VLAN' },
  mac: { en: 'Device', fr: 'Appareil' },
  lease: { en: 'Address', fr: 'Adresse' },
  gateway: { en: 'Gateway', fr: 'Passerelle' },
  dhcp: { en: 'DHCP', fr: 'DHCP' },
  dns: { en: 'DNS', fr: 'DNS' },
  internet: { en: 'Internet', fr: 'Internet' },
}

export const verdictNames: Readonly<Record<LinkVerdict, InBoth>> = {
  ok: { en: 'right', fr: 'bon' },
  wrong: { en: 'wrong', fr: 'faux' },
  unknown: { en: 'not known', fr: 'inconnu' },
  not_possible: { en: 'not possible', fr: 'impossible' },
}

export const diagnosisTexts = {
  // Plan
  planned: {
    en: '{outlet} belongs to {port}, VLAN {vlan} ({prefix})',
    fr: '{outlet} va sur {port}, VLAN {vlan} ({prefix})',
  },
  planned_tagged: {
    en: '{outlet} belongs to {port}, which carries tagged VLANs',
    fr: '{outlet} va sur {port}, qui porte des VLAN étiquetés',
  },
  not_network: {
    en: '{outlet} is no network outlet: {service}',
    fr: '{outlet} n’est pas une prise réseau : {service}',
  },
  no_port_planned: {
    en: 'the plan leads {outlet} to no switch port',
    fr: 'le plan ne mène {outlet} à aucun port de commutateur',
  },
  port_not_enabled: { en: 'the plan shuts {port}', fr: 'le plan ferme {port}' },
  network_missing: { en: '{reason}', fr: '{reason}' },
  // Cabling
  cabling_open: { en: '{reason}', fr: '{reason}' },
  cords_wrong: { en: '{message}', fr: '{message}' },
  cords_proven: {
    en: 'a known device proves that {outlet} is at its port',
    fr: 'un appareil connu prouve que {outlet} est sur son port',
  },
  fault_noted: { en: '{by} noted a fault: {note}', fr: '{by} a noté un défaut : {note}' },
  contradiction_noted: {
    en: 'people disagree about {what}',
    fr: 'on se contredit sur {what}',
  },
  cords_ticked: { en: 'every cord on the way is ticked', fr: 'chaque cordon du chemin est coché' },
  cord_not_ticked: { en: 'nobody has ticked the cord {what}', fr: 'personne n’a coché le cordon {what}' },
  cabling_in_place: {
    en: 'the cabling is in place by the plan',
    fr: 'le câblage est en place d’après le plan',
  },
  // What the switch says
  not_read: {
    en: '{switch} was never read: open its console, or paste its tables',
    fr: '{switch} n’a jamais été lu : ouvrez sa console, ou collez ses tables',
  },
  not_asked: { en: '{switch} could not be asked: {why}', fr: '{switch} n’a pas pu être interrogé : {why}' },
  nothing_planned: { en: 'no port is planned to look at', fr: 'aucun port prévu à regarder' },
  not_told: {
    en: 'what was read of {switch} does not tell it',
    fr: 'ce qui a été lu de {switch} ne le dit pas',
  },
  link_up: { en: '{port} has a link', fr: '{port} a un lien' },
  link_up_speed: { en: '{port} has a link, {speed} Mb/s', fr: '{port} a un lien, {speed} Mb/s' },
  no_link: { en: '{port} has no link', fr: '{port} n’a pas de lien' },
  port_shut: { en: '{port} is shut', fr: '{port} est fermé' },
  err_disabled: {
    en: '{switch} has switched {port} off itself ({reason})',
    fr: '{switch} a coupé {port} de lui-même ({reason})',
  },
  no_errors: { en: 'no errors counted', fr: 'aucune erreur comptée' },
  errors_old: {
    en: '{errors} errors counted, none since the reading before',
    fr: '{errors} erreurs comptées, aucune depuis la lecture d’avant',
  },
  errors_counted: {
    en: '{errors} errors counted since the switch started, {crc} of them checksums',
    fr: '{errors} erreurs comptées depuis le démarrage, dont {crc} de somme de contrôle',
  },
  errors_grow: {
    en: '{errors} [errors|more error|more errors] since the reading before: a bad cable, plug or duplex',
    fr: '{errors} [errors|erreur|erreurs] de plus depuis la lecture d’avant : câble, fiche ou duplex en cause',
  },
  half_duplex: {
    en: '{port} runs at half duplex: it loses frames under load',
    fr: '{port} est en half-duplex : il perd des trames sous charge',
  },
  in_vlan: { en: '{port} is in VLAN {vlan}', fr: '{port} est dans le VLAN {vlan}' },
  in_other_vlan: {
    en: '{port} is in VLAN {vlan}, planned is {planned}',
    fr: '{port} est dans le VLAN {vlan}, le plan veut {planned}',
  },
  in_other_mode: {
    en: '{port} carries tagged VLANs, planned is VLAN {planned} for one device',
    fr: '{port} porte des VLAN étiquetés, le plan veut le VLAN {planned} pour un appareil',
  },
  device_heard: { en: '{mac} speaks behind {port}', fr: '{mac} parle derrière {port}' },
  devices_heard: {
    en: '{count} devices speak behind {port}: somebody has plugged in a switch or an access point',
    fr: '{count} appareils parlent derrière {port} : quelqu’un a branché un commutateur ou une borne',
  },
  laptop_heard: { en: 'this laptop is plugged in there', fr: 'ce portable y est branché' },
  nobody_heard: {
    en: 'nobody has spoken behind {port}',
    fr: 'personne n’a parlé derrière {port}',
  },
  host_elsewhere: {
    en: '{host} belongs here and was heard at {port}',
    fr: '{host} est d’ici et a été entendu sur {port}',
  },
  // Address
  has_address: { en: '{mac} has {address}, of the right prefix', fr: '{mac} a {address}, du bon préfixe' },
  has_other_address: {
    en: '{mac} has {address}, which is not in {prefix}',
    fr: '{mac} a {address}, qui n’est pas dans {prefix}',
  },
  laptop_has_address: {
    en: 'this laptop has {address} here',
    fr: 'ce portable a {address} ici',
  },
  laptop_has_lease: {
    en: 'this laptop has {address} here, from {server}',
    fr: 'ce portable a {address} ici, de {server}',
  },
  laptop_self_given: {
    en: 'this laptop got no address here and gave itself {address}',
    fr: 'ce portable n’a pas reçu d’adresse ici et s’est donné {address}',
  },
  laptop_no_address: { en: 'this laptop has no address here', fr: 'ce portable n’a pas d’adresse ici' },
  no_address_known: {
    en: 'nobody was asked which address the device has',
    fr: 'personne n’a dit quelle adresse a l’appareil',
  },
  // What the laptop tried
  no_gateway_planned: { en: 'the plan has no gateway here', fr: 'le plan n’a pas de passerelle ici' },
  offline: { en: 'this laptop has no network', fr: 'ce portable n’a pas de réseau' },
  cannot_try: { en: '{why}', fr: '{why}' },
  gateway_answers: { en: '{gateway} answers in {ms} ms', fr: '{gateway} répond en {ms} ms' },
  gateway_answers_elsewhere: {
    en: '{gateway} answers in {ms} ms, seen from another network',
    fr: '{gateway} répond en {ms} ms, vu d’un autre réseau',
  },
  gateway_silent: { en: '{gateway} does not answer', fr: '{gateway} ne répond pas' },
  gateway_silent_elsewhere: {
    en: '{gateway} does not answer from another network, which may be as it should',
    fr: '{gateway} ne répond pas d’un autre réseau, ce qui peut être voulu',
  },
  dhcp_not_here: {
    en: 'only a laptop in VLAN {vlan} can ask for an address there',
    fr: 'seul un portable dans le VLAN {vlan} peut y demander une adresse',
  },
  dhcp_offers: { en: '{server} offers {address}', fr: '{server} propose {address}' },
  dhcp_silent: { en: 'no server offers an address', fr: 'aucun serveur ne propose d’adresse' },
  dhcp_foreign: {
    en: '{server} offers {address} and is not ours',
    fr: '{server} propose {address} et n’est pas à nous',
  },
  dns_answers: { en: '{server} answers in {ms} ms', fr: '{server} répond en {ms} ms' },
  dns_silent: { en: '{server} does not answer', fr: '{server} ne répond pas' },
  dns_none: { en: 'this laptop was told no name server', fr: 'ce portable n’a reçu aucun serveur DNS' },
  internet_answers: { en: 'reached in {ms} ms', fr: 'atteint en {ms} ms' },
  internet_answers_elsewhere: {
    en: 'reached in {ms} ms from another network',
    fr: 'atteint en {ms} ms d’un autre réseau',
  },
  internet_silent: { en: 'not reached', fr: 'pas atteint' },
  internet_diverted: {
    en: 'a sign-in page answers in its place',
    fr: 'une page de connexion répond à sa place',
  },
  silent_elsewhere: {
    en: 'no answer, but the laptop is in another network: this says nothing of {outlet}',
    fr: 'pas de réponse, mais le portable est dans un autre réseau : cela ne dit rien de {outlet}',
  },
} as const satisfies Readonly<Record<string, InBoth>>

export type DiagnosisCode = keyof typeof diagnosisTexts

export const nextTexts = {
  patch_plan: {
    en: 'Patch {outlet} in the plan: give it a switch port and a VLAN.',
    fr: 'Brassez {outlet} dans le plan : donnez-lui un port et un VLAN.',
  },
  mend_plan: { en: 'Put the plan right: {message}.', fr: 'Corrigez le plan : {message}.' },
  mend_cords: { en: '{act}', fr: '{act}' },
  mend_fault: {
    en: 'Mend what was noted, then tick it: {note}.',
    fr: 'Réparez ce qui a été noté, puis cochez-le : {note}.',
  },
  follow_cord: {
    en: 'Follow the cord from {outlet}: is something plugged in and switched on, and is the cord in {panel} and {port}? Then try another cord.',
    fr: 'Suivez le cordon depuis {outlet} : un appareil est-il branché et allumé, le cordon est-il dans {panel} et {port} ? Puis essayez un autre cordon.',
  },
  open_port: {
    en: 'Push the plan to {switch}: it opens {port}.',
    fr: 'Envoyez le plan à {switch} : il ouvre {port}.',
  },
  clear_err_disabled: {
    en: 'Take away what made {switch} switch {port} off ({reason}), then shut and open the port.',
    fr: 'Retirez ce qui a fait couper {port} par {switch} ({reason}), puis fermez et rouvrez le port.',
  },
  change_cord: {
    en: 'Change the cord between {panel} and {port}, then the cord at the stand, and look at the counters again.',
    fr: 'Changez le cordon entre {panel} et {port}, puis celui du stand, et regardez à nouveau les compteurs.',
  },
  push_port: {
    en: 'Push the plan to {switch}: it mends {port}.',
    fr: 'Envoyez le plan à {switch} : il corrige {port}.',
  },
  move_cord: {
    en: 'Bring {host} back, or follow the cord of {outlet}: it is heard at {port}.',
    fr: 'Ramenez {host}, ou suivez le cordon de {outlet} : on l’entend sur {port}.',
  },
  renew_lease: {
    en: 'Ask for a new address on the device; if it is wrong again, look for a foreign DHCP server.',
    fr: 'Redemandez une adresse sur l’appareil ; si elle est encore fausse, cherchez un serveur DHCP étranger.',
  },
  look_at_router: {
    en: 'Look at the router of VLAN {vlan}: its interface and its uplink to {switch}.',
    fr: 'Regardez le routeur du VLAN {vlan} : son interface et son lien vers {switch}.',
  },
  look_at_dhcp: {
    en: 'Look at the DHCP server: does it run, and has it a pool for {prefix}?',
    fr: 'Regardez le serveur DHCP : tourne-t-il, et a-t-il une plage pour {prefix} ?',
  },
  find_foreign: {
    en: 'Find the foreign server {server} with the DHCP watch, and shut its port.',
    fr: 'Trouvez le serveur étranger {server} avec la veille DHCP, et fermez son port.',
  },
  look_at_dns: { en: 'Look at the name server {server}.', fr: 'Regardez le serveur DNS {server}.' },
  look_at_internet: {
    en: 'The network is right up to here: look at the router’s way out, and ask the venue.',
    fr: 'Le réseau est bon jusqu’ici : regardez la sortie du routeur, et demandez au lieu.',
  },
  read_switch: {
    en: 'Read {switch}: open its console or paste its tables, then diagnose again.',
    fr: 'Lisez {switch} : ouvrez sa console ou collez ses tables, puis refaites le diagnostic.',
  },
  plug_laptop: {
    en: 'As far as is known all is right: plug the laptop into {outlet} and diagnose again.',
    fr: 'D’après ce qu’on sait, tout est bon : branchez le portable sur {outlet} et refaites le diagnostic.',
  },
  look_at_device: {
    en: 'The network is right up to the Internet: look at the device itself.',
    fr: 'Le réseau est bon jusqu’à Internet : regardez l’appareil lui-même.',
  },
} as const satisfies Readonly<Record<string, InBoth>>

export type NextCode = keyof typeof nextTexts

interface Said<C> {
  readonly code: C
  readonly values: DiagnosisValues
}

const fill = (text: InBoth, values: DiagnosisValues, language: 'en' | 'fr'): string =>
  choosePlurals(language, text[language], values).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name]
    return String(typeof value === 'object' ? value[language] : (value ?? whole))
  })

export const linkText = ({ code, values }: Said<DiagnosisCode>, language: 'en' | 'fr' = 'en'): string =>
  fill(diagnosisTexts[code], values, language)

export const nextText = ({ code, values }: Said<NextCode>, language: 'en' | 'fr' = 'en'): string =>
  fill(nextTexts[code], values, language)
