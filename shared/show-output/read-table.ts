/**
 * Reads an output with the rules of a table: one pass over the lines, every line is a row, a part of one, skipped on
 * purpose, or told as not understood.
 */
import { cleanLines, isPreamble, isPromptLine, isSyslogLine, LONGEST_LINE } from './clean-text.ts'
import { type Column, columnsFromHeader, columnsFromRuler, cutColumns, isRuler } from './columns.ts'
import { normaliseRow } from './normalise.ts'
import type { Fields, Row, ShowOutput, Value } from './rows.ts'
import type { ColumnsRule, LineRule, PairsRule, Rule, Table } from './table.ts'

type OpenRow = Record<string, Value>

interface Reading {
  readonly table: Table
  readonly rows: OpenRow[]
  readonly byKey: Map<string, OpenRow>
  readonly unparsed: string[]
  /** Lines that may be the titles of a ruler to come. */
  above: string[]
  carried: Record<string, Value>
  section: readonly Rule[]
  open: OpenRow | null
  columns: { readonly rule: ColumnsRule; readonly columns: readonly Column[] } | null
}

/** The rows of `text`, printed by `command`. Never throws on any text. */
export const readTable = (table: Table, command: string, text: string): ShowOutput =>
  readLines(table, command, cleanLines(text))

/** The same of lines already cleaned of what only steered the terminal. */
export function readLines(table: Table, command: string, lines: readonly string[]): ShowOutput {
  const reading: Reading = {
    table,
    rows: [],
    byKey: new Map(),
    unparsed: [],
    above: [],
    carried: {},
    section: [],
    open: null,
    columns: null,
  }
  for (const line of lines) {
    if (line.length > LONGEST_LINE) reading.unparsed.push(line)
    else if (isNoise(table, line, command)) continue
    else readLine(reading, line)
  }
  reading.unparsed.push(...reading.above)
  return { rows: finishRows(reading), unparsed: reading.unparsed }
}

const isNoise = (table: Table, line: string, command: string): boolean =>
  isPreamble(line) || (!table.keepsSyslog && isSyslogLine(line)) || isPromptLine(line, command)

function finishRows({ rows, table }: Reading): Row[] {
  const finish = table.finish ?? ((row: Row) => row)
  const finished = rows.flatMap((row) => finish({ table: table.table, ...row }))
  return (table.join?.(finished) ?? finished).map(normaliseRow)
}

function readLine(reading: Reading, line: string): void {
  if (line.trim() === '') endBlock(reading, line)
  else if (applyRules(reading, reading.section, line)) clearTitles(reading)
  else if (applyRules(reading, reading.table.rules, line)) clearTitles(reading)
  else if (beginRuled(reading, line) || readCells(reading, line)) return
  else keepForRuler(reading, line)
}

/** A blank line ends the columns of a header; rules may have something to say on it too. */
function endBlock(reading: Reading, line: string): void {
  applyRules(reading, reading.section, line)
  reading.columns = reading.columns?.rule.header ? null : reading.columns
  clearTitles(reading)
}

/** Lines before a ruler are its titles only if the ruler comes: otherwise nobody understood them. */
function clearTitles(reading: Reading): void {
  if (reading.above.length === 0) return
  reading.unparsed.push(...reading.above)
  reading.above = []
}

function keepForRuler(reading: Reading, line: string): void {
  reading.above.push(line)
  if (reading.above.length > 4) reading.unparsed.push(...reading.above.splice(0, 1))
}

function applyRules(reading: Reading, rules: readonly Rule[], line: string): boolean {
  for (const rule of rules) {
    if (rule.does === 'columns') {
      if (rule.header?.test(line) && beginColumns(reading, rule, line)) return true
      continue
    }
    if (rule.does === 'pairs') {
      if (rule.line.test(line) && addPairs(reading, rule, line)) return true
      continue
    }
    const match = rule.pattern.exec(line)
    if (match && rule.does === 'leave') {
      reading.section = []
      return false
    }
    if (match && applyRule(reading, rule, match.groups ?? {})) return true
  }
  return false
}

function applyRule(reading: Reading, rule: LineRule, groups: Readonly<Record<string, string>>): boolean {
  const fields = collect(rule.set, groups)
  if (rule.carries) carryOn(reading, rule.carries, fields)
  if (rule.does === 'row') openRow(reading, fields)
  if (rule.does === 'aside') putFields(reading.table, newRow(reading), fields)
  if (rule.does === 'add') addFields(reading, fields)
  if (rule.does === 'fill') {
    const isFilled = Object.keys(fields).some((name) => reading.open?.[name] !== undefined)
    if (reading.open && !isFilled) addFields(reading, fields)
    else openRow(reading, fields)
  }
  if (rule.does === 'carry') reading.carried = { ...reading.carried, ...fields }
  if (rule.begins) {
    reading.section = rule.begins
    reading.columns = null
  }
  return true
}

/** What the line does not tell of these fields is not carried any longer. */
function carryOn(reading: Reading, names: readonly string[], fields: Fields): void {
  const others = Object.entries(reading.carried).filter(([name]) => !names.includes(name))
  const told = Object.entries(fields).filter(([name]) => names.includes(name))
  reading.carried = Object.fromEntries([...others, ...told])
}

function addFields(reading: Reading, fields: Fields): void {
  reading.open ??= newRow(reading)
  putFields(reading.table, reading.open, fields)
}

function addPairs(reading: Reading, { pair, names }: PairsRule, line: string): boolean {
  const found = [...line.matchAll(pair)].map(({ groups }) => {
    const key = (groups?.key ?? '').trim()
    return [names[key.toLowerCase()] ?? camelCase(key), (groups?.value ?? '').trim()] as const
  })
  if (found.length === 0) return false
  for (const [name, value] of found) if (name !== '') addFields(reading, { [name]: value })
  return true
}

/** `Total output drops` -> `totalOutputDrops`. */
const camelCase = (words: string): string =>
  words
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map((word, place) => (place === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')

/** The constant fields of a rule and what its groups found, without blanks around it. */
function collect(set: Fields | undefined, groups: Readonly<Record<string, string | undefined>>): OpenRow {
  const given: OpenRow = set ? { ...set } : {}
  for (const name in groups) {
    const text = groups[name]
    if (text !== undefined) given[name] = text.trim()
  }
  return given
}

function newRow(reading: Reading): OpenRow {
  const row = { ...reading.carried }
  reading.rows.push(row)
  return row
}

function openRow(reading: Reading, fields: Fields): void {
  const key = keyOf(reading.table, fields)
  const earlier = key === null ? undefined : reading.byKey.get(key)
  reading.open = earlier ?? newRow(reading)
  if (key !== null) reading.byKey.set(key, reading.open)
  putFields(reading.table, reading.open, fields)
}

function keyOf({ mergeBy }: Table, fields: Fields): string | null {
  if (!mergeBy) return null
  const values = mergeBy.map((name) => fields[name])
  return values.some((value) => value === undefined) ? null : values.map(String).join('\n').trim()
}

function putFields(table: Table, row: OpenRow, fields: Fields): void {
  for (const name in fields) {
    const value = fields[name] ?? ''
    const separator = table.lists?.[name]
    if (separator && typeof value === 'string') {
      // A list is this row's own, and may go on for as long as a device likes: copied each time, it would take for ever.
      const list = (row[name] as string[] | undefined) ?? []
      for (const item of value.split(separator)) if (item !== '') list.push(item)
      row[name] = list
    } else if (table.texts?.includes(name) && typeof row[name] === 'string')
      row[name] = `${row[name]}\n${value}`
    else row[name] = value
  }
}

function beginColumns(reading: Reading, rule: ColumnsRule, line: string): boolean {
  const columns = columnsFromHeader(line, rule.titles)
  if (!columns) return false
  reading.columns = { rule, columns }
  return true
}

/** A ruler of a `dashedColumns` table: the lines above it are titles, and understood. Other rulers only decorate. */
function beginRuled(reading: Reading, line: string): boolean {
  if (!isRuler(line)) return false
  const rules = [...reading.section, ...reading.table.rules]
  for (const rule of rules) {
    if (rule.does !== 'columns' || rule.header) continue
    const ruled = columnsFromRuler(line, reading.above, rule.titles)
    if (!ruled) continue
    reading.columns = { rule, columns: ruled.columns }
    for (const strange of ruled.strange) reading.unparsed.push(strange)
    reading.above = []
    return true
  }
  return true
}

function readCells(reading: Reading, line: string): boolean {
  if (!reading.columns) return false
  const { rule, columns } = reading.columns
  const cells = cutColumns(line, columns)
  if (cells[columns[0]?.field ?? ''] === '' && rule.wraps.length > 0) return continueRow(reading, rule, cells)
  const isRow = Object.entries(rule.cells).every(([field, pattern]) => pattern.test(cells[field] ?? ''))
  if (!isRow) return false
  openRow(reading, cells)
  return true
}

/** The second line of a wrapped row: texts grow by a blank, lists by their items. */
function continueRow(reading: Reading, rule: ColumnsRule, cells: Readonly<Record<string, string>>): boolean {
  const { open, table } = reading
  const filled = Object.entries(cells).filter(([, text]) => text !== '')
  if (!open || filled.length === 0 || filled.some(([field]) => !rule.wraps.includes(field))) return false
  for (const [field, text] of filled) {
    if (table.lists?.[field]) putFields(table, open, { [field]: text })
    else open[field] = `${open[field] ?? ''} ${text}`.trim()
  }
  return true
}
