/** `show interfaces trunk`: four tables of the same ports, joined into one row a port. A port in no list has an empty one. */
import type { Row } from '../rows.ts'
import { add, row, skip, type Table } from '../table.ts'

const PORT = '(?<interface>[A-Za-z][A-Za-z-]*\\d[\\d/.]*)'
const list = (field: string) => [
  row(new RegExp(`^ ?${PORT} +(?<${field}>\\S.*)$`)),
  row(new RegExp(`^ ?${PORT}$`)),
  add(new RegExp(`^ {3,}(?<${field}>\\d[\\d, -]*)$`)),
]

export const trunks: Table = {
  table: 'trunk',
  commands: ['show interfaces [interface] trunk', 'show interfaces trunk [rest]'],
  mergeBy: ['interface'],
  texts: ['allowedVlans', 'activeVlans', 'forwardingVlans'],
  rules: [
    skip(/^ ?Port +Mode +Encapsulation/, {
      begins: [
        row(
          new RegExp(
            `^ ?${PORT} +(?<mode>\\S+) +(?<encapsulation>\\S+) +(?<status>\\S+) +(?<nativeVlan>\\d+|none)(?: +\\((?<portChannel>Po\\d+)\\))?$`,
          ),
        ),
      ],
    }),
    skip(/^ ?Port +Vlans allowed on trunk/i, { begins: list('allowedVlans') }),
    skip(/^ ?Port +Vlans allowed and active/i, { begins: list('activeVlans') }),
    skip(/^ ?Port +Vlans in spanning tree/i, { begins: list('forwardingVlans') }),
    skip(/^[- ]+$/),
  ],
  finish: (found) => ({ ...found, ...wholeLists(found) }),
}

const LISTS = ['allowedVlans', 'activeVlans', 'forwardingVlans'] as const

/** A list that goes on in the next line is one list. */
function wholeLists(found: Row): Record<string, string> {
  const told = LISTS.flatMap((name) => {
    const text = found[name]
    return typeof text === 'string' ? [[name, text.replace(/,? *\n */g, ',')] as const] : []
  })
  return Object.fromEntries(told)
}
