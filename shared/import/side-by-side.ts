/**
 * Tables side by side under one header row. Each has the columns up to the next one for its own: what is written over
 * it names its switch, and its totals and notes end no other table.
 *
 *     SW1                    SW2
 *     Port  VLAN  Prise      Port  VLAN  Prise
 *        1    11     A1         1    21     B1
 */
import type { Grid } from './grid.ts'
import type { ColumnMapping, SheetFacts, SheetMapping } from './mapping.ts'
import { readTitleRow } from './titles.ts'
import { columnNumber } from './workbook.ts'

/** Columns of a table, both ends included. */
export interface Territory {
  readonly first: number
  readonly last: number
}

interface Table {
  readonly columns: readonly ColumnMapping[]
  /** Null: the only table of the sheet. */
  readonly territory: Territory | null
}

const firstOf = (columns: readonly ColumnMapping[]): number =>
  Math.min(...columns.map(({ column }) => columnNumber(column)))

export function tablesOf(groups: ReadonlyMap<number, readonly ColumnMapping[]>): Table[] {
  const tables = [...groups.values()].sort((a, b) => firstOf(a) - firstOf(b))
  return tables.map((columns, at) => {
    const next = tables[at + 1]
    const first = at === 0 ? 1 : firstOf(columns)
    const last = next ? firstOf(next) - 1 : Number.POSITIVE_INFINITY
    return { columns, territory: tables.length === 1 ? null : { first, last } }
  })
}

/** The sheet as if it held nothing but these columns. */
export function withinTerritory(grid: Grid, { first, last }: Territory): Grid {
  const rows = grid.rows.map((row) => ({
    ...row,
    cells: row.cells.filter(({ column }) => column >= first && column <= last),
  }))
  return { ...grid, rows }
}

/** What the rows over this table say; where they name no switch of its own, the facts of the sheet. */
export function titleOver(grid: Grid, mapping: SheetMapping): SheetFacts {
  const header = mapping.headerRows[0] ?? 1
  const near = grid.rows.filter(({ index }) => index < header && index >= header - 4)
  const own: SheetFacts = Object.assign({}, ...near.map(({ cells }) => readTitleRow(cells)))
  return own.switch === undefined ? mapping.facts : own
}
