/** Every table of Cisco IOS and IOS-XE that is understood. One line adds a table. */
import type { Table } from '../table.ts'
import { arp } from './arp.ts'
import { interfaceDescriptions } from './interface-descriptions.ts'
import { interfaceStatus } from './interface-status.ts'
import { ipInterfaces } from './ip-interfaces.ts'
import { macTable } from './mac-table.ts'
import { switchport } from './switchport.ts'
import { trunks } from './trunks.ts'
import { vlan } from './vlan.ts'

export const ciscoIosTables: readonly Table[] = [
  arp,
  interfaceDescriptions,
  interfaceStatus,
  ipInterfaces,
  macTable,
  switchport,
  trunks,
  vlan,
]
