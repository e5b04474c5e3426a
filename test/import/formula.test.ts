/** Formulas stored without a result, as libraries write them. */
import { expect, test } from 'vitest'
import { importSheet } from './fixtures/importing.ts'

test('references, sums and joined texts are worked out; what is not is said at its cell', () => {
  const { faults } = importSheet([
    ['Port', 'Vlan', 'Stand', 'Prise'],
    [1, 101, 'A1', { f: 'C2&"-"&A2' }],
    [{ f: 'A2+1' }, { f: 'B2+1' }, { f: '"A"&A3' }, { f: 'CONCATENATE(C3,"-",TEXT(A3,"00"))' }],
    [{ f: 'A3+1' }, { f: 'VLOOKUP(A4,Z1:Z9,2)' }, 'A3', 'A3-1'],
  ])
  expect(faults).toEqual(['unreadable_cell SW1!B4'])
})

test('a chain of references down a column', () => {
  const rows = Array.from({ length: 40 }, (_, n) => [
    n === 0 ? 1 : { f: `A${n + 1}+1` },
    n === 0 ? 101 : { f: `$B$2+A${n + 2}-1` },
    `P${n}`,
  ])
  const { port, faults } = importSheet([['Port', 'Vlan', 'Prise'], ...rows])
  expect(faults).toEqual([])
  expect(port('SW1', 40)).toMatchObject({ vlan: 140, outlet: 'P39' })
})

test('formulas made to do harm stay unread: doubled texts, nested brackets, circles', () => {
  const doubled = Array.from({ length: 60 }, (_, n) => [
    n + 1,
    101 + n,
    n === 0 ? 'A' : { f: `C${n + 1}&C${n + 1}` },
  ])
  const nested = { f: `${'('.repeat(8000)}1` }
  const { faults } = importSheet([
    ['Port', 'Vlan', 'Prise'],
    ...doubled,
    [61, nested, 'X1'],
    [62, { f: 'B63+1' }, 'X2'],
  ])
  expect(faults).toContain('unreadable_cell SW1!C61')
  expect(faults).toContain('unreadable_cell SW1!B62')
  expect(faults).toContain('unreadable_cell SW1!B63')
})
