/**
 * The strictest comparison with another parser's rows: each has a row of its own with all its values, as printed, lists
 * as lists; and the kinds of rows that hold them hold no other row.
 */
import type { Row } from '../../shared/show-output/index.ts'

const tidy = (value: unknown): string => String(value).trim().replace(/\s+/g, ' ')

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every single value of a row, whatever its nesting. */
function singlesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(singlesIn)
  if (isRecord(value)) return Object.values(value).flatMap(singlesIn)
  return value === undefined || value === null ? [] : [tidy(value)]
}

/** Every list of a row, as one text each. */
function listsIn(value: unknown): string[] {
  if (isRecord(value)) return Object.values(value).flatMap(listsIn)
  if (!Array.isArray(value)) return []
  return value.some(isRecord) ? value.flatMap(listsIn) : [asList(value)]
}

const asList = (items: readonly unknown[]): string => items.map(tidy).join('\n')

interface Held {
  readonly row: Row
  readonly singles: ReadonlySet<string>
  readonly lists: readonly string[]
}

const held = (row: Row): Held => ({ row, singles: new Set(singlesIn(row)), lists: listsIn(row) })

function lacks({ singles, lists }: Held, value: unknown): boolean {
  if (!Array.isArray(value)) return tidy(value ?? '') !== '' && !singles.has(tidy(value))
  const items = value.filter((item) => tidy(item) !== '')
  if (items.length === 0 || lists.includes(asList(items))) return false
  return items.length > 1 || !singles.has(tidy(items[0]))
}

const missingIn = (row: Held, wanted: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(wanted)
    .filter(([, value]) => lacks(row, value))
    .map(([field, value]) => `${field}: ${JSON.stringify(value)}`)

/** What is wrong with `rows`, by expected row; empty where they are the expected ones. */
export function strictDifferences(
  expected: readonly Readonly<Record<string, unknown>>[],
  rows: readonly Row[],
): string[] {
  const free = rows.map(held)
  const kinds = new Set<string>()
  const missing = expected.flatMap((wanted, place) => {
    const ranked = free
      .map((row) => ({ row, missing: missingIn(row, wanted) }))
      .sort((a, b) => a.missing.length - b.missing.length)
    const [best] = ranked
    if (!best) return [`row ${place}: no row is left for it`]
    free.splice(free.indexOf(best.row), 1)
    kinds.add(best.row.row.table)
    return best.missing.length > 0 ? [`row ${place} lacks ${best.missing.join(', ')}`] : []
  })
  const same = rows.filter(({ table }) => kinds.has(table)).length
  return same === expected.length
    ? missing
    : [...missing, `${same} rows of ${[...kinds]}, not ${expected.length}`]
}
