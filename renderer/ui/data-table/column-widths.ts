/** Column widths from what is in them: wide enough for nearly every cell, within bounds. Pure. */
import type { TableColumn } from './column.ts'

/** What surrounds a cell's text, in pixels. */
const PADDING = 17
const SIGN = 30
const MOST = 230
/** Rows looked at: beyond, widths hardly change and time does. */
const SAMPLE = 400
/** Texts measured of a column: of a few letters less or more, the wider one is not told by its count. */
const MEASURED = 8

/** Width in pixels of a text as its column writes it. */
export type WidthOf = (text: string, column: Pick<TableColumn, 'look'>) => number

/** Text of a cell by row and column. */
export type TextOf = (row: number, column: TableColumn) => string

export function fitColumns(
  columns: readonly TableColumn[],
  rows: number,
  textOf: TextOf,
  headOf: (column: TableColumn) => string,
  widthOf: WidthOf,
): TableColumn[] {
  return columns.map((column) => {
    const longest = longestTexts(rows, (row) => textOf(row, column))
    const sign = column.look === 'state' || column.look === 'vlan' ? SIGN : 0
    const widest = Math.max(0, ...longest.map((text) => widthOf(text, column)))
    const content = widest + PADDING + sign
    const head = widthOf(headOf(column), {}) + PADDING + 16
    const most = column.grows ? column.width : MOST
    return { ...column, width: Math.ceil(Math.max(head, Math.min(content, most))) }
  })
}

/** The longest by count of characters: measuring every text would take longer than drawing the table. */
function longestTexts(rows: number, textOf: (row: number) => string): string[] {
  const step = Math.max(1, Math.floor(rows / SAMPLE))
  const texts = new Set<string>()
  for (let row = 0; row < rows; row += step) texts.add(textOf(row))
  return [...texts].sort((a, b) => b.length - a.length).slice(0, MEASURED)
}
