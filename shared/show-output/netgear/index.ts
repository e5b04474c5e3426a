/** Every table of NETGEAR that is understood: FASTPATH and the newer smart dialect. One line adds a table. */
import { withOwnNames } from '../own-names.ts'
import type { Table } from '../table.ts'
import { arp } from './arp.ts'
import { interfaceStatus } from './interface-status.ts'
import { isdpNeighbours, isdpNeighboursDetail } from './isdp-neighbours.ts'
import { linkAggregation } from './link-aggregation.ts'
import { lldpNeighbours } from './lldp-neighbours.ts'
import { lldpNeighboursDetail } from './lldp-neighbours-detail.ts'
import { logging } from './logging.ts'
import { macTable } from './mac-table.ts'
import { portAll } from './port-all.ts'
import { portSecurity } from './port-security.ts'
import { powerOverEthernet } from './power-over-ethernet.ts'
import { spanningTree } from './spanning-tree.ts'
import { version } from './version.ts'
import { vlan } from './vlan.ts'
import { vlanMembers } from './vlan-members.ts'
import { vlanPorts } from './vlan-ports.ts'

export const netgearTables: readonly Table[] = [
  version,
  portAll,
  interfaceStatus,
  vlan,
  vlanMembers,
  vlanPorts,
  macTable,
  lldpNeighbours,
  lldpNeighboursDetail,
  isdpNeighbours,
  isdpNeighboursDetail,
  spanningTree,
  logging,
  powerOverEthernet,
  arp,
  linkAggregation,
  portSecurity,
].map(withOwnNames)
