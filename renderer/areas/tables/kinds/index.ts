/** Every table there is, by the word in its address. */
import type { TableSpec } from '../table-kind.ts'
import { outlets, ports } from './connections.ts'
import { dhcpServers } from './dhcp-servers.ts'
import { items } from './items.ts'
import { lags } from './lags.ts'
import { prefixes, vlans } from './network.ts'
import { cables, hosts, panels, rooms, stands } from './places.ts'
import { routers } from './routers.ts'
import { switches } from './switches.ts'

export const tableSpecs: Readonly<Record<string, TableSpec>> = {
  switches,
  routers,
  stands,
  outlets,
  ports,
  vlans,
  prefixes,
  panels,
  rooms,
  cables,
  lags,
  hosts,
  items,
  'dhcp-servers': dhcpServers,
}
