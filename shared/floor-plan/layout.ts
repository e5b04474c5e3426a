/** What stands on one floor plan, and what of the site stands on none: the screen's list to drag from. */
import type { FloorPlan, Pathway, PlacedKind, Placement } from '../model/floor-plan.ts'
import type { Plan, WorkState } from '../model/plan.ts'
import { indexInSlices, indexPlan, placedKey } from '../model/plan-index.ts'
import { eachInSlices, finish, type Sliced } from '../sliced.ts'
import { leastState, type PlacedConnection, placedAbout, placedConnections } from './placed-connections.ts'

export interface PlacedThing extends Placement {
  readonly name: string
  readonly about: string | null
  readonly connections: readonly PlacedConnection[]
  readonly state: WorkState | null
}

export interface UnplacedThing {
  readonly kind: PlacedKind
  readonly id: number
  readonly name: string
}

export interface FloorLayout {
  readonly placements: readonly PlacedThing[]
  readonly pathways: readonly Pathway[]
  /** On no floor plan at all, by kind. */
  readonly unplaced: readonly UnplacedThing[]
}

type Named = { readonly id: number; readonly name: string }

/** The rows behind each kind. Floors and areas hold things; what stands on a plan as a room is a technical room or an area. */
export const placeableRows = (plan: Plan): Readonly<Record<PlacedKind, readonly Named[]>> => ({
  stand: plan.stand,
  outlet: plan.outlet,
  room: plan.location.filter(({ kind }) => kind !== 'floor'),
  rack: plan.rack,
  switch: plan.device,
  panel: plan.panel,
})

/** Null where the object is gone. */
export function placedName(plan: Plan, kind: PlacedKind, id: number): string | null {
  const index = indexPlan(plan)
  const found = {
    stand: () => index.stand.get(id),
    outlet: () => index.outlet.get(id),
    room: () => index.location.get(id),
    rack: () => plan.rack.find((rack) => rack.id === id),
    switch: () => index.device.get(id),
    panel: () => index.panel.get(id),
  }[kind]()
  return found?.name ?? null
}

function placedThing(plan: Plan, placement: Placement): PlacedThing {
  const { objectKind, objectId } = placement
  const connections = placedConnections(plan, objectKind, objectId)
  return {
    ...placement,
    name: placedName(plan, objectKind, objectId) ?? '?',
    about: placedAbout(plan, objectKind, objectId),
    connections,
    state: leastState(connections),
  }
}

/** A layout as `layoutInSlices` made it, with the plan it is of. */
export interface MadeLayout {
  readonly plan: Plan
  readonly layout: FloorLayout
}

/** What a thing says depends on, besides where it stands. */
const saidTables = [
  ...(['stand', 'outlet', 'location', 'rack', 'device', 'panel'] as const),
  ...(['panelPort', 'interface', 'cable', 'vlan', 'workStates'] as const),
] as const

/** By placement row, where only placements were edited since: of a dragged stand all others stay what they are. */
function* stillTrue(plan: Plan, last: MadeLayout | null): Sliced<ReadonlyMap<Placement, PlacedThing>> {
  const known = new Map<Placement, PlacedThing>()
  if (!last || saidTables.some((table) => last.plan[table] !== plan[table])) return known
  const things = last.layout.placements.values()
  let thing = things.next().value
  // Both are in the order of their ids.
  yield* eachInSlices(last.plan.placement, (row) => {
    if (row.id !== thing?.id) return
    known.set(row, thing)
    thing = things.next().value
  })
  return known
}

/** The layout in slices. `last`: one that was made before, of which is taken what is still true. */
export function* layoutInSlices(
  plan: Plan,
  { id }: Pick<FloorPlan, 'id'>,
  last: MadeLayout | null = null,
): Sliced<FloorLayout> {
  const { placementsOf } = yield* indexInSlices(plan)
  const known = yield* stillTrue(plan, last)
  const placements: PlacedThing[] = []
  yield* eachInSlices(plan.placement, (row) => {
    if (row.floorPlanId === id) placements.push(known.get(row) ?? placedThing(plan, row))
  })
  const unplaced: UnplacedThing[] = []
  for (const [kind, rows] of Object.entries(placeableRows(plan)) as [PlacedKind, readonly Named[]][])
    yield* eachInSlices(rows, (row) => {
      if (!placementsOf.has(placedKey(kind, row.id))) unplaced.push({ kind, id: row.id, name: row.name })
    })
  return { placements, pathways: plan.pathway.filter(({ floorPlanId }) => floorPlanId === id), unplaced }
}

const byName = new Intl.Collator('fr', { numeric: true }).compare

/** All at once, and what is unplaced in the order people count. */
export function layoutOf(plan: Plan, floorPlan: Pick<FloorPlan, 'id'>): FloorLayout {
  const { unplaced, ...placed } = finish(layoutInSlices(plan, floorPlan))
  const ofKind = Map.groupBy(unplaced, ({ kind }) => kind)
  return {
    ...placed,
    unplaced: [...ofKind.values()].flatMap((things) => things.sort((a, b) => byName(a.name, b.name))),
  }
}
