/**
 * Finds the header of a table: the row (or two rows, the upper one merged over groups of columns) whose cells are most
 * often known column names. It may stand on any row, below titles, and its table may be repeated to its right.
 */
import { type Field, type FieldGuess, guessField } from './fields.ts'
import type { Grid } from './grid.ts'
import type { ColumnMapping } from './mapping.ts'
import { readTitleRow } from './titles.ts'
import { plainWords } from './words.ts'
import { columnLetters, type Row } from './workbook.ts'

export interface HeaderColumn {
  readonly column: number
  readonly header: string
  readonly guess: FieldGuess | null
}

export interface Header {
  /** One or two 1-based rows. */
  readonly rows: readonly number[]
  readonly columns: readonly HeaderColumn[]
  readonly score: number
}

const SEARCHED_ROWS = 80

const headerText = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Only the column's own words, not a sentence or a number. */
const couldBeHeader = (text: string): boolean => text !== '' && text.length <= 60 && /\p{L}|[°#@]/u.test(text)

function scoreColumns(
  rows: readonly number[],
  columns: readonly HeaderColumn[],
  dataLike: number,
): Header | null {
  const known = columns.filter(({ guess }) => guess)
  const fields = new Set(known.map(({ guess }) => guess?.field))
  const named = columns.filter(({ header }) => header !== '')
  if (fields.size < 2 || known.length < named.length * 0.4) return null
  const score = known.reduce((sum, { guess }) => sum + (guess?.confidence ?? 0), 0)
  // A data row may hold known words too (`access`, `vlan`): numbers beside them give it away.
  return { rows, columns, score: score - dataLike * 1.5 }
}

function singleHeader(row: Row): Header | null {
  const columns: HeaderColumn[] = []
  let dataLike = 0
  for (const { column, text, value } of row.cells) {
    const header = headerText(text)
    if (header === '') continue
    if (typeof value === 'number' || !couldBeHeader(header)) dataLike++
    columns.push({ column, header, guess: couldBeHeader(header) ? guessField(header) : null })
  }
  return columns.length < 2 ? null : scoreColumns([row.index], columns, dataLike)
}

/** The group's title over a column: its own cell, or the merge, or the nearest to the left on an unmerged row. */
function titleOver(grid: Grid, row: number, column: number): string {
  const merge = grid.mergeAt(row, column)
  if (merge) return merge.bottom > row ? '' : headerText(grid.own(merge.top, merge.left)?.text ?? '')
  return headerText(grid.own(row, column)?.text ?? '')
}

/** `Bandeau` over `Port` is a panel position: both words together say more than the lower one alone. */
function combinedGuess(upper: string, lower: string): FieldGuess | null {
  if (upper === '') return guessField(lower)
  if (lower === '' || upper === lower) return guessField(upper)
  const together = guessField(`${upper} ${lower}`)
  if (together && together.confidence >= 0.9) return together
  return guessField(lower) ?? together ?? guessField(upper)
}

function doubleHeader(grid: Grid, upper: Row, lower: Row): Header | null {
  const numbersBelow = lower.cells.filter(({ value }) => typeof value === 'number').length
  const spans = grid.sheet.merges.some(({ top, left, right }) => top === upper.index && right > left)
  const titles = upper.cells.filter(({ text }) => text !== '')
  // A single cell above, or one that names a switch, is the title of the sheet.
  if (numbersBelow > 0 || titles.length < 2 || readTitleRow(upper.cells).switch !== undefined) return null
  const wanted = new Set(
    [...upper.cells, ...lower.cells].filter(({ text }) => text !== '').map(({ column }) => column),
  )
  const columns: HeaderColumn[] = []
  for (const column of [...wanted].sort((a, b) => a - b)) {
    const top = titleOver(grid, upper.index, column)
    const down = grid.mergeAt(lower.index, column)
    const covered = down && down.top < lower.index
    const bottom = covered
      ? headerText(grid.own(down.top, down.left)?.text ?? '')
      : headerText(grid.own(lower.index, column)?.text ?? '')
    const header = headerText(top === bottom ? top : `${top} ${bottom}`)
    columns.push({ column, header, guess: combinedGuess(top, bottom) })
  }
  const found = scoreColumns([upper.index, lower.index], columns, 0)
  const lowerKnown = lower.cells.filter(({ text }) => couldBeHeader(text) && guessField(text)).length
  const lowerNamed = lower.cells.filter(({ text }) => text !== '').length
  const isHeaderLike = lowerNamed > 0 && lowerKnown >= lowerNamed * 0.5
  return found && (spans || isHeaderLike) && isHeaderLike ? { ...found, score: found.score + 0.1 } : null
}

/** The best header of the sheet, the upper one of equals; null where there is none. */
export function findHeader(grid: Grid): Header | null {
  let best: Header | null = null
  const rows = grid.rows.slice(0, SEARCHED_ROWS)
  for (const [at, row] of rows.entries()) {
    const next = rows[at + 1]
    const candidates = [
      singleHeader(row),
      next && next.index === row.index + 1 ? doubleHeader(grid, row, next) : null,
    ]
    for (const candidate of candidates)
      if (candidate && (!best || candidate.score > best.score + 0.01)) best = candidate
  }
  return best && best.score >= 1.5 ? best : null
}

/** Whether a row repeats the header (a new block below the first, or a new page of a print-out). */
export function repeatsHeader(
  row: Row,
  columns: readonly ColumnMapping[],
  letters: (column: number) => string,
): boolean {
  const headers = new Map(columns.map(({ column, header }) => [column, plainWords(header)]))
  let same = 0
  let named = 0
  for (const { column, text } of row.cells) {
    if (text === '') continue
    named++
    const header = headers.get(letters(column))
    if (header && header === plainWords(text)) same++
  }
  return same >= 2 && same >= named * 0.6
}

/** Fields that repeat in one header row stand for one more table to the right. */
const REPEATABLE: ReadonlySet<Field> = new Set(['note', 'ignore', 'description', 'label', 'mac'])

/** `Port` after `Bandeau` is the panel's; `N°` after `Stand` counts stands. Two of one kind open a new group. */
export function toColumnMappings(columns: readonly HeaderColumn[]): ColumnMapping[] {
  const all = columns.flatMap(({ guess }) => (guess ? [guess.field] : []))
  const mapped: ColumnMapping[] = []
  let previous: Field | null = null
  let group = 0
  let seen = new Set<Field>()
  const firstField = all[0]
  for (const { column, header, guess } of columns) {
    let field: Field | null = guess?.field ?? null
    const hasPanelPort = seen.has('panelPort') || all.includes('panelPort')
    if (
      field === 'port' &&
      previous === 'panel' &&
      !hasPanelPort &&
      all.filter((one) => one === 'port').length > 1
    )
      field = 'panelPort'
    if (field === 'port' && previous === 'panel' && !hasPanelPort && !all.includes('switch')) field = 'port'
    if (field === 'number') field = numberField(previous, all)
    if (field && seen.has(field) && !REPEATABLE.has(field)) {
      if (field === firstField) {
        group++
        seen = new Set()
      } else field = null
    }
    if (field) seen.add(field)
    previous = field ?? previous
    mapped.push({ column: columnLetters(column), header, field, confidence: guess?.confidence ?? 0, group })
  }
  return mapped
}

/** A column called only `N°` is the number of what the sheet lists. */
function numberField(previous: Field | null, all: readonly Field[]): Field | null {
  if (previous === 'panel') return all.includes('panelPort') ? null : 'panelPort'
  if (previous === 'switch') return all.includes('port') ? null : 'port'
  if (previous === 'stand') return all.includes('outlet') ? null : 'outlet'
  return 'number'
}
