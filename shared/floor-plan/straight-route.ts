/**
 * The way of a connection on the floor plans: straight from each thing of its trace that is placed to the next. What has no
 * place of its own is where its room is.
 */
import type { PlacedKind, Point } from '../model/floor-plan.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan, placedKey } from '../model/plan-index.ts'
import type { Trace, TraceSegment } from '../plan/trace.ts'

export interface PlacedRoute {
  readonly floorPlanId: number
  /** One: only that thing stands there, and there is no way to draw. */
  readonly points: readonly Point[]
}

/** A route for every floor plan on which something of the trace stands. */
export function straightRoutes(plan: Plan, trace: Trace): PlacedRoute[] {
  const { placementsOf } = indexPlan(plan)
  return plan.floorPlan.flatMap(({ id: floorPlanId }) => {
    const points = trace.segments.flatMap((segment): Point[] => {
      const [place] = thingsOf(plan, segment).flatMap(({ kind, id }) =>
        (placementsOf.get(placedKey(kind, id)) ?? []).filter((one) => one.floorPlanId === floorPlanId),
      )
      return place ? [[place.x, place.y]] : []
    })
    const way = points.filter(
      ([x, y], at) => at === 0 || x !== points[at - 1]?.[0] || y !== points[at - 1]?.[1],
    )
    return way.length > 0 ? [{ floorPlanId, points: way }] : []
  })
}

interface Thing {
  readonly kind: PlacedKind
  readonly id: number
}

/** What stands for a part of the trace, the nearest first. */
function thingsOf(plan: Plan, { kind, id }: TraceSegment): Thing[] {
  const index = indexPlan(plan)
  if (kind === 'stand' || kind === 'outlet') return [{ kind, id }]
  if (kind === 'interface') {
    const device = index.device.get(index.interface.get(id)?.deviceId ?? 0)
    return device ? [{ kind: 'switch', id: device.id }, ...roomOf(device.locationId)] : []
  }
  const panel = index.panel.get(index.panelPort.get(id)?.panelId ?? 0)
  return panel ? [{ kind: 'panel', id: panel.id }, ...roomOf(panel.locationId)] : []
}

const roomOf = (locationId: number | null): Thing[] =>
  locationId === null ? [] : [{ kind: 'room', id: locationId }]
