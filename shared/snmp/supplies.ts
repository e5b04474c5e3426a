/** What is left of a printer's toner, out of the rows of the Printer-MIB (RFC 3805, prtMarkerSuppliesTable). */
import type { SnmpValue } from './message.ts'

/** The columns that are read; their rows end in the number of the printer and of the supply. */
export const SUPPLY_COLUMNS = {
  description: '1.3.6.1.2.1.43.11.1.1.6',
  capacity: '1.3.6.1.2.1.43.11.1.1.8',
  level: '1.3.6.1.2.1.43.11.1.1.9',
} as const

export interface Supply {
  readonly name: string
  /** Percent that is left; of a waste container, that is free. Null: the printer does not tell. */
  readonly left: number | null
}

export interface SnmpRow {
  readonly oid: string
  readonly value: SnmpValue
}

export function suppliesOf(rows: readonly SnmpRow[]): Supply[] {
  const columnOf = (column: string) =>
    new Map(
      rows.flatMap(({ oid, value }) =>
        oid.startsWith(`${column}.`) ? [[oid.slice(column.length + 1), value] as const] : [],
      ),
    )
  const capacities = columnOf(SUPPLY_COLUMNS.capacity)
  const names = columnOf(SUPPLY_COLUMNS.description)
  return [...columnOf(SUPPLY_COLUMNS.level)].map(([index, level]) => ({
    name: textOf(names.get(index)) || index,
    left: percentOf(level, capacities.get(index)),
  }))
}

/** Negative numbers are words: other, unknown, some left. */
function percentOf(level: SnmpValue, capacity: SnmpValue | undefined): number | null {
  if (typeof level !== 'number' || typeof capacity !== 'number' || level < 0 || capacity <= 0) return null
  return Math.min(100, Math.round((level / capacity) * 100))
}

/** Some makers end texts with a zero, and some add a serial number behind a semicolon. */
const textOf = (value: SnmpValue | undefined): string =>
  value instanceof Uint8Array
    ? (new TextDecoder().decode(value).replaceAll('\0', '').split(';')[0] ?? '').trim().slice(0, 60)
    : ''
