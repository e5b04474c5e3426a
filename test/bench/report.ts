/** One line of the bench: what was measured, next to the limit or the peer it was measured against in the same run. */
export interface BenchRow {
  readonly area: string
  readonly name: string
  readonly value: number
  readonly unit: string
  /** The limit or peer, in the same unit, and what it is. */
  readonly against?: { readonly name: string; readonly value: number }
  /** What has to hold, and whether it did; absent where it is only told. */
  readonly goal?: { readonly text: string; readonly isMet: boolean }
}

/** A part of the bench. `measure` throws where it cannot be measured at all; the reason is shown, and fails the run. */
export interface BenchSection {
  readonly area: string
  readonly measure: () => Promise<readonly BenchRow[]>
}

const round = (value: number): string => {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2
  return value.toFixed(digits)
}

const cells = (row: BenchRow): string[] => [
  row.area,
  row.name,
  `${round(row.value)} ${row.unit}`,
  row.against ? `${row.against.name} ${round(row.against.value)} ${row.unit}` : '',
  row.against ? (row.value / row.against.value).toFixed(3) : '',
  row.goal ? `${row.goal.isMet ? 'ok' : 'NOT MET'}: ${row.goal.text}` : '',
]

/** The table for people. */
export function printTable(rows: readonly BenchRow[]): string {
  const head = ['area', 'what', 'measured', 'against', 'ratio', 'goal']
  const table = [head, ...rows.map(cells)]
  const widths = head.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0)))
  return table
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
