/** `show cdp neighbors detail`, also of one port: a block of labels for each; versions may go on in further lines. */
import type { Row } from '../rows.ts'
import { add, row, skip, type Table } from '../table.ts'
import { firstLine } from './first-line.ts'
import { oneColumn } from './labelled.ts'

const LABEL = /^ *(?:Port|Device ID|Address Type|Address|Platform|Capability|Device Port|Version)\b *:/

const labelled = oneColumn({
  'device id': 'neighborName',
  'address type': 'neighborAddressType',
  address: 'neighborAddress',
  capability: 'capabilities',
  'device port': 'neighborInterface',
})

export const cdpNeighboursDetail: Table = {
  table: 'cdp neighbour',
  commands: ['show cdp neighbors detail [word]', 'show cdp neighbors [word] detail'],
  texts: ['neighborVersion'],
  rules: [
    skip(/^ *CDP neighbors information/i),
    row(/^ *Port *: *(?<interface>\S+)$/),
    add(/^ *Version *: *(?<neighborVersion>.*)$/),
    { ...labelled, line: LABEL },
    skip(/^-{3,}$/),
    add(/^ *(?<neighborVersion>\S.*)$/),
  ],
  finish: (found: Row) => ({ ...found, ...firstLine(found, 'neighborVersion', 'neighborDescription') }),
}
