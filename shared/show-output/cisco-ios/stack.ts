/** `show switch`, `show switch detail`: a row a member, its stack ports from the second table. */
import { add, row, skip, type Table } from '../table.ts'

export const stack: Table = {
  table: 'stack member',
  commands: ['show switch [rest]', 'show switch detail'],
  mergeBy: ['switch'],
  rules: [
    row(/^Switch\/Stack Mac Address *: *(?<macAddress>\S+)(?: *- *(?<macNote>.*))?$/, {
      set: { table: 'stack' },
    }),
    add(/^Mac persistency wait time: *(?<macPersistency>.*)$/),
    skip(/^[- ]+$/),
    skip(/^ +H\/W +Current$/),
    skip(/^ *Switch# +Role +Mac Address/i),
    skip(/^ +Stack Port Status +Neighbors/i),
    skip(/^ *Switch# +Port 1 +Port 2/i),
    row(
      /^(?<mark>[* ]) {0,3}(?<switch>\d{1,2}) +(?<role>[A-Z][a-z]+) +(?<macAddress>[0-9a-fA-F.]{14}) +(?<priority>\d{1,2})(?: +(?<hardwareVersion>V?\d+|\d+))? +(?<state>[A-Z].*)$/,
    ),
    row(
      /^ {0,3}(?<switch>\d{1,2}) +(?<stackPort1>[A-Za-z]+) +(?<stackPort2>[A-Za-z]+) +(?<neighbor1>None|\d+) +(?<neighbor2>None|\d+)$/i,
    ),
  ],
}
