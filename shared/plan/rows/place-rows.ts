/** One row a stand, one row a cable. */
import type { Cable, CableEnd, Stand } from '../../model/entities.ts'
import type { Plan, WorkState } from '../../model/plan.ts'
import { indexPlan } from '../../model/plan-index.ts'
import { shortIdOf } from '../../model/short-id.ts'
import { interfaceName, locationName, panelPortName } from '../names.ts'
import { connectionRow } from './connection-rows.ts'

export const standRows = (plan: Plan) => plan.stand.map((stand) => standRow(plan, stand))

export function standRow(plan: Plan, stand: Stand) {
  const outlets = indexPlan(plan).outletsOfStand.get(stand.id) ?? []
  const rows = outlets.map((outlet) => connectionRow(plan, { kind: 'outlet', id: outlet.id }))
  const room = locationName(plan, stand.locationId)
  return {
    stand: stand.name,
    name: stand.name,
    exhibitor: stand.exhibitor,
    room: room ?? rows.find((row) => row.room !== null)?.room ?? null,
    location: room,
    outlets: outlets.map((outlet) => outlet.name),
    switches: [...new Set(rows.flatMap((row) => row.switch ?? []))],
    vlans: [...new Set(rows.flatMap((row) => row.vlan ?? []))].sort((a, b) => a - b),
    state: leastState(rows.map((row) => row.state)),
    note: stand.note,
    id: stand.id,
  }
}

/** A stand is as far as its least outlet, but a fault shows at once. */
function leastState(states: readonly WorkState[]): WorkState {
  const order: readonly WorkState[] = ['fault', 'planned', 'connected', 'tested']
  return order.find((state) => states.includes(state)) ?? 'planned'
}

export const cableRows = (plan: Plan) => plan.cable.map((cable) => cableRow(plan, cable))

export function cableRow(plan: Plan, cable: Cable) {
  return {
    number: cable.id,
    shortId: shortIdOf('cable', cable.id),
    kind: cable.kind,
    length: cable.length,
    colour: cable.color,
    status: cable.status,
    a: endName(plan, cable.aKind, cable.aId),
    aKind: cable.aKind,
    b: endName(plan, cable.bKind, cable.bId),
    bKind: cable.bKind,
    label: cable.label,
    medium: cable.medium,
    wiring: cable.wiring,
    id: cable.id,
  }
}

function endName(plan: Plan, kind: CableEnd, id: number): string {
  if (kind === 'interface') return interfaceName(plan, id)
  if (kind === 'outlet') return indexPlan(plan).outlet.get(id)?.name ?? String(id)
  return panelPortName(plan, id)
}
