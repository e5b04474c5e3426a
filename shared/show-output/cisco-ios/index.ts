/** Every table of Cisco IOS and IOS-XE that is understood. One line adds a table. */
import type { Table } from '../table.ts'
import { archive } from './archive.ts'
import { arp } from './arp.ts'
import { blockedPorts, inconsistentPorts } from './blocked-ports.ts'
import { boot } from './boot.ts'
import { cdpNeighbours } from './cdp-neighbours.ts'
import { cdpNeighboursDetail } from './cdp-neighbours-detail.ts'
import { clock } from './clock.ts'
import { dhcpSnooping } from './dhcp-snooping.ts'
import { errdisableRecovery } from './errdisable-recovery.ts'
import { errorCounters } from './error-counters.ts'
import { etherchannels } from './etherchannels.ts'
import { interfaceConfiguration } from './interface-configuration.ts'
import { interfaceDescriptions } from './interface-descriptions.ts'
import { interfaceStatus } from './interface-status.ts'
import { interfaces } from './interfaces.ts'
import { inventory } from './inventory.ts'
import { ipInterfaceDetail } from './ip-interface-detail.ts'
import { ipInterfaces } from './ip-interfaces.ts'
import { lldpNeighbours } from './lldp-neighbours.ts'
import { lldpNeighboursDetail } from './lldp-neighbours-detail.ts'
import { logging } from './logging.ts'
import { macTable } from './mac-table.ts'
import { module } from './module.ts'
import { portSecurity, portSecurityInterface, secureAddresses } from './port-security.ts'
import { powerInline, powerInlineDetail } from './power-inline.ts'
import { spanningTree } from './spanning-tree.ts'
import { spanningTreeSummary } from './spanning-tree-summary.ts'
import { stack } from './stack.ts'
import { switchport } from './switchport.ts'
import { trunks } from './trunks.ts'
import { users } from './users.ts'
import { version } from './version.ts'
import { vlan } from './vlan.ts'
import { vtpStatus } from './vtp-status.ts'

export const ciscoIosTables: readonly Table[] = [
  archive,
  arp,
  blockedPorts,
  boot,
  cdpNeighbours,
  cdpNeighboursDetail,
  clock,
  dhcpSnooping,
  errdisableRecovery,
  errorCounters,
  etherchannels,
  inconsistentPorts,
  interfaceConfiguration,
  interfaceDescriptions,
  interfaceStatus,
  interfaces,
  inventory,
  ipInterfaceDetail,
  ipInterfaces,
  lldpNeighbours,
  lldpNeighboursDetail,
  logging,
  macTable,
  module,
  portSecurity,
  portSecurityInterface,
  powerInline,
  powerInlineDetail,
  secureAddresses,
  spanningTree,
  spanningTreeSummary,
  stack,
  switchport,
  trunks,
  users,
  version,
  vlan,
  vtpStatus,
]
