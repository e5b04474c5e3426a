/** `show spanning-tree blockedports` and `inconsistentports`: lists of ports by VLAN, going on in the next line. */
import { add, row, skip, type Table } from '../table.ts'

export const blockedPorts: Table = {
  table: 'spanning tree blocked',
  commands: ['show spanning-tree blockedports'],
  lists: { interfaces: /,\s*/ },
  rules: [
    skip(/^Name +Blocked Interfaces List/),
    skip(/^[- ]+$/),
    row(/^(?<instance>(?:VLAN0*(?<vlanId>\d{1,4})|MST\d+|VLAN\d+))\b *(?<interfaces>[A-Z].*)?$/),
    add(/^ {10,}(?<interfaces>[A-Z]\S.*)$/),
    row(/^Number of blocked ports \(segments\) in the system *: *(?<blockedPorts>\d+)/, {
      set: { table: 'summary' },
    }),
  ],
}

export const inconsistentPorts: Table = {
  table: 'spanning tree inconsistent',
  commands: ['show spanning-tree inconsistentports'],
  rules: [
    skip(/^Name +Interface +Inconsistency/),
    skip(/^[- ]+$/),
    row(/^(?<instance>(?:VLAN|MST)\d+) +(?<interface>[A-Z]\S*(?: \d\S*)?) +(?<inconsistency>\S.*)$/),
    row(/^Number of inconsistent ports \(segments\) in the system *: *(?<inconsistentPorts>\d+)/, {
      set: { table: 'summary' },
    }),
  ],
}
