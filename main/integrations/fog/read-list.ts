/** Shapes of FOG's answers: lists in the envelope of either version, ids that are strings here and numbers there (fog-api §1, §10). */
import { z } from 'zod'

/** Ids are strings on 1.5.9 and numbers on 1.6; a missing relation is null. */
export const idText = z.union([z.string(), z.number()]).transform((id) => String(id).trim())

/** An id of something that is: 0, empty and null mean "none". */
export const relation = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((id) => (id === undefined || id === null || !/^[1-9]\d*$/.test(`${id}`) ? null : `${id}`))

/** Dates that never were are `0000-00-00 00:00:00`; the others are local to the server. */
export const fogTime = z
  .string()
  .nullish()
  .transform((text) => (text && !text.startsWith('0000') ? text : null))

/** `"1"`, `"0"`, or empty where it was never set. */
export const flag = z
  .union([z.string(), z.number(), z.boolean()])
  .nullish()
  .transform((value) => value === true || `${value}` === '1')

/** `key`: the class with an "s", literally: `inventorys`. Null: there is no list in it. */
export function listIn(value: unknown, key: string): readonly unknown[] | null {
  if (Array.isArray(value)) return value
  if (typeof value !== 'object' || value === null) return null
  const body = value as Readonly<Record<string, unknown>>
  const list = body.data ?? body[key]
  return Array.isArray(list) ? list : null
}

/** How many rows there are in all, where the answer is one page of them (1.6). */
export function totalIn(value: unknown): number {
  const total = (value as { recordsFiltered?: unknown } | null)?.recordsFiltered
  return typeof total === 'number' || typeof total === 'string' ? Number(total) || 0 : 0
}
