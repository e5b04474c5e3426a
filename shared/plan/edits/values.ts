/** What a person types in a cell or after `FIELD=`, read as the type the field has. French and English alike. */
import { z } from 'zod'
import { refuse } from './edit-error.ts'

export type FieldValue = string | number | boolean | null | readonly (string | number)[]

export type FieldValues = Readonly<Record<string, FieldValue>>

/** Trimmed text; null for an empty one. */
export function readText(value: FieldValue): string | null {
  const text = Array.isArray(value) ? value.join(',') : String(value ?? '')
  return text.trim() === '' ? null : text.trim()
}

/** Text that must be there and fit a name's column. */
export function readName(field: string, value: FieldValue, longest = 120): string {
  const text = readText(value)
  if (text === null) refuse('bad_value', field, value, 'a name is needed, it cannot be empty')
  if (text.length > longest)
    refuse('bad_value', field, value, `at most ${longest} characters, this has ${text.length}`)
  return text
}

/** A whole number within bounds, or null for an empty value. Excel's `3.0` is 3. */
export function readNumber(field: string, value: FieldValue, least: number, most: number): number | null {
  const text = readText(value)
  if (text === null) return null
  const number = /^-?\d+([.,]0+)?$/.test(text) ? Number.parseInt(text, 10) : Number.NaN
  if (!(number >= least && number <= most))
    refuse('bad_value', field, value, `expected a whole number within ${least} to ${most}`)
  return number
}

export function needNumber(field: string, value: FieldValue, least: number, most: number): number {
  return (
    readNumber(field, value, least, most) ??
    refuse('bad_value', field, value, `a number within ${least} to ${most} is needed`)
  )
}

/** A positive number with a point or a comma, or null for an empty value. */
export function readDecimal(field: string, value: FieldValue, most: number): number | null {
  const text = readText(value)
  if (text === null) return null
  const number = /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
  if (!(number > 0 && number <= most))
    refuse('bad_value', field, value, `expected a number above 0, up to ${most}`)
  return number
}

const yes = new Set(['yes', 'y', 'true', '1', 'x', 'on', 'oui', 'o', 'vrai'])
const no = new Set(['no', 'n', 'false', '0', 'off', 'non', 'faux'])

/** Yes, no, or null for an empty value. */
export function readYesNo(field: string, value: FieldValue): boolean | null {
  const text = readText(value)?.toLowerCase()
  if (text === undefined) return null
  if (yes.has(text)) return true
  if (no.has(text)) return false
  return refuse('bad_value', field, value, 'expected yes or no')
}

export const needYesNo = (field: string, value: FieldValue): boolean =>
  readYesNo(field, value) ?? refuse('bad_value', field, value, 'yes or no is needed')

/** One of a fixed set of words. */
export function readChoice<T extends string>(field: string, value: FieldValue, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(readText(value)?.toLowerCase())
  if (parsed.success) return parsed.data
  const words = schema instanceof z.ZodEnum ? schema.options.join(', ') : 'another word'
  return refuse('bad_value', field, value, `expected one of ${words}`)
}

/** `110, 120-122; 130` or an array, as ascending numbers, each within 1-4094. */
export function readVlanList(field: string, value: FieldValue): number[] {
  const parts = (readText(value) ?? '').split(/[\s,;]+/).filter((part) => part !== '')
  const numbers = parts.flatMap((part) => {
    const match = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(part)
    const first = Number(match?.[1])
    const last = Number(match?.[2] ?? match?.[1])
    if (!match || last < first)
      refuse('bad_value', field, value, `"${part}" is no VLAN number or range; write 110,120-122`)
    if (first < 1 || last > 4094)
      refuse('vlan_out_of_range', field, value, `"${part}": VLAN numbers are within 1-4094`)
    return Array.from({ length: last - first + 1 }, (_, step) => first + step)
  })
  return [...new Set(numbers)].sort((a, b) => a - b)
}
