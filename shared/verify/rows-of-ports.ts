/** What rows of all tables have in common: the port they are about, and texts and numbers out of fields of any kind. */
import { fullName } from '../show-output/interface-full-name.ts'
import type { Row, Value } from '../show-output/rows.ts'

export const textOf = (value: Value | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null

/** A whole number that a device printed, with or without separators; null for a word. */
export function numberOf(value: Value | undefined): number | null {
  const digits = typeof value === 'string' ? value.replace(/,/g, '') : ''
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null
}

/** 1 to 4094, or null for `All`, `trunk`, `--`. */
export function vlanOf(value: Value | undefined): number | null {
  const number = numberOf(value)
  return number !== null && number >= 1 && number <= 4094 ? number : null
}

/** No device has longer ones; a text that long is none. */
const LONGEST_NAME = 64

/** Full name where there is one; null where the row names no port. */
export function portOf(row: Row, name: string | undefined = row.interface): string | null {
  const text = textOf(name)
  if (text === null || text.length > LONGEST_NAME) return null
  if (name !== row.interface) return fullName(text) ?? text
  return textOf(row.interfaceName) ?? fullName(text) ?? text
}

export const listOf = (value: Value | undefined): readonly string[] =>
  Array.isArray(value) ? value.map(String) : []

/** Rows of the kinds named, in their order. */
export const rowsIn = (rows: readonly Row[], ...tables: readonly string[]): readonly Row[] =>
  rows.filter(({ table }) => tables.includes(table))
