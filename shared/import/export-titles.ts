/**
 * The titles and words of the plan's export, in both languages. The import knows them as it knows a planner's own
 * headers, so that an export in either language comes back without a difference; test/export/languages.test.ts proves it.
 */
import type { Cable, LagProtocol, PortMode } from '../model/entities.ts'

export interface ExportWords {
  readonly sheets: Readonly<
    Record<
      'outlets' | 'switches' | 'vlans' | 'panels' | 'stands' | 'cables' | 'lags' | 'dhcpServers' | 'ports',
      string
    >
  >
  readonly ports: readonly string[]
  readonly outlets: readonly string[]
  readonly switches: readonly string[]
  readonly vlans: readonly string[]
  readonly panels: readonly string[]
  readonly stands: readonly string[]
  readonly cables: readonly string[]
  readonly lags: readonly string[]
  readonly dhcpServers: readonly string[]
  readonly mode: Readonly<Record<PortMode | 'uplink', string>>
  readonly service: Readonly<Record<'network' | 'telephone' | 'other', string>>
  readonly yes: string
  readonly no: string
  /** Every VLAN the switch serves. */
  readonly all: string
  readonly cableKind: Readonly<Record<Cable['kind'], string>>
  readonly wiring: Readonly<Record<'straight' | 'crossover', string>>
  readonly cableStatus: Readonly<Record<Cable['status'], string>>
  readonly side: Readonly<Record<'rear' | 'front', string>>
  readonly lagProtocol: Readonly<Record<LagProtocol, string>>
}

const list = (text: string): string[] => text.split('|')

export const exportWords: Readonly<Record<'en' | 'fr', ExportWords>> = {
  en: {
    sheets: {
      outlets: 'Outlets',
      switches: 'Switches',
      vlans: 'VLANs',
      panels: 'Panels',
      stands: 'Stands',
      cables: 'Cables',
      lags: 'LAGs',
      dhcpServers: 'DHCP servers',
      ports: 'Ports',
    },
    ports: list(
      'Switch|Port|Mode|VLAN|Tagged VLANs|Outlet|Stand|Location|Panel|Position|Service|Occupied|MAC|Remark|Description',
    ),
    outlets: list('Outlet|Stand|Location|Panel|Position|Service|Occupied|MAC|Remark'),
    switches: list('Switch|Number|Model|Technical room|IP|Gateway|Serial number'),
    vlans: list('Switch|VLAN|VLAN name|Usage|Subnet|Gateway'),
    panels: list('Panel|Technical room|Port count'),
    stands: list('Stand|Exhibitor|Location|Remark'),
    cables: list('No.|Code|Kind|From|Port|To|Port|Medium|Colour|Length (m)|Label|Wiring|Status'),
    dhcpServers: list('DHCP server|Answers as|MAC|Switch|VLAN|Remark'),
    lags: list('Switch|LAG|Protocol|Member ports|Mode|VLAN|Tagged VLANs|Description'),
    mode: { access: 'access', tagged: 'tagged', routed: 'routed', unused: 'unused', uplink: 'uplink' },
    service: { network: 'network', telephone: 'telephone', other: 'other' },
    yes: 'yes',
    no: 'no',
    all: 'all',
    cableKind: { cable: 'cable', cord: 'patch cord', link: 'link' },
    wiring: { straight: 'straight', crossover: 'crossover' },
    cableStatus: { planned: 'planned', connected: 'in place', decommissioning: 'to be removed' },
    side: { rear: 'rear', front: 'front' },
    lagProtocol: { lacp: 'LACP', static: 'static', pagp: 'PAgP' },
  },
  fr: {
    sheets: {
      outlets: 'Prises',
      switches: 'Commutateurs',
      vlans: 'VLAN',
      panels: 'Bandeaux',
      stands: 'Stands',
      cables: 'Câbles',
      lags: 'LAG',
      dhcpServers: 'Serveurs DHCP',
      ports: 'Ports',
    },
    ports: list(
      'Commutateur|Port|Mode|VLAN|VLAN tagués|Prise|Stand|Emplacement|Bandeau|Position|Service|Occupée|MAC|Remarque|Description',
    ),
    outlets: list('Prise|Stand|Emplacement|Bandeau|Position|Service|Occupée|MAC|Remarque'),
    switches: list('Commutateur|Numéro|Modèle|Local technique|IP|Passerelle|Numéro de série'),
    vlans: list('Commutateur|VLAN|Nom du VLAN|Usage|Sous-réseau|Passerelle'),
    panels: list('Bandeau|Local technique|Nombre de ports'),
    stands: list('Stand|Exposant|Emplacement|Remarque'),
    cables: list('N°|Code|Genre|De|Port|Vers|Port|Support|Couleur|Longueur (m)|Étiquette|Câblage|Statut'),
    dhcpServers: list('Serveur DHCP|Répond sous|MAC|Commutateur|VLAN|Remarque'),
    lags: list('Commutateur|LAG|Protocole|Ports membres|Mode|VLAN|VLAN tagués|Description'),
    mode: { access: 'accès', tagged: 'trunk', routed: 'routé', unused: 'libre', uplink: 'uplink' },
    service: { network: 'réseau', telephone: 'téléphone', other: 'autre' },
    yes: 'oui',
    no: 'non',
    all: 'tous',
    cableKind: { cable: 'câble', cord: 'cordon', link: 'liaison' },
    wiring: { straight: 'droit', crossover: 'croisé' },
    cableStatus: { planned: 'prévu', connected: 'en place', decommissioning: 'à déposer' },
    side: { rear: 'arrière', front: 'avant' },
    lagProtocol: { lacp: 'LACP', static: 'statique', pagp: 'PAgP' },
  },
}
