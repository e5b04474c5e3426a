/** `show users`: the `*` marks the own line. */
import { add, row, skip, type Table } from '../table.ts'

export const users: Table = {
  table: 'user',
  commands: ['show users [rest]'],
  lists: { moreHosts: /\n/, moreIdle: /\n/ },
  rules: [
    skip(/^ *Line +User +Host/),
    skip(/^ *Interface +User +Mode/),
    row(
      /^ *(?<line>(?<mark>\*)? *(?<lineNumber>\d+) +(?<lineKind>con|vty|aux|tty|console) +(?<lineIndex>[\d/]+))(?: +(?<user>\S+))? +(?<hosts>idle|\S+) +(?<idle>\d\d:\d\d:\d\d|\d+[ywdh]\d+[wdhm]|\d\d:\d\d)(?: +(?<location>\S.*))?$/,
    ),
    add(/^ {20,}(?<moreHosts>\S+) +(?<moreIdle>\d\d:\d\d:\d\d|\d+[ywdh]\d+[wdhm])$/),
    row(/^ *(?<interface>V[it]\d[\d.]*) +(?<user>\S+) +(?<mode>\S.*?) +(?<idle>\S+) +(?<location>\S+)$/),
  ],
}
