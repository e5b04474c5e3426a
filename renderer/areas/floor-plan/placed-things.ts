/** What stands on the plan by its key, looked up once a layout: a hundred thousand are not asked one by one at every click. */
import type { FloorLayout, PlacedThing } from '../../../shared/floor-plan/layout.ts'
import { placementKey } from '../../plan/make-scene.ts'

const known = new WeakMap<FloorLayout, ReadonlyMap<string, PlacedThing>>()

function byKey(layout: FloorLayout): ReadonlyMap<string, PlacedThing> {
  const things = known.get(layout) ?? new Map(layout.placements.map((thing) => [placementKey(thing), thing]))
  known.set(layout, things)
  return things
}

export const placedThing = (layout: FloorLayout | undefined, key: string): PlacedThing | undefined =>
  layout && byKey(layout).get(key)

/** In the order in which they were placed, whatever order they were chosen in. */
export const placedThings = (layout: FloorLayout | undefined, keys: Iterable<string>): PlacedThing[] =>
  [...keys].flatMap((key) => placedThing(layout, key) ?? []).sort((a, b) => a.id - b.id)
