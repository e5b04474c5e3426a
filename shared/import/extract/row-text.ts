/** What a cell of a row says, where it says something. */
import type { Field } from '../fields.ts'
import { withoutFloat } from '../values/name-lists.ts'
import { isNothing } from '../words.ts'
import type { RawRow } from './raw-rows.ts'

export function textOf(row: RawRow, field: Field): string | null {
  const value = row.values.get(field)
  const isUsable = value && (!value.trouble || value.trouble === 'quote')
  return isUsable && value.text !== '' && !isNothing(value.text) ? withoutFloat(value.text) : null
}
