/** Rows that leave out what stands above them, and rows of which only the names are struck. */
import { expect, test } from 'vitest'
import type { CellInput } from './fixtures/book.ts'
import { runImport, xlsx } from './fixtures/importing.ts'

const struck = (v: string | number): CellInput => ({ v, strike: true })

const importRows = (...rows: CellInput[][]) =>
  runImport([
    xlsx([
      {
        name: 'SW1',
        rows: [
          ['Stand', 'Prise', 'Bandeau', null, 'Port switch', 'VLAN'],
          [null, null, 'Nom', 'Pos.', null, null],
          ...rows,
        ],
        merges: ['C1:D1', 'A3:A4'],
      },
    ]),
  ])

test('under a header of two lines, a panel written once is that of the next positions', () => {
  const { outlet, faults } = importRows(
    ['A01', 1, 'P1', 1, 1, 101],
    [null, 2, null, 2, 2, 102],
    ['A02', '1-2', 'P1', '3-4', '3-4', 103],
    ['A03', 1, null, 5, 5, 104],
    ['A04', 1, 'P1', 6, 6, 105],
  )
  expect(faults).toEqual([])
  expect(outlet('A01-2')).toMatchObject({ panel: 'P1', panelPort: 2 })
  expect(outlet('A03-1')).toMatchObject({ panel: 'P1', panelPort: 5 })
})

test('a position that goes on from no panel is said, the rest of its row is taken', () => {
  const { outlet, faults, isApplicable } = importRows(
    ['A01', 1, 'P1', 1, 1, 101],
    [null, 2, 'P1', 2, 2, 102],
    ['A02', 1, null, 9, 3, 103],
  )
  expect(isApplicable).toBe(true)
  expect(faults).toEqual(['unreadable_cell SW1!D5'])
  expect(outlet('A02-1')).toMatchObject({ port: 3, panel: null })
})

test('a row counts as cancelled where its outlet and its port are struck', () => {
  const { problems, faults, counts, outlet } = importRows(
    ['A01', 1, 'P1', 1, 1, 101],
    [null, 2, 'P1', 2, 2, 102],
    ['A02', struck(1), 'P1', 3, struck(3), 103],
  )
  expect(faults).toEqual([])
  expect(problems.filter(({ code }) => code === 'cancelled_row').map(({ cell }) => cell)).toEqual(['A5:F5'])
  expect(counts.rows).toBe(2)
  expect(outlet('A02-1')).toBeUndefined()
})
