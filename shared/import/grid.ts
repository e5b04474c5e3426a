/** A sheet as a table one can ask for any cell: merged cells answer with the value of their first cell. */
import type { Cell, Range, Row, Sheet } from './workbook.ts'

export interface Grid {
  readonly sheet: Sheet
  readonly rows: readonly Row[]
  /** The cell stored there. */
  own(row: number, column: number): Cell | undefined
  /** The same, or the first cell of the merge that covers it. */
  at(row: number, column: number): Cell | undefined
  mergeAt(row: number, column: number): Range | undefined
  readonly lastRow: number
  readonly lastColumn: number
}

/** Merges of more cells than this (a whole row painted white) are looked up one by one. */
const LARGEST_MERGE = 5000

export function openGrid(sheet: Sheet): Grid {
  const byRow = new Map<number, Map<number, Cell>>()
  let lastColumn = 0
  for (const row of sheet.rows) {
    byRow.set(row.index, new Map(row.cells.map((cell) => [cell.column, cell])))
    lastColumn = Math.max(lastColumn, row.cells.at(-1)?.column ?? 0)
  }
  const merged = new Map<string, Range>()
  const large: Range[] = []
  for (const range of sheet.merges) {
    if ((range.bottom - range.top + 1) * (range.right - range.left + 1) > LARGEST_MERGE) large.push(range)
    else
      for (let row = range.top; row <= range.bottom; row++)
        for (let column = range.left; column <= range.right; column++) merged.set(`${row},${column}`, range)
  }
  const own = (row: number, column: number) => byRow.get(row)?.get(column)
  const mergeAt = (row: number, column: number) =>
    merged.get(`${row},${column}`) ??
    large.find(
      (range) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
    )
  return {
    sheet,
    rows: sheet.rows,
    own,
    mergeAt,
    at(row, column) {
      if (merged.size === 0 && large.length === 0) return own(row, column)
      const range = mergeAt(row, column)
      return range ? own(range.top, range.left) : own(row, column)
    },
    lastRow: sheet.rows.at(-1)?.index ?? 0,
    lastColumn,
  }
}
