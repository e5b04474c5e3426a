/** A text as the dark cells of a QR code. Upper case, digits and `/` alone make the smallest code, of 21 cells. */
import { encode } from 'uqr'

export interface QrCells {
  /** Cells along one side. */
  readonly count: number
  /** Runs of dark cells in one row: one rectangle each, so that no hair line is left between cells. */
  readonly runs: readonly { readonly row: number; readonly column: number; readonly length: number }[]
}

/** Without a quiet zone. A quarter of the code may be dirty or scratched. */
export function qrCells(text: string): QrCells {
  const { data, size } = encode(text, { ecc: 'Q', border: 0 })
  const runs = data.flatMap((cells, row) => {
    const inRow: { row: number; column: number; length: number }[] = []
    for (const [column, isDark] of cells.entries()) {
      const last = inRow.at(-1)
      if (!isDark) continue
      if (last && last.column + last.length === column) last.length++
      else inRow.push({ row, column, length: 1 })
    }
    return inRow
  })
  return { count: size, runs }
}
