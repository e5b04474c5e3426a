/** `show port-security`, of one port with its addresses too, and the log of intrusions. */
import { add, dashedColumns, row, skip, type Table } from '../table.ts'
import { twoColumns } from './labelled.ts'
import { PORT, portFields } from './ports.ts'

export const portSecurity: Table = {
  table: 'port security',
  commands: ['show port-security', 'show port-security ethernet [word]', 'show port-security [interface]'],
  lists: { authorizedAddresses: /\s+(?=[0-9a-f]{6}-)/i },
  rules: [
    skip(/^ *Port Security$/i),
    row(/^ *Port *: *(?<interface>\S+)$/i),
    skip(/^ *Authorized (?:MAC )?Addresses$/i),
    twoColumns({ 'learn mode': 'learnMode', 'address limit': 'maximum', action: 'violationAction' }),
    add(/^ *(?<authorizedAddresses>[0-9a-f]{6}-[0-9a-f]{6}(?: +[0-9a-f]{6}-[0-9a-f]{6})*)$/i),
    dashedColumns(
      {
        port: 'interface',
        'learn mode': 'learnMode',
        action: 'violationAction',
        'action taken': 'violationAction',
        'address limit': 'maximum',
      },
      { cells: { interface: PORT } },
    ),
  ],
  finish: portFields,
}

export const intrusionLog: Table = {
  table: 'intrusion',
  commands: ['show port-security intrusion-log', 'show intrusion-log'],
  rules: [
    skip(/^ *Status and Counters - Intrusion Log$/i),
    dashedColumns(
      { port: 'interface', 'mac address': 'macAddress', 'date / time': 'time' },
      { cells: { interface: PORT } },
    ),
  ],
  finish: portFields,
}
