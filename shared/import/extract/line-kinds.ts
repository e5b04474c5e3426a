/** Lines of a table that are no rows of it: totals, legends, headings, notes, titles of further blocks. */
import type { Field } from '../fields.ts'
import type { SheetKind } from '../mapping.ts'
import { plainWords } from '../words.ts'
import type { Cell, Row } from '../workbook.ts'

interface LineColumn {
  readonly index: number
  readonly field: Field
}

const TOTAL =
  /^(sous )?tota(l|ux)\b|^somme\b|^nombre (de|d|total)\b|^subtotal\b|^sum\b|^(nb|nbre) (de |d )?(prises|ports|total)|^\d+ (prises?|stands?|ports?|outlets?|lignes?|rows?)( .*)?$/
const FOOTER = /^(legende|legend|nota|nota bene|nb|n b|remarques? generales?|key|notes? generales?)\b(?! \d)/

export type Ending = 'row' | 'rest' | null

/** A total ends one row, a legend the rest of the table (until a new header). */
export function endingOf(row: Row, first: number): Ending {
  const lead = row.cells.find(({ text }) => text !== '')
  if (!lead) return null
  const plain = plainWords(lead.text)
  if (TOTAL.test(plain)) return 'row'
  if (
    FOOTER.test(plain) &&
    lead.column <= first + 1 &&
    row.cells.filter(({ text }) => text !== '').length <= 3
  )
    return 'rest'
  return null
}

/** A switch alone on its line, its ports below with the column left blank. */
export function headingOf(
  within: readonly Cell[],
  kind: SheetKind,
  columns: readonly LineColumn[],
): string | null {
  const [only] = within
  const isSwitch = columns.some(({ index, field }) => index === only?.column && field === 'switch')
  return only && within.length === 1 && isSwitch && (kind === 'ports' || kind === 'outlets')
    ? only.text
    : null
}

/** `* les prises 1 à 5 sont à tester`: a note on a line of its own, in a column of names and numbers. */
export function isSentence(within: readonly Cell[], columns: readonly LineColumn[]): boolean {
  const [only] = within
  const field = columns.find(({ index }) => index === only?.column)?.field
  if (!only || within.length > 1 || columns.length < 3) return false
  if (/\p{L}\s*[:：]$/u.test(only.text)) return true
  if (!field || !NAMING.has(field)) return false
  const words = only.text.split(/\s+/).filter((word) => /^[\p{L}'’]{2,}/u.test(word))
  return /^[*•(→]/.test(only.text) || words.length >= 4
}

const NAMING: ReadonlySet<Field> = new Set([
  'port',
  'outlet',
  'vlan',
  'panelPort',
  'number',
  'mode',
  'switch',
])

export const startsWithLabel = (row: Row): boolean =>
  /^(commutateur|switch|commut|sw)(?![a-zà-ÿ])/i.test(row.cells.find(({ text }) => text !== '')?.text ?? '')
