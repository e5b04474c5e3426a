/** What the colour, sign and label of a thing on the floor plan may say: its outlets, followed to switch and VLAN. */
import type { PlacedKind } from '../model/floor-plan.ts'
import type { Plan, WorkState } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { chainThrough } from '../plan/chain.ts'
import { carrierOf } from '../plan/lag.ts'
import { stateOf } from '../plan/rows/connection-rows.ts'

/** One outlet of it, as far as it is cabled. */
export interface PlacedConnection {
  readonly switch: string | null
  readonly vlan: number | null
  readonly state: WorkState
}

/** Those of a stand or an outlet; everything else has none. */
export function placedConnections(plan: Plan, kind: PlacedKind, id: number): PlacedConnection[] {
  return outletsOf(plan, kind, id).map((outletId) => connectionOf(plan, outletId))
}

/** The few columns of a connection's row that a map of 100 000 needs. */
function connectionOf(plan: Plan, outletId: number): PlacedConnection {
  const { interface: ports, device, vlan } = indexPlan(plan)
  const end = chainThrough(plan, { kind: 'outlet', id: outletId }).nodes.findLast(
    ({ kind }) => kind === 'interface',
  )
  const port = end && ports.get(end.id)
  const vlanId = port && carrierOf(plan, port).vlanId
  return {
    switch: (port && device.get(port.deviceId)?.name) ?? null,
    vlan: vlanId == null ? null : (vlan.get(vlanId)?.vid ?? null),
    state: stateOf(plan, outletId, port?.id),
  }
}

function outletsOf(plan: Plan, kind: PlacedKind, id: number): readonly number[] {
  if (kind === 'outlet') return [id]
  return kind === 'stand' ? (indexPlan(plan).outletsOfStand.get(id) ?? []).map((outlet) => outlet.id) : []
}

const leastFirst: readonly WorkState[] = ['fault', 'planned', 'connected', 'tested']

/** A thing is as far as the least of its connections, but a fault shows at once. Null: nothing to connect. */
export const leastState = (connections: readonly PlacedConnection[]): WorkState | null =>
  leastFirst.find((state) => connections.some((one) => one.state === state)) ?? null

/** Exhibitor of a stand, model of a switch. */
export function placedAbout(plan: Plan, kind: PlacedKind, id: number): string | null {
  if (kind === 'stand') return indexPlan(plan).stand.get(id)?.exhibitor ?? null
  return kind === 'switch' ? (indexPlan(plan).device.get(id)?.typeSlug ?? null) : null
}
