/** Cells of a text file whose quote is never closed: what such a cell says can be read, but hardly be what was meant. */
import type { RawRow } from '../extract/raw-rows.ts'
import type { Report } from '../finding.ts'
import { cellRef, type Sheet } from '../workbook.ts'

/** An error takes its row along; a cell that belongs to no row of a table, or to no known column, is a warning. */
export function checkQuotes(sheets: readonly Sheet[], rows: readonly RawRow[], report: Report): void {
  for (const { name, rows: lines } of sheets)
    for (const { index, cells } of lines)
      for (const { column, trouble } of cells) {
        if (trouble !== 'quote') continue
        const cell = cellRef(index, column)
        const own = rows.filter((row) => row.sheet === name && row.row === index)
        const row = own.find(({ values }) => [...values.values()].some((value) => value.cell === cell))
        report(
          row ? 'error' : 'warning',
          'unreadable_cell',
          { sheet: name, cell, row: row ?? null },
          'the quote at the beginning of this cell is never closed; check the line, and close it or take it away',
        )
      }
}
