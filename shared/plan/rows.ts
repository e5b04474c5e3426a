/** The flat tables of a plan, for screens, `brassage list` and export. One name a table, one function behind it. */
import type { Plan } from '../model/plan.ts'
import { outletRows, portRows } from './rows/connection-rows.ts'
import { prefixRows, vlanRows } from './rows/network-rows.ts'
import { cableRows, standRows } from './rows/place-rows.ts'
import { switchRows } from './rows/switch-rows.ts'

export type ListRow = Readonly<Record<string, unknown>>

const tables = {
  switches: switchRows,
  ports: portRows,
  outlets: outletRows,
  stands: standRows,
  vlans: vlanRows,
  prefixes: prefixRows,
  cables: cableRows,
} as const satisfies Record<string, (plan: Plan) => readonly ListRow[]>

export type ListTable = keyof typeof tables

export const listTables = Object.keys(tables) as readonly ListTable[]

export const isListTable = (name: string): name is ListTable => Object.hasOwn(tables, name)

/** The rows of one table, in plan order; every row of a table has the same columns. */
export const listRows = (plan: Plan, table: ListTable): readonly ListRow[] => tables[table](plan)
