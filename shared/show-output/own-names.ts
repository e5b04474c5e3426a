/**
 * For platforms whose ports have the names they are shown by: `eth0` of a Linux is no `Ethernet0`, port `F1` of a chassis
 * no 400-gigabit one.
 */
import type { Row } from './rows.ts'
import type { Table } from './table.ts'

/** The table with the interfaces' own words for their names. */
export const withOwnNames = (table: Table): Table => ({
  ...table,
  join: (rows) => (table.join?.(rows) ?? rows).map(nameRow),
})

function nameRow(row: Row): Row {
  const { interface: name, interfaces } = row
  return {
    ...row,
    ...(name && row.interfaceName === undefined ? { interfaceName: name } : {}),
    ...(Array.isArray(interfaces) ? { interfaceNames: interfaces } : {}),
  }
}
