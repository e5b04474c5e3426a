/**
 * A workbook as read from any file: what each cell says and how it looks. Cells that are empty and unfilled are absent.
 * Rows and columns are 1-based, as people and A1 references count them.
 */
export type CellValue = string | number | boolean | null

export interface Cell {
  readonly row: number
  readonly column: number
  /** The stored value; a date is its ISO text. Null for a cell that only has a fill. */
  readonly value: CellValue
  /** As displayed, trimmed, struck parts left out. */
  readonly text: string
  /** `#rrggbb`, lower case; null: no fill, or white. */
  readonly fill: string | null
  /** `part`: a part of the text is struck; `text` is what stays. */
  readonly struck: boolean | 'part'
  readonly formula: string | null
  /** Why `text` cannot be trusted: an error value, a formula without a result, a number turned into a date, a quote that
   * is never closed. */
  readonly trouble: 'error' | 'formula' | 'date' | 'quote' | null
}

export interface Range {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface Row {
  readonly index: number
  readonly hidden: boolean
  /** In column order. */
  readonly cells: readonly Cell[]
}

export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  /** In order; empty rows are absent. */
  readonly rows: readonly Row[]
  readonly merges: readonly Range[]
  readonly hiddenColumns: ReadonlySet<number>
}

export interface Workbook {
  /** File name, without folder. */
  readonly name: string
  readonly sheets: readonly Sheet[]
}

/** 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return letters
}

/** A → 1, AA → 27. */
export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

export const cellRef = (row: number, column: number): string => `${columnLetters(column)}${row}`

/** `$B$2` or `B2:C5` as a range; null where it is neither. */
export function parseRange(text: string): Range | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(text.trim())
  if (!match) return null
  const [, left = '', top = '', right = left, bottom = top] = match
  return { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) }
}
