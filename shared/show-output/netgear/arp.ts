/** `show arp switch`, `show arp`: addresses the management or the router has learned. */
import { dashedColumns, skip, type Table } from '../table.ts'
import { dotted } from './dotted.ts'

export const arp: Table = {
  table: 'arp',
  commands: ['show arp [rest]', 'show arp switch'],
  rules: [
    dotted(),
    skip(/^ *(?:ARP Table|Management ARP Table)$/i),
    dashedColumns(
      {
        'ip address': 'ipAddress',
        'mac address': 'macAddress',
        'hw address': 'macAddress',
        interface: 'interface',
        'slot/port': 'interface',
        port: 'interface',
        vlan: 'vlanId',
        type: 'type',
        status: 'type',
        age: 'age',
      },
      { cells: { ipAddress: /^\d{1,3}(?:\.\d{1,3}){3}$/ } },
    ),
  ],
  finish: (found) => (found.ipAddress === undefined ? { ...found, table: 'arp settings' } : found),
}
