/** `show lldp remote-device all` and the smart dialect's `show lldp neighbors`. Ports without a neighbour stand there alone. */
import { dashedColumns, skip, type Table } from '../table.ts'
import { PORT } from './ports.ts'

export const lldpNeighbours: Table = {
  table: 'lldp neighbour',
  commands: [
    'show lldp remote-device all',
    'show lldp remote-device [interface]',
    'show lldp neighbors [rest]',
  ],
  rules: [
    skip(/^ *LLDP Remote Device Summary$/i),
    skip(/^ *(?:\d{1,2}\/){1,2}\d{1,3}$/),
    skip(/^ *System capability legend:.*$/i, { begins: [skip(/^ *\w{1,2} - .*$/)] }),
    dashedColumns(
      {
        'local interface': 'interface',
        interface: 'interface',
        port: 'interface',
        remid: 'remoteId',
        'chassis id': 'chassisId',
        'device id': 'chassisId',
        'port id': 'neighborInterface',
        'system name': 'neighborName',
        capabilities: 'capabilities',
        ttl: 'timeRemaining',
      },
      { cells: { interface: PORT } },
    ),
  ],
}
