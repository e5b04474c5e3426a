/** Every table of HP ProCurve and ArubaOS-Switch that is understood. One line adds a table. */
import { withMainRowsFirst } from '../main-rows-first.ts'
import { withOwnNames } from '../own-names.ts'
import type { Table } from '../table.ts'
import { arp } from './arp.ts'
import { cdpNeighbours } from './cdp-neighbours.ts'
import { cdpNeighboursDetail } from './cdp-neighbours-detail.ts'
import { environment } from './environment.ts'
import { flash } from './flash.ts'
import { interfaceBrief } from './interface-brief.ts'
import { interfaceCounters } from './interface-counters.ts'
import { ip, ipRoute } from './ip.ts'
import { lldpLocal } from './lldp-local.ts'
import { lldpNeighbours } from './lldp-neighbours.ts'
import { lldpNeighboursDetail } from './lldp-neighbours-detail.ts'
import { logging } from './logging.ts'
import { loopProtect } from './loop-protect.ts'
import { macTable } from './mac-table.ts'
import { modules } from './modules.ts'
import { names } from './names.ts'
import { intrusionLog, portSecurity } from './port-security.ts'
import { powerOverEthernet } from './power-over-ethernet.ts'
import { savedConfig } from './saved-config.ts'
import { spanningTree } from './spanning-tree.ts'
import { stack } from './stack.ts'
import { system } from './system.ts'
import { transceivers } from './transceivers.ts'
import { lacp, trunks } from './trunks.ts'
import { version } from './version.ts'
import { vlanMembers } from './vlan-members.ts'
import { vlans } from './vlans.ts'

export const hpProcurveTables: readonly Table[] = [
  system,
  version,
  modules,
  interfaceBrief,
  interfaceCounters,
  transceivers,
  vlans,
  vlanMembers,
  macTable,
  cdpNeighbours,
  cdpNeighboursDetail,
  lldpNeighbours,
  lldpNeighboursDetail,
  lldpLocal,
  trunks,
  lacp,
  spanningTree,
  powerOverEthernet,
  arp,
  ip,
  ipRoute,
  logging,
  portSecurity,
  intrusionLog,
  names,
  savedConfig,
  stack,
  flash,
  environment,
  loopProtect,
].map((table) => withMainRowsFirst(withOwnNames(table)))
