/** Where the ends of a cable are: where the thing itself stands, else what it belongs to: an outlet's stand, a panel's room. */
import type { CableEnd } from '../../model/entities.ts'
import type { PlacedKind, Placement } from '../../model/floor-plan.ts'
import type { Plan } from '../../model/plan.ts'
import { indexPlan, placedKey } from '../../model/plan-index.ts'

/** Metres kept in reserve at an end where nobody told. */
export interface UsualSlack {
  /** Up a wall, down to the floor, and to any place of a rack. */
  readonly pulled: number
  /** A cord hangs from its port, and no more. */
  readonly plugged: number
}

export const usualSlack: Readonly<Record<PlacedKind, UsualSlack>> = {
  stand: { pulled: 2, plugged: 2 },
  outlet: { pulled: 1, plugged: 1 },
  room: { pulled: 3, plugged: 1 },
  rack: { pulled: 3, plugged: 0.5 },
  switch: { pulled: 3, plugged: 0.5 },
  panel: { pulled: 3, plugged: 0.5 },
}

type Where = readonly [PlacedKind, number | null | undefined]

function candidates(plan: Plan, kind: CableEnd, id: number): readonly Where[] {
  const index = indexPlan(plan)
  if (kind === 'outlet') {
    const outlet = index.outlet.get(id)
    return [
      ['outlet', id],
      ['stand', outlet?.standId],
      ['room', outlet?.locationId],
    ]
  }
  if (kind === 'interface') {
    const device = index.device.get(index.interface.get(id)?.deviceId ?? -1)
    return [
      ['switch', device?.id],
      ['room', device?.locationId],
    ]
  }
  const panel = index.panel.get(index.panelPort.get(id)?.panelId ?? -1)
  return [
    ['panel', panel?.id],
    ['room', panel?.locationId],
  ]
}

/** The location of what an end belongs to; null: nobody told. */
export const roomOfEnd = (plan: Plan, kind: CableEnd, id: number): number | null =>
  candidates(plan, kind, id).find(([what]) => what === 'room')?.[1] ?? null

/** The placements of an end, on as many floor plans as it stands on; none: it stands nowhere. */
export function cablePlaces(plan: Plan, kind: CableEnd, id: number): readonly Placement[] {
  const { placementsOf } = indexPlan(plan)
  for (const [what, which] of candidates(plan, kind, id)) {
    const found = which == null ? undefined : placementsOf.get(placedKey(what, which))
    if (found) return found
  }
  return []
}
