/** Every table there is, by the word in its address. */
import type { TableSpec } from '../table-kind.ts'
import { outlets, ports } from './connections.ts'
import { prefixes, vlans } from './network.ts'
import { cables, hosts, panels, rooms, stands } from './places.ts'
import { switches } from './switches.ts'

export const tableSpecs: Readonly<Record<string, TableSpec>> = {
  switches,
  stands,
  outlets,
  ports,
  vlans,
  prefixes,
  panels,
  rooms,
  cables,
  hosts,
}
