/**
 * What is under the pointer: a symbol before the pathway before the area it lies on, the topmost of each; where nothing is,
 * the nearest within reach. Pure; in floor coordinates.
 */
import { cornersOf, isInside } from '../../shared/floor-plan/outline-shape.ts'
import { nearestOn } from '../../shared/floor-plan/routing/segments.ts'
import type { Point } from '../../shared/model/floor-plan.ts'
import type { SceneObject, ScenePathway } from './scene.ts'
import type { SceneIndex } from './scene-index.ts'
import { spacingAt, symbolRadius } from './symbol-size.ts'

/** Screen pixels within which a click still means the thing. */
const REACH = 6
/** Pixels on either side of a pathway's middle that are painted; around the point of a riser. */
const LINE = 2
const RISER = 10
const LARGEST_SYMBOL = 12

interface Seen {
  readonly key: string
  /** Pixels from the pointer to its edge; 0: the pointer is on it. */
  readonly away: number
  readonly layer: 0 | 1 | 2
}

export function thingAt(
  { index, pathways }: { readonly index: SceneIndex; readonly pathways: readonly ScenePathway[] },
  point: Point,
  resolution: number,
): string | null {
  const reach = (REACH + LARGEST_SYMBOL) * resolution
  const [x, y] = point
  const near = index.within({ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach })
  const spacing = spacingAt(index, resolution)
  const seen = [
    ...near.map((object): Seen => {
      const isArea = object.shape !== null
      const away = isArea
        ? awayFromArea(object, point) / resolution
        : Math.hypot(object.x - x, object.y - y) / resolution - symbolRadius(object.kind, spacing)
      return { key: object.key, away: Math.max(0, away), layer: isArea ? 0 : 2 }
    }),
    ...pathways.map((pathway): Seen => {
      const painted = pathway.points.length === 1 ? RISER : LINE
      const away = awayFromLine(pathway.points, point) / resolution - painted
      return { key: pathway.key, away: Math.max(0, away), layer: 1 }
    }),
  ]
  return best(seen)?.key ?? null
}

/** The last is the topmost. */
function best(seen: readonly Seen[]): Seen | null {
  let found: Seen | null = null
  for (const one of seen) {
    if (one.away > REACH) continue
    if (!found || one.away < found.away || (one.away === found.away && one.layer >= found.layer)) found = one
  }
  return found
}

function awayFromArea(object: SceneObject, point: Point): number {
  const corners = cornersOf(object)
  const [first] = corners
  return isInside(point, corners) || !first ? 0 : awayFromLine([...corners, first], point)
}

function awayFromLine(points: readonly Point[], point: Point): number {
  const [first] = points
  if (points.length === 1 && first) return Math.hypot(first[0] - point[0], first[1] - point[1])
  const away = points.slice(1).map((to, at) => nearestOn({ from: points[at] ?? to, to }, point).distance)
  return Math.min(...away)
}
