/**
 * Which rows of a drawn front panel belong to which row of numbers. Planners write stands over the numbers, under them,
 * or outside a pair of rows; one drawing does it one way, so the way that reaches most filled cells is taken for all of
 * its rows. A lone word over the panel is its title and counts for no side.
 */
import { type NumberRow, numberedWithin } from './drawn-panels.ts'
import type { Grid } from './grid.ts'
import { isLegendTitle } from './legend.ts'
import { readTitleRow } from './titles.ts'
import { readMode } from './values/port-mode.ts'
import { isFree, plainWords } from './words.ts'
import type { Cell } from './workbook.ts'

/** The content rows of each row of numbers, nearest first. */
export type DrawnLayout = ReadonlyMap<NumberRow, readonly number[]>

/** The filled cells of a row under or over the numbers; a merged one once. */
export function filledCells(grid: Grid, row: number, numbers: NumberRow): Cell[] {
  const cells = new Set(numberedWithin(numbers).flatMap((column) => grid.at(row, column) ?? []))
  return [...cells].filter(({ text, fill }) => text !== '' || fill !== null)
}

const OWN_TITLE = /^(facade|face|front|vue|panneau|switch|commutateur|plan|schema|brassage|drawing)\b/

/** Runs over the panel in one merged cell or stands in one cell alone, and is no stand, outlet or VLAN. */
function isTitle(grid: Grid, row: number, numbers: NumberRow): boolean {
  const [only, more] = filledCells(grid, row, numbers)
  if (!only || more || only.text === '') return false
  if (readTitleRow([only]).switch !== undefined || grid.mergeAt(row, only.column)) return true
  if (only.fill !== null || only.column > Math.min(...numbers.columns.values())) return false
  if (OWN_TITLE.test(plainWords(only.text))) return true
  const isWord = !/\d/.test(only.text) && !isFree(only.text) && readMode(only.text) === null
  return isWord || only.text.length > 12
}

/** Lone words next to the panel that name no switch: titles, as it seems. */
export function loneWords(grid: Grid, numbers: NumberRow, others: ReadonlySet<number>): Cell[] {
  return ([1, -1] as const).flatMap((step) => {
    const row = (touchingRows(grid, numbers, step, others).at(-1) ?? numbers.row) + step
    if (others.has(row) || beginsLegend(grid, row) || !isTitle(grid, row, numbers)) return []
    const [only] = filledCells(grid, row, numbers)
    const isWord = only && only.text.length <= 12 && !OWN_TITLE.test(plainWords(only.text))
    return isWord && readTitleRow([only]).switch === undefined ? [only] : []
  })
}

const beginsLegend = (grid: Grid, row: number): boolean =>
  grid.rows.some(
    ({ index, cells }) => index === row && isLegendTitle(cells.find(({ text }) => text !== '')?.text ?? ''),
  )

/** The rows that touch the row of numbers on one side, up to a blank row, a title or other numbers. */
export function touchingRows(
  grid: Grid,
  numbers: NumberRow,
  step: 1 | -1,
  others: ReadonlySet<number>,
): number[] {
  const rows: number[] = []
  for (let row = numbers.row + step; row >= 1 && row <= grid.lastRow && !others.has(row); row += step) {
    const isOutside = filledCells(grid, row, numbers).length === 0 || isTitle(grid, row, numbers)
    if (isOutside || beginsLegend(grid, row)) break
    rows.push(row)
  }
  return rows
}

/** A side with one plain cell may be a title or a remark: it loses to a side with more. */
const weigh = (cells: readonly Cell[]): number =>
  cells.length === 1 && cells[0]?.fill === null ? 0.1 : cells.length

function scoreOf(grid: Grid, layout: DrawnLayout): number {
  let score = 0
  for (const [numbers, rows] of layout)
    for (const row of rows) score += weigh(filledCells(grid, row, numbers))
  return score
}

const isPair = (upper: NumberRow, lower: NumberRow): boolean => {
  const first = Math.min(...upper.columns.keys())
  return Math.min(...lower.columns.keys()) === first + 1 && !upper.columns.has(first + 1)
}

/** The upper and the lower row of each odd-even pair. */
function pairsOf(rows: readonly NumberRow[]): (readonly [NumberRow, NumberRow])[] {
  const pairs: (readonly [NumberRow, NumberRow])[] = []
  for (let at = 0; at + 1 < rows.length; at++) {
    const [upper, lower] = [rows[at], rows[at + 1]]
    if (upper && lower && isPair(upper, lower)) {
      pairs.push([upper, lower])
      at++
    }
  }
  return pairs
}

/** Rows between two rows of numbers: the upper half belongs to the upper one. */
function halvesOf(between: readonly number[]): [number[], number[]] {
  const sorted = [...between].sort((a, b) => a - b)
  const half = Math.ceil(sorted.length / 2)
  return [sorted.slice(0, half), sorted.slice(half)]
}

interface Sides {
  readonly above: (numbers: NumberRow) => number[]
  readonly below: (numbers: NumberRow) => number[]
}

function layoutsOf(rows: readonly NumberRow[], { above, below }: Sides): DrawnLayout[] {
  const every = (side: (numbers: NumberRow) => number[]): DrawnLayout =>
    new Map(rows.map((numbers) => [numbers, side(numbers)]))
  const pairs = pairsOf(rows)
  const single = rows.filter((row) => !pairs.some((pair) => pair.includes(row)))
  const outside = new Map([
    ...pairs.flatMap(([upper, lower]) => [[upper, above(upper)] as const, [lower, below(lower)] as const]),
    ...single.map((row) => [row, below(row)] as const),
  ])
  const inside = new Map(
    pairs.flatMap(([upper, lower]) => {
      const [first, second] = halvesOf(below(upper))
      return [[upper, first] as const, [lower, second] as const]
    }),
  )
  const around = new Map(rows.map((row) => [row, [...aroundAbove(row), ...aroundBelow(row)]] as const))
  function aroundAbove(row: NumberRow): number[] {
    const shared = rows.some((other) => other.row < row.row && below(other).includes(row.row - 1))
    return shared ? halvesOf(above(row))[1] : above(row)
  }
  function aroundBelow(row: NumberRow): number[] {
    const shared = rows.some((other) => other.row > row.row && above(other).includes(row.row + 1))
    return shared ? halvesOf(below(row))[0] : below(row)
  }
  const touches = pairs.some(([upper, lower]) => lower.row === upper.row + 1)
  const plain = [every(below), every(above)]
  return pairs.length === 0
    ? [...plain, around]
    : touches
      ? [outside, ...plain, around]
      : [...plain, outside, inside, around]
}

/** The way of this drawing: the first of those that reach most filled cells. */
export function layOut(grid: Grid, rows: readonly NumberRow[], others: ReadonlySet<number>): DrawnLayout {
  const layouts = layoutsOf(rows, {
    above: (numbers) => touchingRows(grid, numbers, -1, others),
    below: (numbers) => touchingRows(grid, numbers, 1, others),
  })
  let best: DrawnLayout = new Map()
  let most = -1
  for (const layout of layouts) {
    const score = scoreOf(grid, layout)
    if (score > most + (most >= 1 ? 0.5 : 0.01)) [best, most] = [layout, score]
  }
  return best
}
