/** `show spanning-tree summary`: a row for what is on or off, then one for every VLAN or MST instance. */
import { add, row, skip, type Table } from '../table.ts'

const COUNTS =
  '(?<blocking>\\d+) +(?<listening>\\d+) +(?<learning>\\d+) +(?<forwarding>\\d+) +(?<active>\\d+)'

export const spanningTreeSummary: Table = {
  table: 'spanning tree',
  commands: ['show spanning-tree summary [rest]'],
  texts: ['rootFor'],
  rules: [
    row(/^Switch is in (?<mode>\S+) mode(?<note>.*)$/, { set: { table: 'spanning tree setting' } }),
    row(/^Root bridge for: *(?<rootFor>.*)$/, {
      set: { table: 'spanning tree setting' },
      begins: [add(/^ +(?<rootFor>(?:VLAN|MST)\d.*)$/)],
    }),
    row(
      /^(?<setting>[A-Z].{2,50}?) +is (?<state>enabled|disabled|short|long|\S+)(?: *\((?<note>[^)]*)\)| but (?<inactive>.*))?(?: by default)?$/i,
      {
        set: { table: 'spanning tree setting' },
      },
    ),
    skip(/^Name +Blocking +Listening/),
    row(new RegExp(`^(?<instance>(?:VLAN|MST)\\d+) +${COUNTS}$`)),
    row(new RegExp(`^(?<count>\\d+) (?:vlans?|msts?) +${COUNTS}$`), { set: { table: 'summary' } }),
    add(/^Total +(?<total>\d.*)$/),
    skip(/^[- ]+$/),
  ],
}
