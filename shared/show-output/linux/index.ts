/** Every table of a Debian router that is understood: iproute2, bridge, lldpd, dhcpd, systemd. One line adds a table. */
import { withOwnNames } from '../own-names.ts'
import type { Table } from '../table.ts'
import { bridgeFdb, bridgeVlan } from './bridge.ts'
import { dhcpLeases } from './dhcp-leases.ts'
import { ipAddress } from './ip-address.ts'
import { ipBrief } from './ip-brief.ts'
import { ipNeighbour } from './ip-neighbour.ts'
import { ipRoute } from './ip-route.ts'
import { lldpNeighbours } from './lldp-neighbours.ts'
import { version } from './version.ts'

export const linuxTables: readonly Table[] = [
  ipBrief,
  ipAddress,
  ipRoute,
  ipNeighbour,
  bridgeFdb,
  bridgeVlan,
  lldpNeighbours,
  version,
  dhcpLeases,
].map(withOwnNames)
