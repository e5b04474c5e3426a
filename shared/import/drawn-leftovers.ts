/** The filled cells of a drawing that no port took: each is said with its cell, for none may be lost unseen. */
import { filledCells, loneWords, touchingRows } from './drawn-layout.ts'
import { type NumberRow, strayNumberRows } from './drawn-panels.ts'
import type { Report } from './finding.ts'
import type { Grid } from './grid.ts'
import { isFree, isNothing } from './words.ts'
import { type Cell, cellRef } from './workbook.ts'

/** `taken`: references of the cells that some port took, or that are left out knowingly. */
export function reportLeftovers(
  grid: Grid,
  rows: readonly NumberRow[],
  others: ReadonlySet<number>,
  taken: ReadonlySet<string>,
  report: Report,
): void {
  const say = (severity: 'warning' | 'info', cell: Cell, why: string) => {
    const ref = cellRef(cell.row, cell.column)
    if (!taken.has(ref)) report(severity, 'unreadable_cell', { sheet: grid.sheet.name, cell: ref }, why)
  }
  for (const numbers of rows) {
    const touching = [1, -1].flatMap((step) => touchingRows(grid, numbers, step === 1 ? 1 : -1, others))
    for (const cell of touching.flatMap((row) => filledCells(grid, row, numbers)))
      if (!isNothing(cell.text) || cell.fill !== null)
        if (!isFree(cell.text)) say('warning', cell, describeLeftover(cell))
    for (const cell of loneWords(grid, numbers, others))
      say(
        'info',
        cell,
        `"${cell.text}" stands alone beside the ports and is taken as a title, not as a stand`,
      )
  }
}

const describeLeftover = ({ text, fill }: Cell): string =>
  `${text === '' ? `the colour ${fill}` : `"${text}"`} belongs to no port of this drawing and was left out; write it over or under its port, on the same side as the others`

/** A second drawing that no title tells from the first. */
export function reportStrayDrawings(
  grid: Grid,
  rows: readonly NumberRow[],
  others: ReadonlySet<number>,
  report: Report,
): void {
  const touching = rows.flatMap((numbers) => [
    ...touchingRows(grid, numbers, 1, others),
    ...touchingRows(grid, numbers, -1, others),
  ])
  for (const { row, columns } of strayNumberRows(grid, new Set([...others, ...touching])))
    report(
      'warning',
      'switch_unclear',
      { sheet: grid.sheet.name, cell: cellRef(row, Math.min(...columns.values())) },
      'a second drawing begins here and nothing over it names its switch, so it was left out; write the name of the switch over it',
    )
}
