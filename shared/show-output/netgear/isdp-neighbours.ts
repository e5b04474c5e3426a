/** `show isdp neighbors (detail)`: NETGEAR's reading of Cisco's CDP. A long device id stands on a line of its own. */
import type { Row } from '../rows.ts'
import { add, dashedColumns, row, skip, type Table } from '../table.ts'
import { dotted } from './dotted.ts'

export const isdpNeighbours: Table = {
  table: 'cdp neighbour',
  commands: ['show isdp neighbors', 'show isdp neighbors [interface]'],
  rules: [
    skip(/^ *Capability Codes: /i, { begins: [skip(/^ *[A-Za-z] - .*$/)] }),
    dashedColumns(
      {
        'device id': 'neighborName',
        intf: 'interface',
        'local intf': 'interface',
        interface: 'interface',
        holdtime: 'holdTime',
        'hold time': 'holdTime',
        capability: 'capabilities',
        cap: 'capabilities',
        'cap.': 'capabilities',
        platform: 'platform',
        'port id': 'neighborInterface',
      },
      { cells: { interface: /^(?:(?:\d{1,2}\/){1,2}\d{1,3})?$/ } },
    ),
  ],
  join: (rows) => rows.flatMap((found, place) => joinWrapped(found, rows[place + 1], rows[place - 1])),
}

/** A row of a name only belongs to the row without a name that follows. */
function joinWrapped(found: Row, next: Row | undefined, last: Row | undefined): Row[] {
  if (found.interface === '' && next?.neighborName === '')
    return [{ ...next, neighborName: found.neighborName ?? '' }]
  return found.neighborName === '' && last?.interface === '' ? [] : [found]
}

export const isdpNeighboursDetail: Table = {
  table: 'cdp neighbour',
  commands: ['show isdp neighbors detail', 'show isdp entry [word]'],
  texts: ['neighborVersion'],
  rules: [
    row(/^ *Device ID(?: *:|\.{2,}) *(?<neighborName>.*)$/i),
    skip(/^ *Address\(es\) *:?$/i),
    add(/^ *IP Address(?: *:|\.{2,}) *(?<neighborAddress>\S+)$/i),
    dotted({
      capability: 'capabilities',
      'port id': 'neighborInterface',
      holdtime: 'holdTime',
      'ip address': 'neighborAddress',
    }),
    skip(/^ *Version *:?$/i, { begins: [add(/^ *(?<neighborVersion>\S.*)$/)] }),
  ],
}
