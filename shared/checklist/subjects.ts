/** Plan rows as subjects of checklist items: what they are called, and where one stands to work on them. */
import type { Cable, CableEnd, Host, Outlet, Stand } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { lengthToTake } from '../plan/length-to-take.ts'
import { interfaceName, locationName, panelPortName } from '../plan/names.ts'
import type { ItemSubject, SubjectEnd } from './subject.ts'

const noCable: Omit<ItemSubject, 'name' | 'room'> = { ends: [], color: null, length: null, wiring: null }

/** The end nearer to the outlet first, as one reads a connection. */
const distance: Readonly<Record<CableEnd, number>> = { outlet: 0, rear: 1, front: 2, interface: 3 }

export function cableSubject(plan: Plan, cable: Cable): ItemSubject {
  const ends = cableEnds(plan, cable).toSorted((a, b) => distance[a.kind] - distance[b.kind])
  return {
    name: cable.label ?? String(cable.id),
    // The technical room: cables arrive there, and there they are patched.
    room: ends.findLast(({ room }) => room !== null)?.room ?? null,
    ends,
    color: cable.color,
    length: lengthToTake(plan, cable),
    wiring: cable.wiring,
  }
}

/** `a` and `b` as the plan has them. */
export const cableEnds = (plan: Plan, cable: Cable): readonly [SubjectEnd, SubjectEnd] => [
  subjectEnd(plan, cable.aKind, cable.aId),
  subjectEnd(plan, cable.bKind, cable.bId),
]

export const outletSubject = (plan: Plan, outlet: Outlet): ItemSubject => ({
  ...noCable,
  name: outlet.name,
  room: outletPlace(plan, outlet),
})

export const standSubject = (plan: Plan, stand: Stand): ItemSubject => ({
  ...noCable,
  name: stand.name,
  room: locationName(plan, stand.locationId),
})

export function hostSubject(plan: Plan, host: Host): ItemSubject {
  const outlet = host.outletId === null ? undefined : indexPlan(plan).outlet.get(host.outletId)
  return { ...noCable, name: host.name ?? host.mac, room: outlet ? outletPlace(plan, outlet) : null }
}

export function subjectEnd(plan: Plan, kind: CableEnd, id: number): SubjectEnd {
  const index = indexPlan(plan)
  if (kind === 'interface') {
    const device = index.device.get(index.interface.get(id)?.deviceId ?? 0)
    return { kind, id, name: interfaceName(plan, id), room: locationName(plan, device?.locationId) }
  }
  if (kind === 'outlet') {
    const outlet = index.outlet.get(id)
    return { kind, id, name: outlet?.name ?? String(id), room: outlet ? outletPlace(plan, outlet) : null }
  }
  const panel = index.panel.get(index.panelPort.get(id)?.panelId ?? 0)
  return { kind, id, name: panelPortName(plan, id), room: locationName(plan, panel?.locationId) }
}

function outletPlace(plan: Plan, outlet: Outlet): string | null {
  const stand = outlet.standId === null ? undefined : indexPlan(plan).stand.get(outlet.standId)
  return locationName(plan, outlet.locationId ?? stand?.locationId)
}
