/**
 * What is other on a floor plan than it was: an edit of one stand brings one stand to the screen, not the ten thousand that
 * stand there. Applied, it keeps every thing that is the same as the same object.
 */
import type { Pathway } from '../model/floor-plan.ts'
import { ROWS_A_SLICE, type Sliced } from '../sliced.ts'
import type { FloorLayout, PlacedThing, UnplacedThing } from './layout.ts'

export interface LayoutDifference {
  /** New ones, and others in the place of those of the same id. */
  readonly placements: readonly PlacedThing[]
  /** Ids of placements. */
  readonly gone: readonly number[]
  /** All of them: there are few. */
  readonly pathways: readonly Pathway[]
  readonly unplaced: readonly UnplacedThing[]
  /** Unplaced before and no longer: placed, renamed or removed. */
  readonly noLonger: readonly Pick<UnplacedThing, 'kind' | 'id'>[]
}

export const emptyLayout: FloorLayout = { placements: [], pathways: [], unplaced: [] }

const unplacedKey = ({ kind, id }: Pick<UnplacedThing, 'kind' | 'id'>): string => `${kind}:${id}`

export function* layoutDifference(before: FloorLayout, after: FloorLayout): Sliced<LayoutDifference> {
  const [placed, unplaced] = [
    yield* compareById(before.placements, after.placements, ({ id }) => id, isSameThing),
    yield* compareById(before.unplaced, after.unplaced, unplacedKey, (a, b) => a.name === b.name),
  ]
  return {
    placements: placed.come,
    gone: placed.gone.map(({ id }) => id),
    pathways: after.pathways,
    unplaced: unplaced.come,
    noLonger: unplaced.gone.map(({ kind, id }) => ({ kind, id })),
  }
}

/** What is new or other, and what is not there any more. */
function* compareById<T, K>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => K,
  isSame: (a: T, b: T) => boolean,
): Sliced<{ readonly come: readonly T[]; readonly gone: readonly T[] }> {
  const old = new Map<K, T>()
  let count = 0
  for (const one of before) {
    old.set(keyOf(one), one)
    if (++count % ROWS_A_SLICE === 0) yield
  }
  const come: T[] = []
  for (const one of after) {
    const key = keyOf(one)
    const known = old.get(key)
    if (known === undefined || !(known === one || isSame(known, one))) come.push(one)
    old.delete(key)
    if (++count % ROWS_A_SLICE === 0) yield
  }
  return { come, gone: [...old.values()] }
}

function isSameThing(a: PlacedThing, b: PlacedThing): boolean {
  return (
    a.x === b.x &&
    a.y === b.y &&
    a.name === b.name &&
    a.about === b.about &&
    a.state === b.state &&
    JSON.stringify([a.connections, a.shape, a.label, a.slack]) ===
      JSON.stringify([b.connections, b.shape, b.label, b.slack])
  )
}

/** The layout after; the same object where nothing is other. */
export function applyDifference(before: FloorLayout, difference: LayoutDifference): FloorLayout {
  const { placements, gone, pathways, unplaced, noLonger } = difference
  const keys = new Set([...unplaced, ...noLonger].map(unplacedKey))
  const after = {
    placements: replaced(before.placements, placements, new Set(gone)),
    pathways: JSON.stringify(pathways) === JSON.stringify(before.pathways) ? before.pathways : pathways,
    unplaced:
      keys.size === 0
        ? before.unplaced
        : [...before.unplaced.filter((one) => !keys.has(unplacedKey(one))), ...unplaced],
  }
  const isSame =
    after.placements === before.placements &&
    after.pathways === before.pathways &&
    after.unplaced === before.unplaced
  return isSame ? before : after
}

/** Each in its old place, new ones at the end: what was placed last lies on top. */
function replaced(
  before: readonly PlacedThing[],
  come: readonly PlacedThing[],
  gone: ReadonlySet<number>,
): readonly PlacedThing[] {
  if (come.length === 0 && gone.size === 0) return before
  const fresh = new Map(come.map((thing) => [thing.id, thing]))
  const kept = before.flatMap((thing) => {
    if (gone.has(thing.id)) return []
    const other = fresh.get(thing.id)
    fresh.delete(thing.id)
    return other ?? thing
  })
  return [...kept, ...fresh.values()]
}
