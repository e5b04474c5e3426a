/**
 * Whether rows carry the values that another parser read: their field names differ, so only values are compared, as
 * text without regard to case. Empty values say nothing.
 */
const tidy = (value: unknown): string => String(value).trim().replace(/\s+/g, ' ').toLowerCase()

/** Keys of nested results are data (an interface, a VLAN) unless they are written like a field name. */
const isFieldName = (key: string): boolean =>
  /^[a-z][a-z0-9]*(?:[_/-][a-z0-9]+)*$/.test(key) && !/^vlan_?\d/.test(key)

/** Every value in a result, whatever its nesting; list items one by one. */
export function valuesIn(result: unknown): string[] {
  if (result === null || result === undefined || result === '') return []
  if (Array.isArray(result)) return result.flatMap(valuesIn)
  if (typeof result !== 'object') return [tidy(result)].filter((text) => text !== '')
  return Object.entries(result).flatMap(([key, value]) => {
    // Records numbered by the other parser: the number is not the device's.
    const inner = key === 'index' && typeof value === 'object' ? Object.values(value ?? {}) : value
    return [...(isFieldName(key) ? [] : [tidy(key)]), ...valuesIn(inner)]
  })
}

/** Values of the expected rows that no row of its own carries, as `row 3: "active"`. */
export function missingValues(expected: readonly unknown[], rows: readonly unknown[]): string[] {
  if (expected.length === 1) return missingFrom(valuesIn(expected), rows)
  const free = rows.map((row) => new Set(valuesIn(row)))
  return expected.flatMap((wanted, place) => {
    const values = valuesIn(wanted)
    const at = free.findIndex((held) => values.every((value) => held.has(value)))
    if (at >= 0) free.splice(at, 1)
    return at >= 0 ? [] : [`row ${place}: ${JSON.stringify(wanted)}`]
  })
}

function missingFrom(values: readonly string[], rows: readonly unknown[]): string[] {
  // Some count the records themselves where the device does not tell.
  const held = new Set([...valuesIn(rows), String(rows.length)])
  return values.filter((value) => !held.has(value))
}
