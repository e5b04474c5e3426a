/** The sheets of workbooks that are to be read: included, shown, and of a known kind. */
import type { Report } from './finding.ts'
import { type Grid, openGrid } from './grid.ts'
import type { SheetMapping } from './mapping.ts'
import type { MappedWorkbook, ReadPlanOptions } from './read-plan.ts'
import type { SheetTitle } from './switches.ts'
import { plainWords } from './words.ts'
import { cellRef } from './workbook.ts'

export interface OpenSheet {
  readonly book: MappedWorkbook
  readonly grid: Grid
  readonly mapping: SheetMapping
}

/** The sheets that hold rows of the plan; what is left out of an import is said. */
export function openSheets(book: MappedWorkbook, options: ReadPlanOptions, report: Report): OpenSheet[] {
  return book.workbook.sheets.flatMap((sheet): OpenSheet[] => {
    const mapping = book.mapping.sheets.find((one) => one.sheet === sheet.name)
    if (!mapping || (options.sheets && !options.sheets.has(sheet.name))) return []
    const grid = openGrid(sheet)
    const place = {
      sheet: sheet.name,
      cell: sheet.rows[0] ? cellRef(sheet.rows[0].index, sheet.rows[0].cells[0]?.column ?? 1) : 'A1',
    }
    if (sheet.hidden && !options.includeHidden && !options.sheets) {
      if (sheet.rows.length > 0)
        report(
          'info',
          'hidden_content',
          place,
          `the sheet "${sheet.name}" is hidden and was not imported; show it, or ask for hidden sheets`,
        )
      return []
    }
    if (!mapping.include && !sheet.hidden) return []
    if (mapping.kind === 'legend') return []
    if (mapping.kind === 'ignore') {
      if (looksLikeTable(grid))
        report(
          'warning',
          'unmapped_sheet',
          place,
          `what "${sheet.name}" lists is not known; tell it in the mapping, or leave it out`,
        )
      return []
    }
    if (mapping.kind === 'ports' && mapping.headerRows.length === 0)
      report('info', 'unmapped_sheet', place, headerlessText(mapping))
    return [{ book, grid, mapping }]
  })
}

const headerlessText = ({ sheet, columns }: SheetMapping): string => {
  const told = columns.flatMap(({ column, field }) => (field ? [`${column} ${field}`] : []))
  return `"${sheet}" has no row of headers; its columns were told by what is in them (${told.join(', ')}). Check them, or correct them in the mapping`
}

/** Rows of several cells, not the lines of a readme. */
const looksLikeTable = (grid: Grid): boolean =>
  grid.rows.filter(({ cells }) => cells.filter(({ text }) => text !== '').length >= 3).length >= 5

/** The switch a sheet is about, with the cell that names it. */
export function titleOf(grid: Grid, mapping: SheetMapping): SheetTitle[] {
  const name = mapping.facts.switch
  if (!name) return []
  const header = mapping.headerRows[0] ?? Number.POSITIVE_INFINITY
  const key = plainWords(name)
  for (const row of grid.rows) {
    if (row.index >= header) break
    const cell = row.cells.find(({ text }) => plainWords(text).includes(key))
    if (cell) return [{ sheet: mapping.sheet, cell: cellRef(cell.row, cell.column), facts: mapping.facts }]
  }
  return [
    {
      sheet: mapping.sheet,
      cell: `${mapping.columns[0]?.column ?? 'A'}${mapping.headerRows[0] ?? 1}`,
      facts: mapping.facts,
    },
  ]
}
