/**
 * `show mac-address`: all, of a port, of a VLAN, or where one address is. What was asked for stands in the title only,
 * and its column is missing then.
 */
import type { Row } from '../rows.ts'
import { add, carry, dashedColumns, row, skip, type Table } from '../table.ts'
import { portFields } from './ports.ts'

const MAC = '[0-9a-fA-F]{6}-[0-9a-fA-F]{6}'

export const macTable: Table = {
  table: 'mac table',
  commands: [
    'show mac-address [word] [word]',
    'show mac-address vlan [word]',
    'show mac-address ethernet [word]',
  ],
  rules: [
    carry(/^ *Status and Counters - (?:Port )?Address Table - (?:VLAN|vlan) (?<vlanId>\d{1,4})$/),
    carry(new RegExp(`^ *Status and Counters - (?:Port )?Address Table - (?<macAddress>${MAC})$`)),
    carry(/^ *Status and Counters - (?:Port )?Address Table - (?:Port )?(?<interface>\S{1,12})$/i),
    skip(/^ *Status and Counters - /),
    row(new RegExp(`^ *MAC Address *: *(?<macAddress>${MAC})$`, 'i')),
    add(/^ *Located on Port *: *(?<interface>\S+)$/i),
    dashedColumns(
      {
        'mac address': 'macAddress',
        port: 'interface',
        'located on port': 'interface',
        vlan: 'vlanId',
        'vlan id': 'vlanId',
        vlans: 'vlanId',
      },
      { cells: { macAddress: new RegExp(`^(?:${MAC})?$`), interface: /^\S*$/ } },
    ),
  ],
  finish: (found: Row) => ({
    ...portFields(found),
    ...(found.interface ? { interfaces: [found.interface] } : {}),
  }),
}
