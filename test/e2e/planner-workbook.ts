/**
 * A workbook as a planner sends it: a header nobody would guess (`Réf. X`, which is the outlet), a port used twice, and
 * a legend of colours. `wrongHeader` is the column that has to be corrected by hand.
 */
import { buildXlsx, type CellInput } from '../import/fixtures/book.ts'

const header: readonly CellInput[] = [
  'Commutateur',
  'Port',
  'VLAN',
  'Réf. X',
  'Stand',
  'Bandeau',
  'Pos.',
  'Local',
]

export const plannerWorkbook = {
  name: 'brassage.xlsx',
  sheet: 'Plan',
  wrongHeader: 'D',
  rightRows: 12,
  /** The later of the two rows that use port 3. */
  badCell: 'B15',
  bytes: (): Uint8Array => {
    const row = (at: number): CellInput[] => [
      'SW1',
      at,
      100 + at,
      `A${at}-1`,
      `A${at}`,
      'P1',
      at,
      'LT Jardin',
    ]
    const rows = Array.from({ length: 12 }, (_, at) => row(at + 1))
    const twice: CellInput[] = ['SW1', 3, 120, 'B1-1', 'B1', 'P1', 20, 'LT Jardin']
    return buildXlsx([
      { name: 'Plan', rows: [['Plan de brassage 2026'], header, ...rows, twice] },
      {
        name: 'VLAN',
        rows: [
          ['VLAN', 'Nom', 'Usage'],
          ...Array.from({ length: 12 }, (_, at): CellInput[] => [101 + at, `STAND-A${at + 1}`, 'exposants']),
          [120, 'STAND-B1', 'exposants'],
        ],
      },
    ])
  },
}
