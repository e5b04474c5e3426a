/** `show arp`. */
import { dashedColumns, skip, type Table } from '../table.ts'

export const arp: Table = {
  table: 'arp',
  commands: ['show arp [word] [word]'],
  rules: [
    skip(/^ *IP ARP table/i),
    dashedColumns(
      { 'ip address': 'ipAddress', 'mac address': 'macAddress', type: 'type', port: 'interface' },
      { cells: { ipAddress: /^\d{1,3}(?:\.\d{1,3}){3}$/ } },
    ),
  ],
}
