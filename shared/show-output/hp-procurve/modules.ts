/**
 * `show modules`: the chassis, management modules and what is in the slots. The model is the part number, which stands in
 * the description (`HP J9534A 24p Gig-T`), and is all that tells the hardware on most ProCurves.
 */
import type { Row } from '../rows.ts'
import { add, dashedColumns, row, skip, type Table } from '../table.ts'
import { partNumber } from './part-number.ts'

export const modules: Table = {
  table: 'inventory',
  commands: ['show modules [rest]', 'show module [rest]'],
  rules: [
    skip(/^ *Status and Counters - /),
    row(
      /^ *(?<slot>Chassis|Management Module|Mgmt Module|Stack Chassis) *(?:[A-Z0-9]+)?: +(?<description>\S.{0,80}?)? *Serial Number *: *(?<serialNumber>\S*)(?: +(?<status>\S.*))?$/i,
    ),
    row(/^ *(?<slot>Chassis) *: *(?<description>\S.*)$/i),
    add(/^ *Serial Number *: *(?<serialNumber>\S+)$/i),
    row(/^ *Stack ID *: *(?<stackId>\S+)$/i, { set: { table: 'stack' } }),
    add(/^ *Allow V[12] Modules *: *(?<allowModules>\S+)$/i),
    row(/^ *(?:VSF[- ]|Stack[- ])?Member(?: ID)? *: *(?<memberId>\d{1,2})$/i, { set: { slot: 'member' } }),
    dashedColumns(
      {
        slot: 'slot',
        'member id': 'memberId',
        member: 'memberId',
        'module description': 'description',
        'serial number': 'serialNumber',
        status: 'status',
        // `Core` of the next column but one stands above the end of this one on 5400s.
        'core status': 'status',
        'core mod dump': 'coreDump',
        'core dump': 'coreDump',
        'mod ver': 'moduleVersion',
      },
      { cells: { description: /\S/ } },
    ),
  ],
  finish: (found: Row) => ({ ...found, ...partNumber(found.description) }),
}
