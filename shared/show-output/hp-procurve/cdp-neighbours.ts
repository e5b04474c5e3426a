/** `show cdp neighbors`: names and platforms are cut to their columns. Devices that only speak LLDP stand here too. */
import { dashedColumns, skip, type Table } from '../table.ts'
import { PORT } from './ports.ts'

export const cdpNeighbours: Table = {
  table: 'cdp neighbour',
  commands: ['show cdp neighbors [word]'],
  rules: [
    skip(/^ *CDP neighbors information/i),
    dashedColumns(
      {
        port: 'interface',
        'device id': 'neighborName',
        platform: 'platform',
        capability: 'capabilities',
        'device port': 'neighborInterface',
      },
      { cells: { interface: PORT } },
    ),
  ],
}
