/** `show users`: the `*` marks the own line. */
import { row, skip, type Table } from '../table.ts'

export const users: Table = {
  table: 'user',
  commands: ['show users [rest]'],
  rules: [
    skip(/^ *Line +User +Host/),
    skip(/^ *Interface +User +Mode/),
    row(
      /^ *(?<line>(?<mark>\*)? *(?<lineNumber>\d+) +(?<lineKind>con|vty|aux|tty|console) +(?<lineIndex>[\d/]+))(?: +(?<user>\S+))? +(?<hosts>idle|\S+) +(?<idle>\d\d:\d\d:\d\d|\d+[ywdh]\d+[wdhm]|\d\d:\d\d)(?: +(?<location>\S.*))?$/,
    ),
    row(/^ *(?<interface>V[it]\d[\d.]*) +(?<user>\S+) +(?<mode>\S.*?) +(?<idle>\S+) +(?<location>\S+)$/),
  ],
}
