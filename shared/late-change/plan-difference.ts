/** What differs between two plans, in the words of the tables: which row, which column, from what to what. */
import type { Cable, Host, Vlan } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { interfaceName, vlanName } from '../plan/names.ts'
import { connectionRow } from '../plan/rows/connection-rows.ts'
import { cableRow, standRow } from '../plan/rows/place-rows.ts'
import type { Touched } from './touched.ts'

export type DifferingTable = 'stands' | 'outlets' | 'ports' | 'vlans' | 'cables' | 'hosts'
export type DifferingValue = string | number | boolean | null | readonly (string | number)[]

export interface PlanDifference {
  readonly table: DifferingTable
  readonly name: string
  /** A column of the table; `row` where the row itself comes or goes. */
  readonly field: string
  readonly before: DifferingValue
  readonly after: DifferingValue
}

/** A row as it is compared; `row` says in a few words what it is. */
interface Compared {
  readonly name: string
  readonly row: string
  readonly fields: Readonly<Record<string, DifferingValue>>
}

type Reader = (plan: Plan, id: number) => Compared | null

const pick = (row: Readonly<Record<string, unknown>>, keys: readonly string[]) =>
  Object.fromEntries(keys.map((key) => [key, (row[key] ?? null) as DifferingValue]))

const readers: Readonly<Record<DifferingTable, Reader>> = {
  stands(plan, id) {
    const stand = indexPlan(plan).stand.get(id)
    if (!stand) return null
    return {
      name: stand.name,
      row: stand.name,
      fields: pick(standRow(plan, stand), ['outlets', 'switches', 'vlans']),
    }
  },
  outlets(plan, id) {
    const outlet = indexPlan(plan).outlet.get(id)
    if (!outlet) return null
    const row = connectionRow(plan, { kind: 'outlet', id })
    const keys = ['stand', 'panel', 'panelPort', 'switch', 'interface', 'vlan', 'taggedVlans']
    return { name: outlet.name, row: outlet.name, fields: pick(row, keys) }
  },
  ports(plan, id) {
    if (!indexPlan(plan).interface.has(id)) return null
    const name = interfaceName(plan, id)
    const row = connectionRow(plan, { kind: 'interface', id })
    const keys = ['outlet', 'stand', 'mode', 'vlan', 'taggedVlans', 'description', 'enabled']
    return { name, row: name, fields: pick(row, keys) }
  },
  vlans(plan, id) {
    const vlan: Vlan | undefined = indexPlan(plan).vlan.get(id)
    if (!vlan) return null
    const domain = indexPlan(plan).domain.get(vlan.domainId)?.name ?? null
    return { name: vlanName(plan, id), row: vlan.name, fields: { domain, name: vlan.name } }
  },
  cables(plan, id) {
    const cable: Cable | undefined = plan.cable.find((one) => one.id === id)
    if (!cable) return null
    const row = cableRow(plan, cable)
    return {
      name: String(id),
      row: `${row.a} – ${row.b}`,
      fields: pick(row, ['a', 'b', 'kind', 'colour', 'length', 'status']),
    }
  },
  hosts(plan, id) {
    const host: Host | undefined = plan.host.find((one) => one.id === id)
    if (!host) return null
    const outlet = host.outletId === null ? null : (indexPlan(plan).outlet.get(host.outletId)?.name ?? null)
    const name = host.name ?? host.mac
    return { name, row: name, fields: { outlet } }
  },
}

export function planDifference(before: Plan, after: Plan, touched: Touched): PlanDifference[] {
  return (Object.keys(readers) as DifferingTable[]).flatMap((table) =>
    [...touched[table]].flatMap((id) => {
      const [was, is] = [readers[table](before, id), readers[table](after, id)]
      return differenceOf(table, was, is)
    }),
  )
}

function differenceOf(table: DifferingTable, was: Compared | null, is: Compared | null): PlanDifference[] {
  if (!was || !is) {
    const one = was ?? is
    return one
      ? [{ table, name: one.name, field: 'row', before: was?.row ?? null, after: is?.row ?? null }]
      : []
  }
  return Object.keys(is.fields).flatMap((field) => {
    const [from, to] = [was.fields[field] ?? null, is.fields[field] ?? null]
    return JSON.stringify(from) === JSON.stringify(to)
      ? []
      : [{ table, name: is.name, field, before: from, after: to }]
  })
}
