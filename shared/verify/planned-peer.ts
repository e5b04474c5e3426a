/** Which device, and which of its ports, the plan puts at the other end of a port. */
import type { Device } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { chainThrough } from '../plan/chain.ts'

export interface PlannedPeer {
  readonly device: Device
  /** One; of a LAG all its cables may be any of them. */
  readonly portIds: readonly number[]
}

/** Null where the plan has no link to a device there. */
export function plannedPeer(plan: Plan, portId: number): PlannedPeer | null {
  const index = indexPlan(plan)
  const far = farPort(plan, portId)
  const device = far && index.device.get(far.deviceId)
  if (!far || !device) return null
  const inLag = far.lagId === null ? [] : (index.membersOfLag.get(far.lagId) ?? [])
  return { device, portIds: inLag.length === 0 ? [far.id] : inLag.map(({ id }) => id) }
}

function farPort(plan: Plan, portId: number) {
  const { nodes, state } = chainThrough(plan, { kind: 'interface', id: portId })
  const far = [nodes[0], nodes.at(-1)].find((node) => node?.kind === 'interface' && node.id !== portId)
  return state === 'complete' && far ? indexPlan(plan).interface.get(far.id) : undefined
}
