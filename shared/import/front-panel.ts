/**
 * A sheet drawn as the front of the switch: rows of port numbers, odd above even, with stands and VLANs in the cells
 * over or under them.
 *
 *     A01   A02   A03          stands of the odd ports: above them
 *      1     3     5
 *      2     4     6
 *     A04   A05   A06          stands of the even ports: below them
 *
 * Rows may be labelled on their left; without a label the values tell what they are.
 */

import { drawnPanels, type NumberRow } from './drawn-panels.ts'
import type { RawRow, Sourced } from './extract/raw-rows.ts'
import type { Field } from './fields.ts'
import { guessField } from './fields.ts'
import type { Grid } from './grid.ts'
import type { SheetMapping } from './mapping.ts'
import { readTitleRow } from './titles.ts'
import { readMode } from './values/port-mode.ts'
import { isFree, isNothing } from './words.ts'
import { type Cell, cellRef } from './workbook.ts'

interface ContentRow {
  readonly row: number
  readonly field: Field | null
}

const firstColumn = ({ columns }: NumberRow): number => Math.min(...columns.values())

function labelOf(grid: Grid, row: number, numbers: NumberRow): Field | null {
  for (let column = firstColumn(numbers) - 1; column >= 1; column--) {
    const text = grid.at(row, column)?.text
    if (text) return guessField(text)?.field ?? null
  }
  return null
}

const isVlanText = (text: string): boolean => /^(vlan\s*)?\d{1,4}$/i.test(text)

/** What an unlabelled row of cells holds, told by most of them. */
function fieldByContent(texts: readonly string[]): Field | null {
  const filled = texts.filter((text) => text !== '' && !isFree(text))
  if (filled.length === 0) return null
  const most = (test: (text: string) => boolean) => filled.filter(test).length > filled.length / 2
  if (most(isVlanText)) return 'vlan'
  if (most((text) => readMode(text) !== null)) return 'mode'
  return most((text) => /[-_/.]\s*T?\d+$/.test(text)) ? 'outlet' : 'stand'
}

function contentOf(grid: Grid, rows: readonly number[], numbers: NumberRow): ContentRow[] {
  const taken = new Set<Field>()
  return rows.map((row) => {
    const texts = [...numbers.columns.values()].map(
      (column) => grid.at(row, column)?.text.split('\n')[0]?.trim() ?? '',
    )
    const guess = labelOf(grid, row, numbers) ?? fieldByContent(texts)
    const field =
      guess && taken.has(guess)
        ? guess === 'stand' && !taken.has('exhibitor')
          ? 'exhibitor'
          : 'note'
        : guess
    if (field) taken.add(field)
    return { row, field }
  })
}

const hasCells = (grid: Grid, row: number, { columns }: NumberRow): boolean => {
  const own = [...columns.values()].filter((column) => {
    const cell = grid.at(row, column)
    return cell !== undefined && (cell.text !== '' || cell.fill !== null)
  })
  return own.length > 0
}

/** A title runs over the panel in one merged cell, or stands in one cell alone. */
function isTitle(grid: Grid, row: number, numbers: NumberRow): boolean {
  const cells = new Set([...numbers.columns.values()].flatMap((column) => grid.at(row, column) ?? []))
  const texts = [...cells].filter(({ text }) => text !== '')
  const [only] = texts
  if (!only || texts.length > 1) return false
  return only.text.length > 12 || readTitleRow([only]).switch !== undefined
}

function adjacent(grid: Grid, numbers: NumberRow, step: 1 | -1, others: ReadonlySet<number>): number[] {
  const rows: number[] = []
  for (let row = numbers.row + step; row >= 1 && row <= grid.lastRow && !others.has(row); row += step) {
    if (!hasCells(grid, row, numbers) || isTitle(grid, row, numbers)) break
    rows.push(row)
  }
  return rows
}

const isPair = (upper: NumberRow | undefined, lower: NumberRow | undefined): boolean => {
  const first = upper && Math.min(...upper.columns.keys())
  return (
    first !== undefined &&
    lower !== undefined &&
    Math.min(...lower.columns.keys()) === first + 1 &&
    !upper?.columns.has(first + 1)
  )
}

/** Content rows of each number row: outside an odd-even pair that touches, else below, else above. */
function assignContent(
  grid: Grid,
  rows: readonly NumberRow[],
  others: ReadonlySet<number>,
): Map<NumberRow, number[]> {
  const assigned = new Map<NumberRow, number[]>()
  for (let at = 0; at < rows.length; at++) {
    const [upper, lower] = [rows[at], rows[at + 1]]
    if (!upper) continue
    const above = adjacent(grid, upper, -1, others)
    const below = adjacent(grid, upper, 1, others)
    if (!lower || !isPair(upper, lower)) {
      assigned.set(upper, below.length > 0 ? below : above)
      continue
    }
    const beyond = adjacent(grid, lower, 1, others)
    const between = adjacent(grid, lower, -1, others)
    if (lower.row === upper.row + 1) assigned.set(upper, above).set(lower, beyond)
    else if (beyond.length > 0 && above.length === 0) assigned.set(upper, below).set(lower, beyond)
    else if (above.length > 0 && beyond.length === 0) assigned.set(upper, above).set(lower, between)
    else if (between.length >= above.length + beyond.length) assignHalves(assigned, upper, lower, between)
    else assigned.set(upper, above).set(lower, beyond)
    at++
  }
  return assigned
}

/** Both contents lie between the two rows: the upper half belongs to the upper one. */
function assignHalves(
  assigned: Map<NumberRow, number[]>,
  upper: NumberRow,
  lower: NumberRow,
  between: readonly number[],
): void {
  const sorted = [...between].sort((a, b) => a - b)
  const half = Math.ceil(sorted.length / 2)
  assigned.set(upper, sorted.slice(0, half)).set(lower, sorted.slice(half))
}

const sourced = (cell: Cell, text: string): Sourced => ({
  text: isNothing(text) ? '' : text.trim(),
  cell: cellRef(cell.row, cell.column),
  fill: cell.fill,
  trouble: cell.trouble,
  isNumber: typeof cell.value === 'number',
  carried: false,
})

/** `A12` over `VLAN 101` in one cell: each line is told by itself. */
function readLines(values: Map<Field, Sourced>, cell: Cell, field: Field): void {
  const lines = cell.text
    .split(/\n|\s+\/\s+/)
    .map((line) => line.trim())
    .filter(Boolean)
  if (lines.length < 2) return void values.set(field, sourced(cell, cell.text))
  for (const line of lines) {
    const own: Field =
      /^vlan\s*\d+/i.test(line) || (/^\d{2,4}$/.test(line) && field !== 'vlan')
        ? 'vlan'
        : (fieldByContent([line]) ?? field)
    if (!values.has(own)) values.set(own, sourced(cell, line))
  }
}

/** One row a port of the drawing; of several switches on a sheet, each under its own title. */
export function readFrontPanel(workbook: string, grid: Grid, mapping: SheetMapping): RawRow[] {
  const panels = drawnPanels(grid)
  const others = new Set(panels.flatMap(({ rows }) => rows.map(({ row }) => row)))
  return panels.flatMap(({ rows, facts }, at) => {
    const own = panels.length > 1 && facts.switch !== undefined ? facts : mapping.facts
    return at === 0 || own !== mapping.facts
      ? readPanel(workbook, grid, { ...mapping, facts: own }, rows, others)
      : []
  })
}

function readPanel(
  workbook: string,
  grid: Grid,
  mapping: SheetMapping,
  rows: readonly NumberRow[],
  others: ReadonlySet<number>,
): RawRow[] {
  const assigned = assignContent(grid, rows, others)
  const raw: RawRow[] = []
  const content = new Map([...assigned].map(([numbers, own]) => [numbers, contentOf(grid, own, numbers)]))
  const has = new Set<Field>([
    'port',
    'vlan',
    ...[...content.values()].flat().flatMap(({ field }) => field ?? []),
  ])
  for (const [numbers, lines] of content)
    for (const [port, column] of numbers.columns) {
      const number = grid.at(numbers.row, column)
      if (!number) continue
      const values = new Map<Field, Sourced>([['port', sourced(number, String(port))]])
      for (const { row, field } of lines) {
        const cell = grid.at(row, column)
        if (cell && field && field !== 'ignore' && field !== 'port') readLines(values, cell, field)
      }
      const place = (field: Field) =>
        lines.find((line) => line.field === field)?.row ?? lines[0]?.row ?? numbers.row
      raw.push({
        workbook,
        sheet: mapping.sheet,
        kind: 'front-panel',
        row: numbers.row,
        facts: mapping.facts,
        has,
        values,
        cellOf: (field) => values.get(field)?.cell ?? cellRef(place(field), column),
        range: cellRef(numbers.row, column),
      })
    }
  return raw
}
