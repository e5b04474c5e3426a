/** `show name`: the ports' names, as a table or, where a name is long, as a block for each port. */
import { dashedColumns, row, skip, type Table } from '../table.ts'
import { oneColumn } from './labelled.ts'
import { PORT, portFields } from './ports.ts'

export const names: Table = {
  table: 'interface description',
  commands: ['show name [word]'],
  rules: [
    skip(/^ *Port Names$/i),
    row(/^ *Port *: *(?<interface>\S+)$/i),
    oneColumn({ type: 'type', name: 'name' }),
    dashedColumns(
      { port: 'interface', type: 'type', name: 'name', 'port name': 'name' },
      { cells: { interface: PORT } },
    ),
  ],
  finish: portFields,
}
