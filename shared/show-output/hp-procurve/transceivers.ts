/** `show interfaces transceiver`, `show tech transceivers`: what is plugged into the uplinks. */
import { dashedColumns, skip, type Table } from '../table.ts'
import { PORT, portFields } from './ports.ts'

export const transceivers: Table = {
  table: 'transceiver',
  commands: ['show interfaces transceiver [rest]', 'show tech transceivers'],
  rules: [
    skip(/^ *Transceiver Technical Information:?$/i),
    skip(/^ *(?:transceivers|\^?show tech.*|The following transceivers may not function correctly:?)$/i),
    dashedColumns(
      {
        port: 'interface',
        'port #': 'interface',
        type: 'type',
        'product number': 'model',
        'prod #': 'model',
        'serial number': 'serialNumber',
        'serial #': 'serialNumber',
        'part number': 'partNumber',
        'part #': 'partNumber',
        message: 'message',
      },
      { cells: { interface: PORT } },
    ),
  ],
  finish: portFields,
}
