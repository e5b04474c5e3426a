/** The proposal: for every sheet what it is, where its header stands and what its columns hold. Nothing is decided here that a person cannot change in the mapping. */
import { classifyTable, kindOfName, settleColumns } from './classify.ts'
import { findNumberRows } from './drawn-panels.ts'
import type { Field } from './fields.ts'
import { type Grid, openGrid } from './grid.ts'
import { findHeaderless } from './headerless.ts'
import { findHeader, toColumnMappings } from './headers.ts'
import { linkColumns } from './link-columns.ts'
import { type ColumnMapping, importRules, type SheetMapping, type WorkbookMapping } from './mapping.ts'
import { readFacts } from './titles.ts'
import { columnNumber, type Workbook } from './workbook.ts'

/** Values of a column below the header, at most `limit`. */
export function sampleColumn(grid: Grid, column: number, below: number, limit = 200): string[] {
  const samples: string[] = []
  for (const row of grid.rows) {
    if (row.index <= below) continue
    const text = grid.own(row.index, column)?.text
    if (text) samples.push(text)
    if (samples.length >= limit) break
  }
  return samples
}

const share = (samples: readonly string[], pattern: RegExp): number =>
  samples.length === 0 ? 0 : samples.filter((text) => pattern.test(text)).length / samples.length

const CONTENT: readonly (readonly [Field, RegExp])[] = [
  ['mac', /^([0-9a-f]{2}[:-]){5}[0-9a-f]{2}$|^([0-9a-f]{4}\.){2}[0-9a-f]{4}$/i],
  ['port', /^(fa|gi|te|fast|gig|ten|eth)\w*\s?\d+(\/\d+)+$/i],
  ['mode', /^(access|trunk|acc[eè]s|tagged|untagged)$/i],
  ['service', /^(t[eé]l(\.|[eé]phon\w*)?|r[eé]seau|data|donn[eé]es|informatique|voix|voice|phone|network)$/i],
  ['address', /^\d{1,3}(\.\d{1,3}){3}(\/\d+)?$/],
  ['switch', /^(sw|switch)[-_ ]?\w*\d+$/i],
]

/** A column nobody named, told by what is in it. */
function guessByContent(
  column: ColumnMapping,
  grid: Grid,
  below: number,
  taken: ReadonlySet<Field | null>,
): ColumnMapping {
  if (column.field !== null) return column
  const samples = sampleColumn(grid, columnNumber(column.column), below, 60)
  for (const [field, pattern] of CONTENT)
    if (!taken.has(field) && samples.length >= 2 && share(samples, pattern) >= 0.8)
      return { ...column, field, confidence: 0.6 }
  return column
}

/** Headers that mislead: a `Port` column of outlet names, a `N°` column on a switch's own sheet. */
function correctByContent(
  columns: readonly ColumnMapping[],
  grid: Grid,
  below: number,
  isSwitchSheet: boolean,
): ColumnMapping[] {
  const has = (field: Field) => columns.some((column) => column.field === field)
  return columns.map((column) => {
    const samples = sampleColumn(grid, columnNumber(column.column), below, 60)
    if (column.field === 'number' && isSwitchSheet && !has('port') && share(samples, /^\d{1,2}$/) >= 0.7)
      return { ...column, field: 'port' as const, confidence: 0.7 }
    if (
      column.field === 'switch' &&
      has('port') === false &&
      share(samples, /^\S+\s*[:/ ]\s*((fa|gi|te)\w*\s?)?\d+(\/\d+)*$/i) >= 0.7
    )
      return { ...column, field: 'port' as const, confidence: 0.6 }
    if (
      column.field === 'service' &&
      share(samples, /^(access|trunk|acc[eè]s|tagged|untagged|uplink)$/i) >= 0.6
    )
      return { ...column, field: 'mode' as const, confidence: 0.8 }
    if (
      column.field === 'mode' &&
      samples.length > 0 &&
      share(samples, /^(t[eé]l\w*|r[eé]seau|data|voix|phone|T|R|D)$/i) >= 0.6
    )
      return { ...column, field: 'service' as const, confidence: 0.8 }
    return column
  })
}

function proposeSheet(grid: Grid): SheetMapping {
  const { name } = grid.sheet
  const header = findHeader(grid)
  const base = { sheet: name, include: !grid.sheet.hidden }
  const numberRows = findNumberRows(grid)
  if (numberRows.length > 0 && !(header && header.score > 3 && numberRows.length < 2)) {
    const headerRows = numberRows.map(({ row }) => row).slice(0, 5)
    return {
      ...base,
      kind: 'front-panel',
      confidence: 0.8,
      headerRows,
      columns: [],
      facts: readFacts(grid, headerRows[0] ?? 1),
    }
  }
  const headerless = header ? null : findHeaderless(grid)
  if (headerless) {
    const facts = readFacts(grid, headerless.firstRow)
    return {
      ...base,
      kind: 'ports',
      confidence: 0.4,
      headerRows: [],
      columns: [...headerless.columns],
      facts,
    }
  }
  if (!header) {
    const facts = readFacts(grid, Number.POSITIVE_INFINITY)
    const kind = kindOfName(name) === 'legend' ? 'legend' : 'ignore'
    return { ...base, kind, confidence: 0.5, headerRows: [], columns: [], facts }
  }
  const facts = readFacts(grid, header.rows[0] ?? 1)
  const linked = linkColumns(header.columns, kindOfName(name) === 'links')
  if (linked)
    return {
      ...base,
      kind: 'links',
      confidence: 0.9,
      headerRows: [...header.rows],
      columns: linked,
      facts: {},
    }
  const below = header.rows.at(-1) ?? 0
  const headed = toColumnMappings(header.columns)
  const taken = new Set(headed.map(({ field }) => field))
  const columns = correctByContent(
    headed.map((column) => guessByContent(column, grid, below, taken)),
    grid,
    below,
    facts.switch !== undefined,
  )
  const fields = new Set(columns.flatMap(({ field }) => (field ? [field] : [])))
  const kind = classifyTable(fields, name)
  const settled = settleColumns(kind, columns, name)
  const known = settled.filter(({ field }) => field !== null)
  const confidence = known.reduce((sum, column) => sum + column.confidence, 0) / Math.max(1, settled.length)
  return {
    ...base,
    kind,
    confidence: Math.min(1, confidence),
    headerRows: [...header.rows],
    columns: settled,
    facts,
  }
}

/** Proposes how to read a workbook. Hidden sheets are proposed but not included. */
export function proposeMapping(workbook: Workbook): WorkbookMapping {
  const sheets = workbook.sheets.map((sheet) => proposeSheet(openGrid(sheet)))
  return { version: 1, sheets, rules: importRules.parse({}) }
}
