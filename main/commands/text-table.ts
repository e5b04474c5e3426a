/** Rows as aligned columns, for people at a terminal. */

type Cell = string | number | boolean | null | undefined | readonly unknown[]

const show = (cell: unknown): string => {
  const value = cell as Cell
  if (value === null || value === undefined) return '-'
  if (Array.isArray(value)) return value.length === 0 ? '-' : value.join(',')
  return typeof value === 'object' ? JSON.stringify(value) : String(value).replace(/\s+/g, ' ')
}

/** A header line and one line a row; `columns` defaults to the keys of the first row. */
export function formatTable<R extends object>(
  rows: readonly R[],
  columns = Object.keys(rows[0] ?? {}) as (keyof R & string)[],
): string {
  if (rows.length === 0) return '(none)'
  const lines = [columns, ...rows.map((row) => columns.map((column) => show(row[column])))]
  const widths = columns.map((_, index) =>
    lines.reduce((most, line) => Math.max(most, line[index]?.length ?? 0), 0),
  )
  return lines
    .map((line) =>
      line
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

export const countRows = (count: number): string => `${count} ${count === 1 ? 'row' : 'rows'}`
