/** Column widths from what is in them: wide enough for nearly every cell, within bounds. Pure. */
import type { TableColumn } from './column.ts'

/** Pixels a character of the table's text takes on average, and what surrounds a cell's text. */
const CHARACTER = 7.1
const PADDING = 17
const SIGN = 30
const MOST = 230
/** Rows looked at: beyond, widths hardly change and time does. */
const SAMPLE = 400

/** Text of a cell by row and column. */
export type TextOf = (row: number, column: TableColumn) => string

export function fitColumns(
  columns: readonly TableColumn[],
  rows: number,
  textOf: TextOf,
  headOf: (column: TableColumn) => string,
): TableColumn[] {
  return columns.map((column) => ({ ...column, width: fitWidth(column, rows, textOf, headOf(column)) }))
}

function fitWidth(column: TableColumn, rows: number, textOf: TextOf, head: string): number {
  const step = Math.max(1, Math.floor(rows / SAMPLE))
  let longest = 0
  for (let row = 0; row < rows; row += step) longest = Math.max(longest, textOf(row, column).length)
  const sign = column.look === 'state' || column.look === 'vlan' ? SIGN : 0
  const content = longest * CHARACTER + PADDING + sign
  const headWidth = head.length * CHARACTER + PADDING + 16
  const most = column.grows ? column.width : MOST
  return Math.round(Math.max(headWidth, Math.min(content, most)))
}
