/**
 * `show ip`: how each VLAN has its address; a `Disabled` line ends there. `Proxy ARP` stands above two columns, proxy
 * and local. VLANs with several addresses leave the name blank from the second on.
 */
import type { Row } from '../rows.ts'
import { dashedColumns, row, skip, type Table } from '../table.ts'
import { oneColumn } from './labelled.ts'

const CONFIG = 'DHCP/Bootp|DHCP|Bootp|Manual|Disabled|Multiple|Auto'

export const ip: Table = {
  table: 'ip interface',
  commands: ['show ip'],
  rules: [
    skip(/^ *Internet \(IP(?:v6)?\) Service$/i),
    row(
      new RegExp(
        `^ *(?<vlanName>\\S.{0,60}?)? *\\| *(?<method>${CONFIG})(?: +(?<ipAddress>\\d[\\d.]+) +(?<subnetMask>\\d[\\d.]+))?(?: +(?<proxyArp>Yes|No))?(?: +(?<localProxyArp>Yes|No))?$`,
        'i',
      ),
    ),
    row(/^ *\| +(?<ipAddress>\d[\d.]+) +(?<subnetMask>\d[\d.]+)$/),
    { ...oneColumn(), line: /^ *[A-Za-z][A-Za-z ()/]{0,40}:/ },
    // Titles of a table whose rows the patterns above read.
    dashedColumns(
      { vlan: 'vlanName', 'ip config': 'method' },
      { cells: { method: new RegExp(`^(?:${CONFIG})$`, 'i') } },
    ),
  ],
  finish: (found: Row) => (found.method || found.ipAddress ? found : { ...found, table: 'ip service' }),
  join: nameAll,
}

/** Further addresses of a VLAN have no name of their own. */
function nameAll(rows: readonly Row[]): readonly Row[] {
  let name = ''
  return rows.map((found) => {
    if (found.table !== 'ip interface') return found
    name = found.vlanName || name
    return { ...found, vlanName: name }
  })
}

export const ipRoute: Table = {
  table: 'route',
  commands: ['show ip route [word]'],
  rules: [
    skip(/^ *IP Route Entries$/i),
    dashedColumns(
      {
        destination: 'destination',
        gateway: 'gateway',
        vlan: 'vlanId',
        type: 'type',
        'sub-type': 'subType',
        metric: 'metric',
        'dist.': 'distance',
      },
      { cells: { destination: /^\d[\d.]+\/\d{1,2}$/ } },
    ),
  ],
}
