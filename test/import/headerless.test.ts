/** Sheets without a row of headers: read where the columns are obvious, refused with what to do where they are not. */
import { expect, test } from 'vitest'
import { proposeMapping } from '../../shared/import/propose.ts'
import { importSheet, runImport, xlsx } from './fixtures/importing.ts'

const rows: [string, number, string][] = [
  ['Fa0/1', 11, 'A1'],
  ['Fa0/2', 12, 'A2'],
  ['Fa0/3', 13, 'A3'],
]

test('ports, VLANs and outlets are told by what is in the columns, and said to be unsure', () => {
  const { port, faults, problems, counts } = importSheet(rows)
  expect(faults).toEqual([])
  expect(counts.rows).toBe(3)
  expect(port('SW1', 3)).toMatchObject({ vlan: 13, outlet: 'A3' })
  expect(problems).toContainEqual(expect.objectContaining({ severity: 'info', code: 'unmapped_sheet' }))
  const [sheet] = proposeMapping(xlsx([{ name: 'SW1', rows }])).sheets
  expect(sheet?.confidence).toBeLessThan(0.5)
})

test('the same again changes nothing', () => {
  const book = xlsx([{ name: 'SW1', rows }])
  const first = runImport([book])
  expect(runImport([book], first.plan).changes).toEqual([])
})

test.each([
  ['bare numbers could be anything', rows.map((_, at) => [at + 1, 11 + at, `A${at + 1}`])],
  [
    'two columns could be the VLAN',
    rows.map(([port, vlan, outlet]) => [port, vlan, Number(vlan) + 100, outlet]),
  ],
])('%s: refused, with what to do', (_, unclear) => {
  const { isApplicable, problems } = importSheet(unclear)
  expect(isApplicable).toBe(false)
  expect(problems[0]).toMatchObject({ code: 'unmapped_sheet', message: expect.stringContaining('headers') })
})
