/**
 * The sentence of every finding, in the languages of the people. `{name}` is filled from the finding's values; the
 * English one is the `message` of a problem, so both languages are written side by side here and nowhere else.
 */
import type { ProblemCode } from '../model/problem.ts'
import { nameIn } from './object-names.ts'
import { routerProblemTexts } from './router-problem-texts.ts'

export type ProblemValues = Readonly<Record<string, string | number>>

export interface ProblemText {
  readonly en: string
  readonly fr: string
}

export const problemTexts: Readonly<Record<ProblemCode, ProblemText>> = {
  ...routerProblemTexts,
  cable_too_long: {
    en: 'Cable {number} from {a} to {b} is {length} m long; copper carries {most} m. Lead it another way, use fibre, or put a switch between.',
    fr: 'Le câble {number} de {a} à {b} fait {length} m ; le cuivre porte à {most} m. Faites-le passer ailleurs, utilisez de la fibre ou placez un commutateur entre les deux.',
  },
  cable_long: {
    en: 'Cable {number} from {a} to {b} is {length} m long. Up to {most} m it works with good cable; test it before the others.',
    fr: 'Le câble {number} de {a} à {b} fait {length} m. Jusqu’à {most} m, cela marche avec un bon câble ; testez-le avant les autres.',
  },
  cable_too_short: {
    en: 'Cable {number} from {a} to {b} is {length} m long, but its way takes {way} m with slack. Take a longer one, or draw its way.',
    fr: 'Le câble {number} de {a} à {b} fait {length} m, mais son chemin en demande {way} avec la réserve. Prenez-en un plus long, ou tracez son chemin.',
  },
  port_used_twice: {
    en: '{object} is used twice: by {first} and by {second}. Give one of them another port.',
    fr: '{object} est utilisé deux fois : par {first} et par {second}. Donnez un autre port à l’un des deux.',
  },
  panel_port_used_twice: {
    en: 'Position {object} is used twice: by {first} and by {second}. Give one of them another position.',
    fr: 'La position {object} est utilisée deux fois : par {first} et par {second}. Donnez une autre position à l’un des deux.',
  },
  outlet_cabled_twice: {
    en: '{object} has two cables: to {first} and to {second}. Remove the wrong one.',
    fr: '{object} a deux câbles : vers {first} et vers {second}. Retirez celui qui est faux.',
  },
  no_such_port: {
    en: '{object}: model {model} has no such port ({ports}). Choose a port it has, or correct the model.',
    fr: '{object} : le modèle {model} n’a pas ce port ({ports}). Choisissez un port existant ou corrigez le modèle.',
  },
  vlan_undefined: {
    en: '{object} is in VLAN {vlan}, which is not defined. Define it, or choose another VLAN.',
    fr: '{object} est dans le VLAN {vlan}, qui n’est pas défini. Définissez-le ou choisissez un autre VLAN.',
  },
  vlan_in_other_domain: {
    en: '{object} is in VLAN {vlan} of {other}, but its switch belongs to {domain}. Choose a VLAN of {domain}.',
    fr: '{object} est dans le VLAN {vlan} de {other}, mais son commutateur appartient à {domain}. Choisissez un VLAN de {domain}.',
  },
  vlan_out_of_range: {
    en: '{object}: VLAN number {vlan} is not possible here; {model} takes {range}. Choose another number.',
    fr: '{object} : le numéro de VLAN {vlan} n’est pas possible ici ; {model} accepte {range}. Choisissez un autre numéro.',
  },
  address_overflow: {
    en: '{object}: octet {octet} ({text}) of the address would be {value} for VLAN {vlan} on switch {device}; it must be within 0 to 255. Choose a smaller VLAN number, or a scheme such as 10.{switch}.{vlan-100}.0/24.',
    fr: '{object} : l’octet {octet} ({text}) de l’adresse vaudrait {value} pour le VLAN {vlan} du commutateur {device} ; il doit être entre 0 et 255. Choisissez un numéro de VLAN plus petit ou un plan tel que 10.{switch}.{vlan-100}.0/24.',
  },
  host_bits_set: {
    en: '{object}: the scheme gives {address}/{length}, which is an address inside {network}/{length}, not a network. Change the scheme’s prefix length, or the octets behind it.',
    fr: '{object} : le plan d’adressage donne {address}/{length}, une adresse dans {network}/{length} et non un réseau. Changez la longueur du préfixe ou les octets qui suivent.',
  },
  scheme_unreadable: {
    en: 'The addressing scheme {object} cannot be read at character {position}: {text}.',
    fr: 'Le plan d’adressage {object} est illisible au caractère {position} : {text}.',
  },
  switch_number_missing: {
    en: '{object} has no number, and the addressing scheme needs one ({switch}). Give it a number.',
    fr: '{object} n’a pas de numéro, et le plan d’adressage en demande un ({switch}). Donnez-lui un numéro.',
  },
  switch_number_twice: {
    en: '{object} and {other} both have number {number}, so their addresses are the same. Give one of them another number.',
    fr: '{object} et {other} ont tous deux le numéro {number} : leurs adresses seraient les mêmes. Donnez un autre numéro à l’un des deux.',
  },
  switch_unclear: {
    en: '{object}: the addressing scheme has {switch}, but several switches share this VLAN ({switches}). Write its prefix, take {switch} out of the scheme, or give each switch its own domain.',
    fr: '{object} : le plan d’adressage contient {switch}, mais plusieurs commutateurs partagent ce VLAN ({switches}). Écrivez son préfixe, retirez {switch} du plan ou donnez un domaine à chaque commutateur.',
  },
  prefix_unreadable: {
    en: '{object}: prefix "{cidr}" is not one. Write the network address and its length, such as 10.1.101.0/24.',
    fr: '{object} : « {cidr} » n’est pas un préfixe. Écrivez l’adresse du réseau et sa longueur, par exemple 10.1.101.0/24.',
  },
  prefix_overlap: {
    en: '{object} has {prefix}, which overlaps {otherPrefix} of {other}. Change one of the two.',
    fr: '{object} a {prefix}, qui recouvre {otherPrefix} de {other}. Changez l’un des deux.',
  },
  prefix_twice: {
    en: '{object} has {count} prefixes ({prefixes}); a VLAN has one. Keep the right one.',
    fr: '{object} a {count} préfixes ({prefixes}) ; un VLAN n’en a qu’un. Gardez le bon.',
  },
  gateway_unusable: {
    en: '{object}: the gateway {gateway} is not a host of {prefix}. Change the gateway rule of the site, or write the gateway of this prefix.',
    fr: '{object} : la passerelle {gateway} n’est pas une machine de {prefix}. Changez la règle de passerelle du site ou écrivez celle de ce préfixe.',
  },
  gateway_in_range: {
    en: '{object}: the DHCP range {first} to {last} holds the gateway {gateway}, which would be handed out. Move the gateway or the range; for all VLANs, in the rules of the site.',
    fr: '{object} : la plage DHCP de {first} à {last} contient la passerelle {gateway}, qui serait distribuée. Déplacez la passerelle ou la plage ; pour tous les VLAN, dans les règles du site.',
  },
  management_address_twice: {
    en: '{object} and {other} both have management address {address}. Change one of them.',
    fr: '{object} et {other} ont tous deux l’adresse d’administration {address}. Changez l’une des deux.',
  },
  management_address_unreadable: {
    en: '{object}: management address "{address}" is not one. Write it with its prefix length, such as 10.1.99.1/24.',
    fr: '{object} : « {address} » n’est pas une adresse d’administration. Écrivez-la avec sa longueur, par exemple 10.1.99.1/24.',
  },
  domains_joined: {
    en: 'Link {object} joins two domains, {domain} and {other}: their VLANs of equal number would become one network. Remove the link, or put both switches in one domain.',
    fr: 'Le lien {object} relie deux domaines, {domain} et {other} : leurs VLAN de même numéro ne feraient qu’un. Retirez le lien ou mettez les deux commutateurs dans un même domaine.',
  },
  too_many_vlans: {
    en: '{object} would have {count} VLANs, VLAN 1 included; model {model} has room for {limit} ({what}). Move outlets to another switch, or let several share a VLAN.',
    fr: '{object} aurait {count} VLAN, VLAN 1 compris ; le modèle {model} en accepte {limit} ({what}). Déplacez des prises vers un autre commutateur ou faites partager un VLAN.',
  },
  vlans_until_reboot: {
    en: '{object} would have {count} VLANs; model {model} accepts {limit} until its maximum (max-vlans) is raised and it is rebooted. Plan a reboot before the push.',
    fr: '{object} aurait {count} VLAN ; le modèle {model} en accepte {limit} tant que son maximum (max-vlans) n’est pas relevé, ce qui demande un redémarrage. Prévoyez-le avant l’envoi.',
  },
  unknown_switch: {
    en: 'There is no switch {object}. Correct the name, or add the switch.',
    fr: 'Il n’y a pas de commutateur {object}. Corrigez le nom ou ajoutez le commutateur.',
  },
  type_assumed: {
    en: '{object}: nobody told its model; {model} is assumed, and its interface names are provisional. Set the model, or plug in a console.',
    fr: '{object} : son modèle n’est pas indiqué ; {model} est supposé et les noms d’interfaces sont provisoires. Indiquez le modèle ou branchez une console.',
  },
  type_unknown: {
    en: '{object}: type "{type}" is not in the library. Choose a known type, import its description, or describe it.',
    fr: '{object} : le type « {type} » n’est pas dans la bibliothèque. Choisissez un type connu, importez sa description ou décrivez-le.',
  },
  duplicate_stand: {
    en: 'Stand {object} is there twice, as "{first}" and "{second}". Keep one, or rename the other.',
    fr: 'Le stand {object} existe deux fois, « {first} » et « {second} ». Gardez-en un ou renommez l’autre.',
  },
  duplicate_outlet: {
    en: 'Outlet {object} is there twice, as "{first}" and "{second}". Keep one, or rename the other.',
    fr: 'La prise {object} existe deux fois, « {first} » et « {second} ». Gardez-en une ou renommez l’autre.',
  },
  stand_without_outlets: {
    en: 'Stand {object} has no outlet. Assign one if it needs the network.',
    fr: 'Le stand {object} n’a pas de prise. Affectez-lui-en une s’il lui faut le réseau.',
  },
  outlet_without_port: {
    en: 'Outlet {object} reaches no switch port: its connection ends at {where}. Patch it, or mark it as unused.',
    fr: 'La prise {object} n’arrive sur aucun port de commutateur : sa liaison s’arrête à {where}. Brassez-la ou indiquez qu’elle ne sert pas.',
  },
  lag_without_ports: {
    en: '{object} has no ports. Give it its member ports, or remove it.',
    fr: '{object} n’a aucun port. Donnez-lui ses ports membres, ou supprimez-le.',
  },
  lag_too_many_ports: {
    en: '{object} has {count} ports; {model} takes {limit} in one LAG. Take some out.',
    fr: '{object} a {count} ports ; {model} en accepte {limit} par LAG. Retirez-en.',
  },
  lag_protocol_unknown: {
    en: '{object}: {model} has no {protocol}. Choose another protocol, at both ends.',
    fr: '{object} : {model} ne connaît pas {protocol}. Choisissez un autre protocole, aux deux extrémités.',
  },
  lag_number_unknown: {
    en: '{object}: the LAGs of a {model} are numbered from 1 to {limit}. Rename it.',
    fr: '{object} : les LAG d’un {model} sont numérotés de 1 à {limit}. Renommez-le.',
  },
  lag_port_at_outlet: {
    en: '{object} is a member of {lag} and is patched to outlet {outlet}. Patch the outlet to another port, or take the port out of the LAG.',
    fr: '{object} est membre de {lag} et brassé vers la prise {outlet}. Brassez la prise sur un autre port, ou retirez le port du LAG.',
  },
  lag_speeds_differ: {
    en: '{object} joins ports of different kinds ({kinds}). Ports of one LAG must have the same speed.',
    fr: '{object} réunit des ports de types différents ({kinds}). Les ports d’un LAG doivent avoir le même débit.',
  },
  lag_ends_differ: {
    en: '{object} is in {lag}, but its other end {far} is in no LAG: a loop, or a link that stays down. Make a LAG there too.',
    fr: '{object} est dans {lag}, mais son autre extrémité {far} n’est dans aucun LAG : une boucle, ou un lien qui ne monte pas. Faites-y aussi un LAG.',
  },
  lag_split: {
    en: '{object} leads to {first} and to {second}. All cables of a LAG go to one LAG of one device.',
    fr: '{object} mène à {first} et à {second}. Tous les câbles d’un LAG vont à un seul LAG d’un seul appareil.',
  },
  lag_protocols_differ: {
    en: '{object} uses {protocol}, its other end {far} {other}: the link does not come up. Choose the same at both ends.',
    fr: '{object} utilise {protocol}, son autre extrémité {far} {other} : le lien ne monte pas. Choisissez le même aux deux extrémités.',
  },
  lag_vlans_differ: {
    en: '{object} carries {vlans}, its other end {far} {other}. Carry the same VLANs at both ends.',
    fr: '{object} transporte {vlans}, son autre extrémité {far} {other}. Transportez les mêmes VLAN aux deux extrémités.',
  },
  port_without_vlan: {
    en: '{object} is an access port without a VLAN. Give it one, or set its mode to unused.',
    fr: '{object} est un port d’accès sans VLAN. Donnez-lui-en un ou mettez son mode à « unused ».',
  },
  tagged_without_vlans: {
    en: '{object} is tagged but carries no VLAN. List its VLANs, or make it an uplink.',
    fr: '{object} est un port étiqueté (tagged) sans VLAN. Indiquez ses VLAN ou faites-en un lien montant.',
  },
  vlan_unused: {
    en: 'VLAN {object} is on no port. Remove it if it is not needed.',
    fr: 'Le VLAN {object} n’est sur aucun port. Supprimez-le s’il ne sert pas.',
  },
  name_too_long: {
    en: '{object}: the name has {length} characters, {model} keeps {limit}. It is sent as "{sent}"; shorten it to choose yourself.',
    fr: '{object} : le nom a {length} caractères, {model} en garde {limit}. Il est envoyé « {sent} » ; raccourcissez-le pour choisir vous-même.',
  },
  set_aside: {
    en: '{object} was set aside: {reason}',
    fr: '{object} a été mis de côté : {reason}',
  },
  unreadable_cell: {
    en: 'Cell {object} holds "{value}", which is not {expected}.',
    fr: 'La cellule {object} contient « {value} », qui n’est pas {expected}.',
  },
  unmapped_sheet: {
    en: 'Sheet {object} was not understood. Say what it holds, or leave it out.',
    fr: 'La feuille {object} n’a pas été comprise. Indiquez ce qu’elle contient ou laissez-la de côté.',
  },
  cancelled_row: {
    en: 'Row {object} is cancelled ({reason}) and was not imported.',
    fr: 'La ligne {object} est annulée ({reason}) et n’a pas été importée.',
  },
  hidden_content: {
    en: '{object} is hidden and was not imported. Ask for hidden content to import it.',
    fr: '{object} est masqué et n’a pas été importé. Demandez le contenu masqué pour l’importer.',
  },
}

export type ProblemLanguage = keyof ProblemText

/** Fills a sentence. A placeholder without a value stays as it is: `{switch}` is also a word of the scheme. */
export function problemMessage(
  code: ProblemCode,
  object: string,
  values: ProblemValues = {},
  language: ProblemLanguage = 'en',
): string {
  const filled: ProblemValues = { object, ...values }
  return problemTexts[code][language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    nameIn(language, String(filled[name] ?? whole)),
  )
}
