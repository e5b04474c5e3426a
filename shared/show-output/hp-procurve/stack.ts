/**
 * `show vsf`, `show stacking` (backplane) and the old `show stack` by IP: the stack in labels, then its members, the
 * switch one is on marked with a star.
 */
import type { Row } from '../rows.ts'
import { carry, dashedColumns, row, skip, type Table } from '../table.ts'
import { oneColumn } from './labelled.ts'

export const stack: Table = {
  table: 'stack',
  commands: ['show vsf [word]', 'show stacking [word]', 'show stack [word]'],
  rules: [
    skip(/^ *Stacking - /i),
    carry(/^ *(?<memberPrefix>Member ID|Mbr ID) *$/i),
    row(
      /^ *(?<mark>\*)?(?<memberId>\d{1,2}) +(?<macAddress>[0-9a-f]{6}-[0-9a-f]{6}) +(?<description>\S.{0,60}?) {1,40}(?<priority>\d{1,3}) +(?<status>\S.*)$/i,
      { set: { table: 'stack member' } },
    ),
    oneColumn({ 'software version': 'softwareVersion', 'mac address': 'macAddress' }),
    dashedColumns(
      {
        'mbr id': 'memberId',
        id: 'memberId',
        sn: 'memberId',
        'mac address': 'macAddress',
        model: 'description',
        'device type': 'description',
        'system name': 'name',
        pri: 'priority',
        status: 'status',
      },
      { cells: { memberId: /^\*? *\d{1,2}$/ } },
    ),
  ],
  finish: (found: Row) => {
    const { mark, ...rest } = found
    return rest.memberId === undefined ? rest : { ...rest, table: 'stack member', isThis: mark === '*' }
  },
}
