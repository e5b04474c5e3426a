/** CSV whose quotes do not close: what can be read is read, and the cell is a finding that stops or is set aside. */
import { expect, test } from 'vitest'
import { readRecords } from '../../main/import/delimited-records.ts'
import { parseWorkbook } from '../../main/import/read-workbook.ts'
import { emptyPlan, runImport } from './fixtures/importing.ts'

const csv = (text: string) => parseWorkbook('plan.csv', Buffer.from(text))
const plan = (third: string) =>
  csv(
    `Switch;Port;VLAN;Prise;Stand\r\nSW1;1;11;A1-1;A1\r\nSW1;2;12;A2-1;A2\r\nSW1;3;13;${third}\r\nSW1;4;14;"A4-1";"A4"\r\nSW1;5;15;A5-1;A5\r\n`,
  )

test('well-formed text reads as it was written, line breaks, delimiters and quotes in cells included', () => {
  expect(readRecords('a;"b;c";"d\r\n""e"""\r\n;"";x"y\n', ';')).toEqual({
    records: [
      ['a', 'b;c', 'd\r\n"e"'],
      ['', '', 'x"y'],
    ],
    broken: [],
  })
})

test.each([
  ['to the end of the file', '"A3-1;A3', 'a;"b\nc;d\n'],
  ['to a quote of another line', '"A3-1;A3', 'a;"b\n"c";d\n'],
])('a quote left open %s swallows nothing', (_, __, text) => {
  expect(readRecords(text, ';')).toEqual({
    records: [
      ['a', 'b'],
      ['c', 'd'],
    ],
    broken: [{ record: 0, field: 1 }],
  })
})

test('the cell is an error, and the import stops', () => {
  const { problems, isApplicable, counts, changes } = runImport([plan('"A3-1;A3')])
  expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
    { code: 'unreadable_cell', sheet: 'plan', cell: 'D4' },
  ])
  expect({ isApplicable, changes, counts }).toMatchObject({
    isApplicable: false,
    changes: [],
    counts: { rows: 5, faulty: 1 },
  })
})

test('set aside, the other rows are imported, and the mended one follows', () => {
  const first = runImport([plan('"A3-1;A3')], emptyPlan(), { setAside: true })
  expect(first.plan.outlet.map(({ name }) => name)).toEqual(['A1-1', 'A2-1', 'A4-1', 'A5-1'])
  expect(first.plan.setAside).toMatchObject([{ sheet: 'plan', cell: 'D4' }])
  const again = runImport([plan('"A3-1";A3')], first.plan)
  expect(again.counts).toMatchObject({ added: 1, changed: 0, removed: 0, faulty: 0 })
  expect(again.plan.setAside).toEqual([])
})

test('a cell that nothing is read from is a warning', () => {
  const { faults, isApplicable } = runImport([
    csv('Switch;Port;VLAN;Prise;Divers 2\nSW1;1;11;A1-1;"voir\nSW1;2;12;A2-1;x\n'),
  ])
  expect(faults).toContain('unreadable_cell plan!E2')
  expect(isApplicable).toBe(true)
})
