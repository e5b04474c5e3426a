/**
 * Which commands tell what about a device, as data: by platform and kind, in the order to try. A surprising fact: on
 * ProCurve and FASTPATH the members of VLANs are told one VLAN at a time, so what one command says leads to others.
 * Sources: facts, sections 10 to 12; which alternative a firmware takes is found out by trying.
 */
import { findPlatform } from './platforms.ts'
import type { Row } from './rows.ts'

export const EVIDENCE_KINDS = [
  'version',
  'inventory',
  'interfaces',
  'vlans',
  'membership',
  'macTable',
  'neighbours',
  'aggregation',
  'spanningTree',
  'power',
  'errDisabled',
  'portSecurity',
  'addresses',
  'flapping',
  'logging',
] as const

export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** One question. `alternatives`: the first that the device does not refuse answers it. */
export interface EvidenceStep {
  readonly alternatives: readonly string[]
  /** For every row of this table in the answer one more command; `{field}` in it stands for the row's value. */
  readonly leadsTo?: { readonly table: string; readonly command: string }
}

/** Kinds that a platform cannot tell are missing; all steps of a kind are asked, each may be refused. */
export type EvidenceCommands = Partial<Readonly<Record<EvidenceKind, readonly EvidenceStep[]>>>

const ask = (...alternatives: string[]): EvidenceStep => ({ alternatives })

const cisco: EvidenceCommands = {
  version: [ask('show version')],
  inventory: [ask('show inventory', 'show version')],
  interfaces: [ask('show interfaces status', 'show interfaces'), ask('show interfaces description')],
  vlans: [ask('show vlan brief', 'show vlan')],
  membership: [ask('show interfaces switchport'), ask('show interfaces trunk')],
  macTable: [
    ask(
      'show mac address-table dynamic',
      'show mac-address-table dynamic',
      'show mac address-table',
      'show mac-address-table',
    ),
  ],
  neighbours: [
    ask('show cdp neighbors detail', 'show cdp neighbors'),
    ask('show lldp neighbors detail', 'show lldp neighbors'),
  ],
  aggregation: [ask('show etherchannel summary')],
  spanningTree: [ask('show spanning-tree'), ask('show spanning-tree blockedports')],
  power: [ask('show power inline')],
  errDisabled: [ask('show interfaces status err-disabled'), ask('show errdisable recovery')],
  portSecurity: [ask('show port-security')],
  addresses: [ask('show ip arp', 'show arp')],
  // The whole buffer takes half a minute at 9600 baud; trains that cannot filter keep few lines.
  flapping: [ask('show clock'), ask('show logging | include FLAP|MAC_MOVE', 'show logging')],
  logging: [ask('show logging')],
}

const procurve: EvidenceCommands = {
  version: [ask('show system', 'show system-information'), ask('show version')],
  inventory: [ask('show modules')],
  interfaces: [ask('show interfaces brief'), ask('show interfaces status', 'show name')],
  vlans: [ask('show vlans')],
  membership: [
    { alternatives: ['show vlans'], leadsTo: { table: 'vlan', command: 'show vlans {vlanId}' } },
    ask('show trunks'),
  ],
  macTable: [ask('show mac-address')],
  neighbours: [
    ask('show cdp neighbors detail', 'show cdp neighbors'),
    {
      // The list cuts names; older firmware has the detail by port only.
      alternatives: ['show lldp info remote-device'],
      leadsTo: { table: 'lldp neighbour', command: 'show lldp info remote-device {interface}' },
    },
  ],
  aggregation: [ask('show trunks'), ask('show lacp')],
  spanningTree: [ask('show spanning-tree')],
  power: [ask('show power-over-ethernet brief', 'show power-management brief')],
  errDisabled: [ask('show loop-protect'), ask('show port-security intrusion-log')],
  portSecurity: [ask('show port-security')],
  addresses: [ask('show arp')],
  logging: [ask('show logging')],
}

const netgear: EvidenceCommands = {
  version: [ask('show version', 'show hardware'), ask('show sysinfo', 'show system')],
  inventory: [ask('show version', 'show hardware')],
  interfaces: [ask('show port all', 'show interfaces status all', 'show interfaces status')],
  vlans: [ask('show vlan brief', 'show vlan')],
  membership: [
    {
      alternatives: ['show vlan brief', 'show vlan'],
      leadsTo: { table: 'vlan', command: 'show vlan {vlanId}' },
    },
    ask('show vlan port all'),
  ],
  macTable: [ask('show mac-addr-table', 'show mac address-table')],
  neighbours: [
    {
      alternatives: ['show lldp remote-device all'],
      leadsTo: { table: 'lldp neighbour', command: 'show lldp remote-device detail {interface}' },
    },
    ask('show isdp neighbors detail', 'show isdp neighbors'),
    ask('show lldp neighbors'),
  ],
  aggregation: [ask('show port-channel all', 'show port-channel brief', 'show lag')],
  spanningTree: [ask('show spanning-tree'), ask('show spanning-tree mst port summary 0 all')],
  power: [ask('show poe port info all', 'show power inline')],
  portSecurity: [ask('show port-security all')],
  addresses: [ask('show arp switch', 'show arp')],
  logging: [ask('show logging buffered', 'show logging')],
}

const linux: EvidenceCommands = {
  version: [ask('hostnamectl', 'uname -a')],
  interfaces: [ask('ip -d address', 'ip address', 'ip -br address')],
  membership: [ask('bridge vlan show')],
  macTable: [ask('bridge fdb show')],
  neighbours: [ask('lldpcli show neighbors')],
  addresses: [ask('ip neighbour', 'arp -n'), ask('cat /var/lib/dhcp/dhcpd.leases')],
}

const frr: EvidenceCommands = {
  version: [ask('show version')],
  interfaces: [ask('show interface brief')],
}

const BY_PLATFORM: Readonly<Record<string, EvidenceCommands>> = {
  cisco_ios: cisco,
  cisco_iosxe: cisco,
  hp_procurve: procurve,
  netgear,
  linux,
  frr,
}

/** What to ask a device of this platform (any of its names); empty where nothing is known of it. */
export const evidenceCommands = (platform: string): EvidenceCommands =>
  BY_PLATFORM[findPlatform(platform)?.name ?? ''] ?? {}

/**
 * The commands that the rows of a step's answer lead to, each once. Only words a device could have printed as a name are
 * put into a command: a row never smuggles in a second one.
 */
export function followUps(step: EvidenceStep, rows: readonly Row[]): string[] {
  const { leadsTo } = step
  if (!leadsTo) return []
  const commands = rows.flatMap((row) => {
    if (row.table !== leadsTo.table) return []
    const command = leadsTo.command.replace(/\{(\w+)\}/g, (_, field: string) => nameOf(row[field]))
    return command.includes('  ') || command.endsWith(' ') ? [] : [command]
  })
  return [...new Set(commands)]
}

const nameOf = (value: unknown): string =>
  typeof value === 'string' && /^[\w./-]{1,32}(?: \d{1,4})?$/.test(value) ? value : ''
