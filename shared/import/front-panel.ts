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

import { filledCells, layOut } from './drawn-layout.ts'
import { reportLeftovers, reportStrayDrawings } from './drawn-leftovers.ts'
import { drawnPanels, type NumberRow } from './drawn-panels.ts'
import type { RawRow, Sourced } from './extract/raw-rows.ts'
import type { Field } from './fields.ts'
import { guessField } from './fields.ts'
import type { Report } from './finding.ts'
import type { Grid } from './grid.ts'
import type { SheetMapping } from './mapping.ts'
import { readMode } from './values/port-mode.ts'
import { isFree, isNothing, plainWords } from './words.ts'
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
    const isColors =
      texts.every((text) => text === '') && filledCells(grid, row, numbers).some(({ fill }) => fill !== null)
    const guess = labelOf(grid, row, numbers) ?? (isColors ? 'vlan' : fieldByContent(texts))
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
  if (lines.length < 2) {
    addValue(values, field, sourced(cell, cell.text))
    return
  }
  for (const line of lines) {
    const own: Field =
      /^vlan\s*\d+/i.test(line) || (/^\d{2,4}$/.test(line) && field !== 'vlan')
        ? 'vlan'
        : (fieldByContent([line]) ?? field)
    addValue(values, own, sourced(cell, line))
  }
}

/** What has no place of its own is kept as a remark. */
function addValue(values: Map<Field, Sourced>, field: Field, value: Sourced): void {
  const own = values.has(field) ? 'note' : field
  const note = values.get('note')
  if (own === 'note' && note) values.set('note', { ...note, text: `${note.text} / ${value.text}` })
  else values.set(own, value)
}

const UPLINK =
  /^(uplinks?|montants?|trunks?|interco|liaison montante|lien montant|(vers|to) .*(r\d+|sw\w*\d+|routeur|router|coeur|core))$/

/** `UPLINK` where others have their stand: the port leads to another device, and its colour is no VLAN. */
function tellUplink(values: Map<Field, Sourced>): void {
  for (const field of ['stand', 'outlet'] as const) {
    const value = values.get(field)
    if (!value || values.has('mode') || !UPLINK.test(plainWords(value.text.replace(/[\s_-]*\d{1,2}$/, ''))))
      continue
    values.delete(field)
    values.set('mode', { ...value, text: 'uplink' })
    addValue(values, 'note', { ...value, fill: null })
  }
}

/** One row a port of the drawing; of several switches on a sheet, each under its own title. */
export function readFrontPanel(
  workbook: string,
  grid: Grid,
  mapping: SheetMapping,
  report: Report,
): RawRow[] {
  const panels = drawnPanels(grid)
  const others = new Set(panels.flatMap(({ rows }) => rows.map(({ row }) => row)))
  reportStrayDrawings(
    grid,
    panels.flatMap(({ rows }) => rows),
    others,
    report,
  )
  return panels.flatMap(({ rows, facts }) => {
    const own = panels.length > 1 && facts.switch !== undefined ? facts : mapping.facts
    return readPanel(workbook, grid, { ...mapping, facts: own }, rows, others, report)
  })
}

function readPanel(
  workbook: string,
  grid: Grid,
  mapping: SheetMapping,
  rows: readonly NumberRow[],
  others: ReadonlySet<number>,
  report: Report,
): RawRow[] {
  const content = new Map(
    [...layOut(grid, rows, others)].map(([numbers, own]) => [numbers, contentOf(grid, own, numbers)]),
  )
  const has = new Set<Field>([
    'port',
    'vlan',
    'mode',
    ...[...content.values()].flat().flatMap(({ field }) => field ?? []),
  ])
  const taken = new Set<string>()
  const raw = [...content].flatMap(([numbers, lines]) =>
    [...numbers.columns].flatMap(([port, column]) => {
      const number = grid.at(numbers.row, column)
      if (!number) return []
      const values = readPort(grid, number, port, column, lines, taken)
      return [toRawRow(workbook, mapping, numbers, column, lines, has, values)]
    }),
  )
  reportLeftovers(grid, rows, others, taken, report)
  return raw
}

function readPort(
  grid: Grid,
  number: Cell,
  port: number,
  column: number,
  lines: readonly ContentRow[],
  taken: Set<string>,
): Map<Field, Sourced> {
  const values = new Map<Field, Sourced>([['port', sourced(number, String(port))]])
  for (const { row, field } of lines) {
    const cell = grid.at(row, column)
    if (!cell || !field) continue
    taken.add(cellRef(cell.row, cell.column))
    if (field !== 'ignore' && field !== 'port') readLines(values, cell, field)
  }
  tellUplink(values)
  return values
}

function toRawRow(
  workbook: string,
  mapping: SheetMapping,
  numbers: NumberRow,
  column: number,
  lines: readonly ContentRow[],
  has: ReadonlySet<Field>,
  values: ReadonlyMap<Field, Sourced>,
): RawRow {
  const place = (field: Field) =>
    lines.find((line) => line.field === field)?.row ?? lines[0]?.row ?? numbers.row
  return {
    workbook,
    sheet: mapping.sheet,
    kind: 'front-panel',
    row: numbers.row,
    facts: mapping.facts,
    has,
    values,
    cellOf: (field) => values.get(field)?.cell ?? cellRef(place(field), column),
    range: cellRef(numbers.row, column),
  }
}
