/**
 * The rows of port numbers of drawn front panels. A row of VLANs may run like port numbers: a row belongs to a panel
 * that it begins (1 ..., or the even ones) or goes on, and a panel drawn again is another switch under its own title.
 */
import type { Grid } from './grid.ts'
import type { SheetFacts } from './mapping.ts'
import { readTitleRow } from './titles.ts'
import type { Cell, Row } from './workbook.ts'

export interface NumberRow {
  readonly row: number
  /** Port number → column. */
  readonly columns: ReadonlyMap<number, number>
  /** The last column of the row that says anything: `Gi0/1` may stand beside the numbers. */
  readonly lastColumn: number
}

/** All columns of the drawing, from its first number on. */
export function numberedWithin({ columns, lastColumn }: NumberRow): number[] {
  const first = Math.min(...columns.values())
  return Array.from({ length: lastColumn - first + 1 }, (_, at) => first + at)
}

const SMALLEST = 4
const LARGEST_PORT = 96

const portNumber = (cell: Cell): number | null => {
  const match = /^(?:p|port)?\s*0?(\d{1,2})(?:\.0)?$/i.exec(cell.text)
  const number = match ? Number(match[1]) : 0
  return number >= 1 && number <= LARGEST_PORT ? number : null
}

/** The longest run of ascending numbers in steps of one or two. */
function numberRow(row: Row): NumberRow | null {
  const cells = row.cells.filter(({ text }) => text !== '')
  const numbers = cells.flatMap((cell) => {
    const number = portNumber(cell)
    return number === null ? [] : [{ number, column: cell.column }]
  })
  if (numbers.length < SMALLEST || numbers.length < cells.length * 0.7) return null
  const steps = numbers.slice(1).map(({ number }, at) => number - (numbers[at]?.number ?? 0))
  const isRun =
    steps.every((step) => step === 1 || step === 2 || step > 2) &&
    steps.filter((step) => step <= 2).length >= steps.length * 0.8
  return isRun
    ? {
        row: row.index,
        columns: new Map(numbers.map(({ number, column }) => [number, column])),
        lastColumn: cells.at(-1)?.column ?? 0,
      }
    : null
}

/** One switch of the sheet: its rows of numbers, and what stands over them where the sheet draws several. */
export interface DrawnPanel {
  readonly rows: readonly NumberRow[]
  readonly facts: SheetFacts
}

const isRunOf = (row: NumberRow, first: 1 | 2): boolean => {
  const numbers = [...row.columns.keys()]
  return Math.min(...numbers) === first && (first === 1 || numbers.every((number) => number % 2 === 0))
}

/** The switch named by a line of its own between two rows of the sheet. */
function titleBetween(grid: Grid, after: number, before: number): SheetFacts {
  const lines = grid.rows.filter(({ index }) => index > after && index < before)
  const titles = lines.map(({ cells }) => readTitleRow(cells)).filter((facts) => facts.switch !== undefined)
  return titles.at(-1) ?? {}
}

export function drawnPanels(grid: Grid): DrawnPanel[] {
  const panels: { rows: NumberRow[]; facts: SheetFacts; seen: Set<number> }[] = []
  for (const row of grid.rows.flatMap((one) => numberRow(one) ?? [])) {
    const numbers = [...row.columns.keys()]
    const current = panels.at(-1)
    const last = current?.rows.at(-1)?.row ?? 0
    const isNew = numbers.every((number) => !current?.seen.has(number))
    const begins = isRunOf(row, 1) || isRunOf(row, 2)
    const lowest = Math.min(...numbers)
    const goesOn = current !== undefined && (current.seen.has(lowest - 1) || current.seen.has(lowest - 2))
    if (current && isNew && (begins || goesOn)) {
      current.rows.push(row)
      for (const number of numbers) current.seen.add(number)
    } else if (begins) {
      const facts = titleBetween(grid, last, row.row)
      if (!current || facts.switch !== undefined) panels.push({ rows: [row], facts, seen: new Set(numbers) })
    }
  }
  return panels.filter(({ seen }) => seen.size >= 8 && seen.size >= Math.max(...seen) * 0.6)
}

/** Rows that run like port numbers and belong to no panel: a drawing of another switch without its name. */
export const strayNumberRows = (grid: Grid, used: ReadonlySet<number>): NumberRow[] =>
  grid.rows
    .filter(({ index }) => !used.has(index))
    .flatMap((row) => numberRow(row) ?? [])
    .filter((row) => isRunOf(row, 1))

/** The rows of port numbers of the drawn panels; empty where the sheet is no drawing. */
export const findNumberRows = (grid: Grid): NumberRow[] => drawnPanels(grid).flatMap(({ rows }) => rows)
