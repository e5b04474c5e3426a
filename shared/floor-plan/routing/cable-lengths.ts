/**
 * How long each cable has to be by its way over the floor plans, with what is kept in reserve. Surprising: nothing is kept a
 * cable; what takes time is the way between two places, and that is found once for as long as places and pathways stay.
 */
import type { Cable } from '../../model/entities.ts'
import type { Placement } from '../../model/floor-plan.ts'
import type { Plan } from '../../model/plan.ts'
import { cablePlaces, roomOfEnd, usualSlack } from './cable-places.ts'
import { createRouter, type Route, type Router } from './find-route.ts'
import { buildNetwork } from './network.ts'

export type CableLength =
  /** Metres with slack. */
  | { readonly kind: 'known'; readonly metres: number; readonly route: Route }
  /** Both ends are in one room, with no way drawn between them: as long as the site's cords are by its rule. */
  | { readonly kind: 'within'; readonly metres: number }
  | { readonly kind: 'unknown'; readonly why: 'unplaced' | 'no_scale' | 'no_way' }

/** All pathways of a plan, and the ways found along them so far. */
interface Ways {
  readonly floorPlan: Plan['floorPlan']
  readonly scales: ReadonlyMap<number, number | null>
  /** By pathway: what each cable in it keeps in reserve. */
  readonly slacks: ReadonlyMap<number, number>
  readonly router: Router
  /** By the ids of both placements; the rows themselves tell whether they were moved since. */
  readonly found: Map<string, { readonly a: Placement; readonly b: Placement; readonly route: Route | null }>
}

const known = new WeakMap<Plan['pathway'], Ways>()

function waysOf(plan: Plan): Ways {
  const last = known.get(plan.pathway)
  if (last?.floorPlan === plan.floorPlan) return last
  const scales = new Map(plan.floorPlan.map(({ id, metresPerUnit }) => [id, metresPerUnit]))
  const ways: Ways = {
    ...{ floorPlan: plan.floorPlan, scales, found: new Map() },
    // A riser's slack is its climb, and in the route already.
    slacks: new Map(plan.pathway.map(({ id, kind, slack }) => [id, kind === 'riser' ? 0 : (slack ?? 0)])),
    router: createRouter(buildNetwork(plan), scales),
  }
  known.set(plan.pathway, ways)
  return ways
}

function routeBetween({ found, router }: Ways, a: Placement, b: Placement): Route | null {
  const key = `${a.id}:${b.id}`
  const last = found.get(key)
  if (last?.a === a && last.b === b) return last.route
  const route = router.route(
    { floorPlanId: a.floorPlanId, point: [a.x, a.y] },
    { floorPlanId: b.floorPlanId, point: [b.x, b.y] },
  )
  found.set(key, { a, b, route })
  return route
}

const within = ({ site }: Plan): CableLength => ({ kind: 'within', metres: site.cordLength })

const slackOf = ({ slack, objectKind }: Placement, kind: Cable['kind']): number =>
  slack ?? usualSlack[objectKind][kind === 'cord' ? 'plugged' : 'pulled']

/** Null: no way leads from one to the other. */
function lengthBetween(plan: Plan, kind: Cable['kind'], a: Placement, b: Placement): CableLength | null {
  if (a.id === b.id) return within(plan)
  const ways = waysOf(plan)
  const route = routeBetween(ways, a, b)
  if (!route) return null
  const reserve = route.pathwayIds.reduce(
    (sum, id) => sum + (ways.slacks.get(id) ?? 0),
    slackOf(a, kind) + slackOf(b, kind),
  )
  return { kind: 'known', metres: route.metres + reserve, route }
}

/** What is plugged by hand between panels and devices of one room; a room that nobody told is taken for the same. */
function staysInRoom(plan: Plan, { kind, aKind, aId, bKind, bId }: Cable): boolean {
  if (kind === 'cable' || aKind === 'outlet' || bKind === 'outlet') return false
  const [a, b] = [roomOfEnd(plan, aKind, aId), roomOfEnd(plan, bKind, bId)]
  return kind === 'cord' ? a === null || b === null || a === b : a !== null && a === b
}

const metresOf = (length: CableLength): number =>
  length.kind === 'unknown' ? Number.POSITIVE_INFINITY : length.metres

/** The shortest way, where an end stands on several floor plans. */
export function cableLength(plan: Plan, cable: Cable): CableLength {
  const way = wayOf(plan, cable)
  return way.kind === 'unknown' && staysInRoom(plan, cable) ? within(plan) : way
}

function wayOf(plan: Plan, { kind, aKind, aId, bKind, bId }: Cable): CableLength {
  const [from, to] = [cablePlaces(plan, aKind, aId), cablePlaces(plan, bKind, bId)]
  if (from.length === 0 || to.length === 0) return { kind: 'unknown', why: 'unplaced' }
  const found = from.flatMap((a) => to.flatMap((b) => lengthBetween(plan, kind, a, b) ?? []))
  const [shortest] = found.sort((a, b) => metresOf(a) - metresOf(b))
  if (shortest) return shortest
  const { scales } = waysOf(plan)
  const hasScale = [...from, ...to].every(({ floorPlanId }) => scales.get(floorPlanId) != null)
  return { kind: 'unknown', why: hasScale ? 'no_way' : 'no_scale' }
}
