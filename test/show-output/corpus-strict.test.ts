/**
 * The corpus once more, by the strictest judge: one row of ours for every expected one and none besides, values as
 * printed; and no number that a device printed is lost, whoever expects it or not.
 */
import { describe, expect, it } from 'vitest'
import { parseShowOutput } from '../../shared/show-output/index.ts'
import { corpusCases } from './corpus-cases.ts'
import { droppedValues } from './dropped-values.ts'
import { strictDifferences } from './strict-rows.ts'

const cases = corpusCases()

/** Those whose source has a row for each row; the others nest their results by key. */
const rowCases = cases.filter(({ name }) => !name.startsWith('_'))

describe.skipIf(cases.length === 0)('outputs of the corpus, row by row', () => {
  it.each(rowCases)('$name', ({ platform, command, text, expected }) => {
    const rows = parseShowOutput(platform, command, text)?.rows ?? []
    expect(strictDifferences(expected as Record<string, unknown>[], rows)).toEqual([])
  })
})

describe.skipIf(cases.length === 0)('outputs of the corpus, number by number', () => {
  it.each(cases)('$name', ({ platform, command, text }) => {
    const output = parseShowOutput(platform, command, text) ?? { rows: [], unparsed: [] }
    expect(droppedValues(command, text, output)).toEqual([])
  })
})

describe('the strict judge', () => {
  const row = { table: 'vlan', vlanId: '10', interfaces: ['Gi1', 'Gi2'] }

  it('takes a row that holds every value', () => {
    expect(strictDifferences([{ id: '10', ports: ['Gi1', 'Gi2'], note: '' }], [row])).toEqual([])
  })

  it.each([
    ['a value in another case', { id: '10', ports: ['gi1', 'Gi2'] }],
    ['a list in part', { id: '10', ports: ['Gi2'], name: 'x' }],
    ['a value that is nowhere', { id: '11' }],
  ])('refuses %s', (_, wanted) => {
    expect(strictDifferences([wanted], [row])).toHaveLength(1)
  })

  it('refuses a row that nobody expects', () => {
    expect(strictDifferences([{ id: '10' }], [row, { table: 'vlan', vlanId: '11' }])).toHaveLength(1)
  })
})

describe('the search for lost numbers', () => {
  it('finds what a rule skipped', () => {
    const output = { rows: [{ table: 'arp', ipAddress: '10.0.0.1' }], unparsed: ['odd 5'] }
    expect(droppedValues('show arp', 'at 10.0.0.1 port 7\nodd 5', output)).toEqual(['7'])
  })
})
