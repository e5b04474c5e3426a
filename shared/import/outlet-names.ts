/**
 * Names for outlets the workbook has no column for: the panel position where there is one (venues label the outlet so),
 * else the stand and a running number. An outlet the plan already has on that port for that stand keeps its name.
 */
import { nameKey } from '../model/name-key.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { connectionRow } from '../plan/rows/connection-rows.ts'
import type { PlacedConnection } from './merge.ts'

export function nameOutlets(connections: readonly PlacedConnection[], plan: Plan): PlacedConnection[] {
  const taken = new Set(connections.flatMap(({ outlet }) => (outlet === null ? [] : [nameKey(outlet)])))
  const next = new Map<string, number>()
  return connections.map((connection) => {
    if (connection.outlet !== null || connection.stand === null) return connection
    const name = keptName(connection, plan, taken) ?? makeName(connection, taken, next)
    taken.add(nameKey(name))
    return { ...connection, outlet: name }
  })
}

function keptName(connection: PlacedConnection, plan: Plan, taken: ReadonlySet<string>): string | null {
  const { owner, position, stand } = connection
  if (!owner?.device || position === null) return null
  const port = indexPlan(plan)
    .interfacesOf.get(owner.device.id)
    ?.find((one) => one.position === position)
  const row = port && connectionRow(plan, { kind: 'interface', id: port.id })
  const isSame =
    row?.outlet && nameKey(row.stand ?? '') === nameKey(stand ?? '') && !taken.has(nameKey(row.outlet))
  return isSame ? row.outlet : null
}

function makeName(
  connection: PlacedConnection,
  taken: ReadonlySet<string>,
  next: Map<string, number>,
): string {
  const { panel, panelPosition, stand } = connection
  if (panel !== null && panelPosition !== null && !connection.says.has('outlet')) {
    const name = `${panel}-${panelPosition}`
    if (!taken.has(nameKey(name))) return name
  }
  const key = nameKey(stand ?? '')
  let number = next.get(key) ?? 1
  while (taken.has(nameKey(`${stand}-${number}`))) number++
  next.set(key, number + 1)
  return `${stand}-${number}`
}
