/**
 * The data rows of a table, each value with the cell it came from: merged cells and ditto marks carried down, repeated
 * headers, titles of further blocks, totals and legends left out, hidden and cancelled rows only where asked for.
 */
import type { Field } from '../fields.ts'
import type { Report } from '../finding.ts'
import type { Grid } from '../grid.ts'
import { repeatsHeader } from '../headers.ts'
import type { ColumnMapping, SheetFacts, SheetKind, SheetMapping } from '../mapping.ts'
import { tablesOf, titleOver, withinTerritory } from '../side-by-side.ts'
import { readTitleRow } from '../titles.ts'
import { isCancelled, isDitto, isNothing } from '../words.ts'
import { type Cell, cellRef, columnLetters, columnNumber, type Row } from '../workbook.ts'
import { endingOf, headingOf, isSentence, startsWithLabel } from './line-kinds.ts'

export interface Sourced {
  readonly text: string
  /** A1 reference of the cell the value stands in. */
  readonly cell: string
  readonly fill: string | null
  readonly trouble: Cell['trouble']
  readonly isNumber: boolean
  /** Carried down from above by a merge, a ditto mark or a blank. */
  readonly carried: boolean
}

export interface RawRow {
  readonly workbook: string
  readonly sheet: string
  readonly kind: SheetKind
  /** 1-based row of the sheet. */
  readonly row: number
  readonly facts: SheetFacts
  /** Columns the table has, filled here or not. */
  readonly has: ReadonlySet<Field>
  readonly values: ReadonlyMap<Field, Sourced>
  /** Where a missing value of a column would stand. */
  readonly cellOf: (field: Field) => string
  /** The cells of the row, first to last. */
  readonly range: string
}

export interface ReadOptions {
  readonly includeHidden: boolean
  readonly includeCancelled: boolean
}

/** Columns whose blanks mean "as above" where most are blank although the column they go with is filled. */
const GROUPED: ReadonlyMap<Field, Field> = new Map([
  ['switch', 'port'],
  ['panel', 'panelPort'],
  ['source', 'sourcePort'],
])

export function readRawRows(
  workbook: string,
  grid: Grid,
  mapping: SheetMapping,
  options: ReadOptions,
  report: Report,
): RawRow[] {
  const groups = Map.groupBy(
    mapping.columns.filter(({ field }) => field !== null && field !== 'ignore'),
    ({ group }) => group,
  )
  const rows: RawRow[] = []
  for (const { columns, territory } of tablesOf(groups)) {
    const own = territory ? withinTerritory(grid, territory) : grid
    const facts = territory ? titleOver(own, mapping) : mapping.facts
    rows.push(...readGroup(workbook, own, { ...mapping, facts }, columns, options, report))
  }
  return rows.sort((a, b) => a.row - b.row)
}

interface Reading {
  readonly columns: readonly (ColumnMapping & { readonly index: number; readonly field: Field })[]
  readonly above: Map<Field, Sourced>
  facts: SheetFacts
  isOver: boolean
  /** Between a block's title and its rows: `Modèle : ...` on a line of its own. */
  inTitle: boolean
}

function readGroup(
  workbook: string,
  grid: Grid,
  mapping: SheetMapping,
  mapped: readonly ColumnMapping[],
  options: ReadOptions,
  report: Report,
): RawRow[] {
  const columns = mapped.flatMap((column) =>
    column.field === null ? [] : [{ ...column, field: column.field, index: columnNumber(column.column) }],
  )
  const reading: Reading = { columns, above: new Map(), facts: mapping.facts, isOver: false, inTitle: false }
  const has = new Set(columns.map(({ field }) => field))
  const byField = new Map(columns.map((column) => [column.field, column.index]))
  const first = Math.min(...columns.map(({ index }) => index))
  const last = Math.max(...columns.map(({ index }) => index))
  const headerEnd = Math.max(0, ...mapping.headerRows)
  const grouped = new Map(
    [...GROUPED].filter(
      ([field, partner]) =>
        // A link has two ends: a blank one above a port can only be the one above.
        field === 'source' || isMostlyBlank(grid, byField.get(field), byField.get(partner), headerEnd),
    ),
  )
  const rows: RawRow[] = []
  for (const row of grid.rows) {
    if (row.index <= headerEnd) continue
    const step = nextStep(row, mapping, reading, first, last)
    if (step === 'skip') continue
    const place = { sheet: grid.sheet.name, cell: `${cellRef(row.index, first)}:${cellRef(row.index, last)}` }
    const values = readValues(grid, row, reading, grouped)
    if (!hasContent(values)) continue
    if (!isWanted(row, values, first, last, options, place, report)) continue
    remember(reading.above, values)
    rows.push({
      workbook,
      sheet: grid.sheet.name,
      kind: mapping.kind,
      row: row.index,
      facts: reading.facts,
      has,
      values,
      cellOf: (field) => values.get(field)?.cell ?? cellRef(row.index, byField.get(field) ?? first),
      range: place.cell,
    })
  }
  return rows
}

function nextStep(
  row: Row,
  mapping: SheetMapping,
  reading: Reading,
  first: number,
  last: number,
): 'skip' | 'read' {
  if (repeatsHeader(row, reading.columns, columnLetters)) {
    reading.isOver = false
    reading.above.clear()
    return 'skip'
  }
  const within = row.cells.filter(({ column, text }) => text !== '' && column >= first && column <= last)
  const facts = within.length <= 6 ? readTitleRow(row.cells) : {}
  const isTitle =
    facts.switch !== undefined &&
    !reading.columns.some(({ field }) => field === 'switch' || field === 'source')
  const isAlone = within.length === 1 && row.cells.filter(({ text }) => text !== '').length === 1
  if (isTitle && mapping.kind !== 'switches' && (isAlone || startsWithLabel(row))) {
    reading.facts = facts
    reading.isOver = false
    reading.inTitle = true
    return 'skip'
  }
  if (reading.inTitle && Object.keys(facts).length > 0) {
    reading.facts = { ...facts, ...reading.facts }
    return 'skip'
  }
  reading.inTitle = false
  const heading = headingOf(within, mapping.kind, reading.columns)
  if (heading !== null) {
    reading.facts = { switch: heading }
    reading.above.delete('switch')
    return 'skip'
  }
  const ending = endingOf(row, first)
  if (ending === 'rest') reading.isOver = true
  return reading.isOver || ending === 'row' || isSentence(within, reading.columns) ? 'skip' : 'read'
}

function isMostlyBlank(
  grid: Grid,
  column: number | undefined,
  partner: number | undefined,
  headerEnd: number,
): boolean {
  if (column === undefined || partner === undefined) return false
  let filled = 0
  let blank = 0
  for (const row of grid.rows) {
    if (row.index <= headerEnd || !grid.own(row.index, partner)?.text) continue
    if (grid.at(row.index, column)?.text) filled++
    else blank++
  }
  return filled > 0 && blank > filled
}

function readValues(
  grid: Grid,
  row: Row,
  reading: Reading,
  grouped: ReadonlyMap<Field, Field>,
): Map<Field, Sourced> {
  const values = new Map<Field, Sourced>()
  for (const { field, index } of reading.columns) {
    const cell = grid.at(row.index, index)
    const carried = cell !== undefined && cell.row !== row.index
    const above = reading.above.get(field)
    const here = cellRef(row.index, index)
    if (cell && isDitto(cell.text) && above) values.set(field, { ...above, cell: here, carried: true })
    else if (cell && (cell.text !== '' || cell.fill !== null || cell.trouble))
      values.set(field, {
        text: isNothing(cell.text) ? '' : cell.text,
        cell: carried ? cellRef(cell.row, cell.column) : here,
        fill: cell.fill,
        trouble: cell.trouble,
        isNumber: typeof cell.value === 'number',
        carried,
      })
  }
  const stand = reading.above.get('stand')
  if (stand && !values.get('stand')?.text && countsOn(values.get('outlet'), reading.above.get('outlet')))
    values.set('stand', { ...stand, carried: true })
  const panel = reading.above.get('panel')
  if (
    panel &&
    !values.get('panel')?.text &&
    countsOn(values.get('panelPort'), reading.above.get('panelPort'))
  )
    values.set('panel', { ...panel, carried: true })
  for (const [field, partner] of grouped) {
    const above = reading.above.get(field)
    if (above && !values.get(field)?.text && values.get(partner)?.text)
      values.set(field, { ...above, carried: true })
  }
  return values
}

/** Outlet 2 below outlet 1, position 6 below 4-5: of the same stand or panel, which is written once. */
const countsOn = (one: Sourced | undefined, above: Sourced | undefined): boolean =>
  one !== undefined &&
  above !== undefined &&
  /^\d{1,2}(?!\d)/.test(one.text) &&
  Number.parseInt(one.text, 10) === Number(/(\d+)\s*$/.exec(above.text)?.[1]) + 1

/** A row only filled with colour, or with a remark alone, lists nothing. */
const hasContent = (values: ReadonlyMap<Field, Sourced>): boolean => {
  for (const [field, { text, trouble, carried }] of values)
    if (!carried && field !== 'note' && (text !== '' || trouble === 'error' || trouble === 'formula'))
      return true
  return false
}

function remember(above: Map<Field, Sourced>, values: ReadonlyMap<Field, Sourced>): void {
  for (const [field, value] of values) if (value.text !== '') above.set(field, value)
}

/** Outlet and port are struck: what is left of the row names nothing. */
function isStruckByName(cells: readonly Cell[], values: ReadonlyMap<Field, Sourced>): boolean {
  const outlet = values.get('outlet')?.text ? values.get('outlet') : values.get('stand')
  const names = [outlet, values.get('port')].flatMap((value) => (value?.text ? [value.cell] : []))
  const struck = new Set(
    cells.flatMap((cell) => (cell.struck === true ? [cellRef(cell.row, cell.column)] : [])),
  )
  return names.length > 0 && names.every((name) => struck.has(name))
}

function isWanted(
  row: Row,
  values: ReadonlyMap<Field, Sourced>,
  first: number,
  last: number,
  options: ReadOptions,
  place: { sheet: string; cell: string },
  report: Report,
): boolean {
  const cells = row.cells.filter(({ column, text }) => text !== '' && column >= first && column <= last)
  const struck = cells.filter((cell) => cell.struck === true).length
  const isStruck = struck > 0 && (struck >= cells.length / 2 || isStruckByName(cells, values))
  const word = row.cells.find(({ text }) => isCancelled(text))
  if (row.hidden && !options.includeHidden) {
    report(
      'info',
      'hidden_content',
      place,
      `row ${row.index} is hidden and was not imported; show it, or ask for hidden rows`,
    )
    return false
  }
  if ((isStruck || word) && !options.includeCancelled) {
    const why = word ? `says "${word.text}"` : 'is struck through'
    report(
      'info',
      'cancelled_row',
      place,
      `row ${row.index} ${why} and was not imported; ask for cancelled rows to take it`,
    )
    return false
  }
  // One struck cell in a row that counts: a value that was taken back.
  if (!options.includeCancelled)
    for (const cell of cells)
      if (cell.struck === true && !isStruck)
        for (const [field, value] of values)
          if (value.cell === cellRef(cell.row, cell.column)) (values as Map<Field, Sourced>).delete(field)
  return true
}
