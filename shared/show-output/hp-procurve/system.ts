/**
 * `show system` (`show system-information` on 25xx to 28xx): two columns of labels; a VSF or backplane stack repeats the
 * right one for every member, so what stands before the members holds for all of them.
 */
import type { Row } from '../rows.ts'
import { row, skip, type Table } from '../table.ts'
import { twoColumns } from './labelled.ts'

export const system: Table = {
  table: 'version',
  commands: ['show system', 'show system-information', 'show system information'],
  rules: [
    skip(/^ *Status and Counters - /),
    row(/^ *(?:VSF[- ]|Stack[- ])?Member(?: ID)? *: *(?<memberId>\d{1,2})$/i),
    twoColumns({
      'system name': 'hostname',
      'system contact': 'contact',
      'system location': 'location',
      'mac age time (sec)': 'macAgeSeconds',
      'software revision': 'softwareVersion',
      'firmware revision': 'softwareVersion',
      'base mac addr': 'macAddress',
      'mac addr': 'memberMacAddress',
      'up time': 'uptime',
      'cpu util (%)': 'cpuPercent',
      free: 'memoryFree',
      'daylight time rule': 'daylightRule',
      lowest: 'packetBuffersLowest',
      missed: 'packetBuffersMissed',
      'pkts tx': 'packetsSent',
    }),
  ],
  join: spreadHeader,
}

/** What stands before the first member goes to every member. */
export function spreadHeader(rows: readonly Row[]): readonly Row[] {
  const members = rows.filter((found) => found.memberId !== undefined)
  if (members.length === 0) return rows
  const header = Object.assign({}, ...rows.filter((found) => found.memberId === undefined)) as Row
  return members.map((member) => ({ ...header, ...member }))
}
