/** Which part of the plan is printed: a room with what is in it, a switch, a stand, or all. Filters add up. */
import type { Cable, CableEnd } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'

/** Null: not limited by it. */
export interface Scope {
  readonly roomId: number | null
  readonly switchId: number | null
  readonly standId: number | null
  /** Numbers of cables. */
  readonly numbers?: ReadonlySet<number> | null
}

export const EVERYTHING: Scope = { roomId: null, switchId: null, standId: null }

/** What a cable end hangs on. */
interface EndOwner {
  readonly locationId: number | null
  readonly deviceId: number | null
  readonly standId: number | null
}

/** True for a location that is `roomId` or lies in it: a floor holds its rooms. */
export function isInRoom(plan: Plan, locationId: number | null | undefined, roomId: number | null): boolean {
  if (roomId === null) return true
  const { location } = indexPlan(plan)
  const seen = new Set<number>()
  for (let at = locationId ?? null; at !== null && !seen.has(at); at = location.get(at)?.parentId ?? null) {
    if (at === roomId) return true
    seen.add(at)
  }
  return false
}

/** Where an outlet is: its own place, else that of its stand. */
export function placeOfOutlet(plan: Plan, outletId: number): number | null {
  const { outlet, stand } = indexPlan(plan)
  const row = outlet.get(outletId)
  return row?.locationId ?? stand.get(row?.standId ?? -1)?.locationId ?? null
}

export function ownerOfEnd(plan: Plan, kind: CableEnd, id: number): EndOwner {
  const index = indexPlan(plan)
  if (kind === 'interface') {
    const deviceId = index.interface.get(id)?.deviceId ?? null
    return { deviceId, locationId: index.device.get(deviceId ?? -1)?.locationId ?? null, standId: null }
  }
  if (kind === 'outlet') {
    const standId = index.outlet.get(id)?.standId ?? null
    return { deviceId: null, locationId: placeOfOutlet(plan, id), standId }
  }
  const panel = index.panel.get(index.panelPort.get(id)?.panelId ?? -1)
  return { deviceId: null, locationId: panel?.locationId ?? null, standId: null }
}

/** Cables with an end in the room, on the switch, at the stand, by number. */
export function cablesIn(plan: Plan, { roomId, switchId, standId, numbers }: Scope): Cable[] {
  const touches = (cable: Cable) => {
    const ends = [ownerOfEnd(plan, cable.aKind, cable.aId), ownerOfEnd(plan, cable.bKind, cable.bId)]
    return (
      (switchId === null || ends.some((end) => end.deviceId === switchId)) &&
      (standId === null || ends.some((end) => end.standId === standId)) &&
      ends.some((end) => isInRoom(plan, end.locationId, roomId)) &&
      (!numbers || numbers.has(cable.id))
    )
  }
  return plan.cable.filter(touches).sort((a, b) => a.id - b.id)
}
