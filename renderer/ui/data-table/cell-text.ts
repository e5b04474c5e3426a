/** A cell as plain words, in the language of the screen: what is filtered, copied, exported and edited. */
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { Text } from '../../i18n.ts'
import { compressNumbers } from '../number-runs.ts'
import { stateLabels } from '../work-state.ts'
import type { TableColumn } from './column.ts'

export function cellText(column: TableColumn, row: TableRow, t: Text): string {
  const value = row[column.key]
  if (value === null || value === undefined) return ''
  if (column.look === 'vlans' && Array.isArray(value)) return compressNumbers(value as number[])
  if (Array.isArray(value)) return value.join(', ')
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (column.look === 'state') return labelOf(stateLabels, String(value), t)
  if (column.choices) {
    const choice = column.choices.find((one) => one.value === value)
    return choice ? t(choice.label) : String(value)
  }
  return typeof value === 'number' ? numberText(value, t) : String(value)
}

/** `17,7` in French; never with blanks between thousands, which no spreadsheet reads back. */
const numberText = (value: number, t: Text): string => String(value).replace('.', t('number.point'))

const labelOf = (labels: typeof stateLabels, value: string, t: Text): string => {
  const key = Object.entries(labels).find(([state]) => state === value)?.[1]
  return key ? t(key) : value
}

/** What the editor starts with: the raw word of a choice, else the text. */
export function editText(column: TableColumn, row: TableRow, t: Text): string {
  const value = row[column.key]
  if (column.edit?.kind === 'choice') return value === null || value === undefined ? '' : String(value)
  if (column.edit?.kind === 'yesNo') return typeof value === 'boolean' ? (value ? 'yes' : 'no') : ''
  return cellText(column, row, t)
}
