/** What tells where a laptop is plugged in, in the languages of the people. */
export const walkEvidence = {
  address_in_prefix: {
    en: '{address} is in {prefix}: VLAN {vlan}',
    fr: '{address} est dans {prefix} : VLAN {vlan}',
  },
  address_in_switch_prefix: {
    en: '{address} is in {prefix}: VLAN {vlan} of {switch}',
    fr: '{address} est dans {prefix} : VLAN {vlan} de {switch}',
  },
  address_by_scheme: {
    en: '{address} would be VLAN {vlan} by the addressing scheme, and the plan has no such VLAN',
    fr: '{address} serait le VLAN {vlan} d’après le plan d’adressage, et le plan n’a pas ce VLAN',
  },
  address_unclear: {
    en: '{address} is in the prefixes of several VLANs: {vlans}',
    fr: '{address} est dans les préfixes de plusieurs VLAN : {vlans}',
  },
  address_unplanned: {
    en: '{address} is in no prefix of the plan',
    fr: '{address} n’est dans aucun préfixe du plan',
  },
  address_self_given: {
    en: '{address} is an address the computer gave itself: no DHCP server answered',
    fr: '{address} est une adresse que l’ordinateur s’est donnée : aucun serveur DHCP n’a répondu',
  },
  address_old: {
    en: '{address} was there before this outlet: the lease may be that of another one',
    fr: '{address} était là avant cette prise : le bail est peut-être celui d’une autre',
  },
  address_contradicts: {
    en: 'the address is of VLAN {vlan}, but the port is planned in VLAN {planned}: the lease is probably old, ask for a new one',
    fr: 'l’adresse est du VLAN {vlan}, mais le port est prévu dans le VLAN {planned} : le bail est sans doute ancien, demandez-en un autre',
  },
  port_in_other_vlan: {
    en: '{port} is in VLAN {vlan}, the plan has it in VLAN {planned}',
    fr: '{port} est dans le VLAN {vlan}, le plan le met dans le VLAN {planned}',
  },
  no_outlet: {
    en: 'the plan leads no outlet to VLAN {vlan}',
    fr: 'le plan ne mène aucune prise au VLAN {vlan}',
  },
  gateway_differs: {
    en: 'the gateway is {gateway}, planned is {planned}: a server that is not ours may have given it',
    fr: 'la passerelle est {gateway}, il est prévu {planned} : un serveur qui n’est pas à nous l’a peut-être donnée',
  },
  lease_from: {
    en: 'the address is a lease of server {server}',
    fr: 'l’adresse est un bail du serveur {server}',
  },
  mac_at_port: {
    en: '{switch} has {mac} at {port}, VLAN {vlan}',
    fr: '{switch} a {mac} sur {port}, VLAN {vlan}',
  },
  mac_at_bare_port: { en: '{switch} has {mac} at {port}', fr: '{switch} a {mac} sur {port}' },
  mac_behind: {
    en: '{switch} has {mac} behind {port}, which leads to another device',
    fr: '{switch} a {mac} derrière {port}, qui mène à un autre équipement',
  },
  mac_at_several: {
    en: '{mac} is at several ports: {ports}',
    fr: '{mac} est sur plusieurs ports : {ports}',
  },
  mac_nowhere: {
    en: '{mac} is in no table that was read ({switches})',
    fr: '{mac} n’est dans aucune table lue ({switches})',
  },
  table_old: {
    en: 'the table of {switch} was read before the cable was plugged in here',
    fr: 'la table de {switch} a été lue avant que le câble soit branché ici',
  },
  table_of_other: {
    en: 'the table given for {switch} is that of another switch',
    fr: 'la table donnée pour {switch} est celle d’un autre commutateur',
  },
  port_not_planned: {
    en: 'the plan leads no outlet to {port}',
    fr: 'le plan ne mène aucune prise à {port}',
  },
  neighbour_at_port: {
    en: 'on the wire {switch} says that this is its {port} ({protocol})',
    fr: 'sur le câble, {switch} dit que c’est son port {port} ({protocol})',
  },
  neighbour_unknown: {
    en: 'on the wire {name} says that this is its {port} ({protocol}); the plan has no such switch',
    fr: 'sur le câble, {name} dit que c’est son port {port} ({protocol}) ; le plan n’a pas ce commutateur',
  },
  table_contradicts: {
    en: 'that is not {port}, which the switch itself says on the wire: the table is probably old',
    fr: 'ce n’est pas {port}, que le commutateur dit lui-même sur le câble : la table est sans doute ancienne',
  },
  elsewhere: {
    en: 'the plan has {expected} at {planned}, this is {port}',
    fr: 'le plan met {expected} sur {planned}, ici c’est {port}',
  },
  other_vlan: {
    en: 'the plan has {expected} in VLAN {planned}, this is VLAN {vlan}',
    fr: 'le plan met {expected} dans le VLAN {planned}, ici c’est le VLAN {vlan}',
  },
} as const satisfies Record<string, { readonly en: string; readonly fr: string }>

export type EvidenceCode = keyof typeof walkEvidence
export type EvidenceValues = Readonly<Record<string, string | number>>

export const evidenceText = (
  { code, values }: { readonly code: EvidenceCode; readonly values: EvidenceValues },
  language: 'en' | 'fr' = 'en',
): string =>
  walkEvidence[code][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
