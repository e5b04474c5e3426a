/** `show interfaces status (all)` of newer FASTPATH and of the smart dialect: ports, then link aggregations. */
import { dashedColumns, type Table } from '../table.ts'
import { PORT, portFields } from './ports.ts'

export const interfaceStatus: Table = {
  table: 'interface status',
  commands: ['show interfaces status [rest]'],
  rules: [
    dashedColumns(
      {
        port: 'interface',
        ch: 'interface',
        interface: 'interface',
        name: 'name',
        type: 'type',
        'media type': 'type',
        'link state': 'status',
        'physical mode': 'configuredMode',
        'physical status': 'speed',
        duplex: 'duplex',
        speed: 'speed',
        neg: 'negotiation',
        'flow ctrl': 'flowControl',
        'flow control': 'flowControl',
        'back pressure': 'backPressure',
        'mdix mode': 'mdiMode',
        vlan: 'vlanId',
      },
      { cells: { interface: PORT } },
    ),
  ],
  finish: portFields,
}
