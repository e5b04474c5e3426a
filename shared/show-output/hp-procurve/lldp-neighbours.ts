/**
 * `show lldp info remote-device`: a chassis and a port may be a MAC in six groups with blanks (`3c e1 a1 22 18 f0`), what is
 * too long ends in dots: the detail form tells it in full.
 */
import type { Row } from '../rows.ts'
import { dashedColumns, skip, type Table } from '../table.ts'
import { PORT } from './ports.ts'

export const lldpNeighbours: Table = {
  table: 'lldp neighbour',
  commands: ['show lldp info remote-device'],
  rules: [
    skip(/^ *LLDP Remote Devices? Information$/i),
    dashedColumns(
      {
        localport: 'interface',
        'local port': 'interface',
        chassisid: 'chassisId',
        portid: 'neighborInterface',
        portdescr: 'neighborInterfaceDescription',
        sysname: 'neighborName',
      },
      { cells: { interface: PORT } },
    ),
  ],
  finish: (found: Row) => ({ ...found, ...cutFields(found) }),
}

/** The fields that the table cut short, for whoever must not compare them. */
function cutFields(row: Row) {
  const cut = Object.entries(row).flatMap(([name, value]) =>
    typeof value === 'string' && value.endsWith('...') ? [name] : [],
  )
  return cut.length > 0 ? { cut } : {}
}
