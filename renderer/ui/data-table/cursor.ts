/** Where a key moves the cell cursor. Pure: positions in, position out; null where the key is not a movement. */
export interface Place {
  readonly row: number
  readonly column: number
}

export interface Bounds {
  readonly rows: number
  readonly columns: number
  /** Rows that fit on the screen. */
  readonly page: number
}

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value))

export function moveCursor(key: string, isFar: boolean, from: Place, bounds: Bounds): Place | null {
  const last = { row: bounds.rows - 1, column: bounds.columns - 1 }
  const to = (row: number, column: number): Place => ({
    row: clamp(row, last.row),
    column: clamp(column, last.column),
  })
  switch (key) {
    case 'ArrowDown':
      return to(isFar ? last.row : from.row + 1, from.column)
    case 'ArrowUp':
      return to(isFar ? 0 : from.row - 1, from.column)
    case 'ArrowRight':
      return to(from.row, isFar ? last.column : from.column + 1)
    case 'ArrowLeft':
      return to(from.row, isFar ? 0 : from.column - 1)
    case 'Home':
      return to(isFar ? 0 : from.row, 0)
    case 'End':
      return to(isFar ? last.row : from.row, last.column)
    case 'PageDown':
      return to(from.row + bounds.page, from.column)
    case 'PageUp':
      return to(from.row - bounds.page, from.column)
    default:
      return null
  }
}
