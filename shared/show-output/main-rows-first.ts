/** Limits, sums and settings stand above many tables: whoever reads the rows wants what was asked for first. */
import type { Table } from './table.ts'

/** The table with rows of its own kind before all others, each in the order of the device. */
export const withMainRowsFirst = (table: Table): Table => ({
  ...table,
  join: (rows) => {
    const joined = table.join?.(rows) ?? rows
    const isMain = (kind: string): boolean => kind === table.table
    return [...joined.filter((row) => isMain(row.table)), ...joined.filter((row) => !isMain(row.table))]
  },
})
