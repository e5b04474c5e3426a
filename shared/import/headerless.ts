/**
 * A table without a row of headers, told by its contents alone: only where one column holds nothing but full port names
 * and another VLAN numbers or outlets. Anything less obvious is left to a person.
 */
import type { Field } from './fields.ts'
import type { Grid } from './grid.ts'
import type { ColumnMapping } from './mapping.ts'
import { columnLetters } from './workbook.ts'

/** A guess from contents: shown as unsure. */
const CONFIDENCE = 0.4
const FEWEST_ROWS = 3

const PORT = /^(fa|fastethernet|gi|gig|gigabitethernet|te|tengigabitethernet|eth|ethernet)\s?\d+(\/\d+)+$/i
const SWITCH = /^(sw|switch)[-_ ]?[a-z]*\d+$/i
const LABEL = /^[a-z]{1,4}[-_ ]?\d{1,4}([-_./]T?\d{1,3})?$/i
const VLAN = /^(vlan\s*)?\d{2,4}$/i

function fieldOf(texts: readonly string[]): Field | null {
  const all = (pattern: RegExp) => texts.filter((text) => pattern.test(text)).length >= texts.length * 0.9
  const isUnique = new Set(texts).size === texts.length
  if (texts.length < FEWEST_ROWS) return null
  if (all(PORT)) return 'port'
  if (all(VLAN)) return 'vlan'
  if (all(SWITCH)) return 'switch'
  if (!all(LABEL)) return null
  return isUnique ? 'outlet' : 'stand'
}

export interface HeaderlessTable {
  readonly firstRow: number
  readonly columns: readonly ColumnMapping[]
}

/** The columns of the table, of low confidence; null where they are not obvious. */
export function findHeaderless(grid: Grid): HeaderlessTable | null {
  const columns = Array.from({ length: grid.lastColumn }, (_, at): ColumnMapping => {
    const texts = grid.rows.flatMap(({ index }) => grid.own(index, at + 1)?.text || [])
    return {
      column: columnLetters(at + 1),
      header: '',
      field: fieldOf(texts),
      confidence: CONFIDENCE,
      group: 0,
    }
  })
  const known = columns.flatMap(({ field }) => field ?? [])
  const isClear = new Set(known).size === known.length
  const isTable = known.includes('port') && (known.includes('vlan') || known.includes('outlet'))
  const at = columns.findIndex(({ field }) => field === 'port') + 1
  const first = grid.rows.find(({ index }) => PORT.test(grid.own(index, at)?.text ?? ''))
  return isClear && isTable && first ? { firstRow: first.index, columns } : null
}
