/** The order people expect: A2 before A10, accents beside their letters, empty values last. */
const collator = new Intl.Collator(['fr', 'en'], { numeric: true, sensitivity: 'base' })

export function compareNaturally(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b)
  return collator.compare(textOf(a), textOf(b))
}

const textOf = (value: unknown): string => (Array.isArray(value) ? value.join(' ') : String(value ?? ''))

export const isEmptyValue = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
