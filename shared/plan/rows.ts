/** The flat tables of a plan, for screens, `brassage list` and export. One name a table, one function behind it. */
import type { Plan } from '../model/plan.ts'
import { outletRows, portRows } from './rows/connection-rows.ts'
import { dhcpServerRows } from './rows/dhcp-server-rows.ts'
import { itemRows } from './rows/item-rows.ts'
import { lagRows } from './rows/lag-rows.ts'
import { cordRows, lengthRows } from './rows/length-rows.ts'
import { prefixRows, vlanRows } from './rows/network-rows.ts'
import { cableRows, standRows } from './rows/place-rows.ts'
import { routerRows } from './rows/router-rows.ts'
import { serviceCheckRows } from './rows/service-check-rows.ts'
import { switchRows } from './rows/switch-rows.ts'

export type ListRow = Readonly<Record<string, unknown>>

const tables = {
  switches: switchRows,
  routers: routerRows,
  ports: portRows,
  outlets: outletRows,
  stands: standRows,
  vlans: vlanRows,
  prefixes: prefixRows,
  cables: cableRows,
  lengths: lengthRows,
  lags: lagRows,
  cords: (plan) => cordRows(plan),
  items: itemRows,
  'dhcp-servers': dhcpServerRows,
  'service-checks': serviceCheckRows,
} as const satisfies Record<string, (plan: Plan) => readonly ListRow[]>

export type ListTable = keyof typeof tables

export const listTables = Object.keys(tables) as readonly ListTable[]

export const isListTable = (name: string): name is ListTable => Object.hasOwn(tables, name)

/** The rows of one table, in plan order; every row of a table has the same columns. */
export const listRows = (plan: Plan, table: ListTable): readonly ListRow[] => tables[table](plan)
