/** Fields of what is owned. Its name is how people find it, so it is there once. */

import { conditionWords, kindWords, wiringWords, wordFor } from '../../inventory/item-words.ts'
import type { PlanDraft } from '../../model/draft.ts'
import { cableWiring, type InventoryItem, itemCondition, itemKind } from '../../model/entities.ts'
import { nameKey } from '../../model/name-key.ts'
import { refuse } from './edit-error.ts'
import { type FieldGroup, field } from './row-edit.ts'
import { type FieldValue, needNumber, readChoice, readDecimal, readName, readText } from './values.ts'

const MOST = 1_000_000
const LONGEST = 100_000

const itemNamed = (draft: PlanDraft, name: string) =>
  [...draft.rows('inventoryItem')].find((row) => nameKey(row.name) === nameKey(name))

export function findItem(draft: PlanDraft, name: string): number {
  const found = itemNamed(draft, name)
  return found?.id ?? refuse('unknown_object', null, name, `there is no item "${name}" in the inventory`)
}

type Word = keyof Pick<InventoryItem, 'medium' | 'model' | 'place' | 'note' | 'color'>

const words = (typed: string, column: Word) =>
  field(typed, (edit, value) => edit.draft.update('inventoryItem', edit.id, { [column]: readText(value) }))

const metres = (value: FieldValue) =>
  readDecimal('length', typeof value === 'string' ? value.replace(/\s*m[eè]?t?r?e?s?$/i, '') : value, LONGEST)

export const itemGroups: readonly FieldGroup[] = [
  field('kind', (edit, value) =>
    edit.draft.update('inventoryItem', edit.id, {
      kind: readChoice('kind', wordFor(kindWords, readText(value) ?? ''), itemKind),
    }),
  ),
  field('count', (edit, value) =>
    edit.draft.update('inventoryItem', edit.id, { count: needNumber('count', value, 0, MOST) }),
  ),
  field('length', (edit, value) => edit.draft.update('inventoryItem', edit.id, { length: metres(value) })),
  words('colour', 'color'),
  words('color', 'color'),
  field('wiring', (edit, value) => {
    const text = readText(value)
    const wiring = text === null ? null : readChoice('wiring', wordFor(wiringWords, text), cableWiring)
    edit.draft.update('inventoryItem', edit.id, { wiring })
  }),
  words('medium', 'medium'),
  words('model', 'model'),
  words('place', 'place'),
  field('condition', (edit, value) =>
    edit.draft.update('inventoryItem', edit.id, {
      condition: readChoice('condition', wordFor(conditionWords, readText(value) ?? ''), itemCondition),
    }),
  ),
  words('note', 'note'),
  field('name', (edit, value) => {
    const name = readName('name', value)
    const other = itemNamed(edit.draft, name)
    if (other && other.id !== edit.id)
      refuse('name_taken', 'name', name, 'that name is taken; choose another')
    edit.draft.update('inventoryItem', edit.id, { name })
  }),
]

/** A bare item: one piece, in good condition. */
export function makeItem(draft: PlanDraft, text: string): number {
  const name = readName('name', text)
  if (itemNamed(draft, name)) refuse('name_taken', 'name', name, 'that name is taken; choose another')
  return draft.insert('inventoryItem', {
    name,
    kind: 'other',
    count: 1,
    ...{ length: null, color: null, wiring: null, medium: null, model: null, place: null },
    condition: 'good',
    note: null,
  }).id
}
