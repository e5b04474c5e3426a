/** What a box drawn with the pointer takes: whatever lies in it with some part. Pure; in floor coordinates. */
import { type Box, cornersOf, isInside } from '../../shared/floor-plan/outline-shape.ts'
import type { Point } from '../../shared/model/floor-plan.ts'
import type { ScenePathway } from './scene.ts'
import type { SceneIndex } from './scene-index.ts'

export function thingsWithin(
  { index, pathways }: { readonly index: SceneIndex; readonly pathways: readonly ScenePathway[] },
  box: Box,
): string[] {
  const objects = index.within(box).filter((object) => {
    const corners = cornersOf(object)
    const [first] = corners
    return (
      first !== undefined && (isInside([box.left, box.top], corners) || lineMeets([...corners, first], box))
    )
  })
  return [...objects, ...pathways.filter(({ points }) => lineMeets(points, box))].map(({ key }) => key)
}

const lineMeets = (points: readonly Point[], box: Box): boolean =>
  points.some((from, at) => meets(from, points[at + 1] ?? from, box))

/** Cuts the segment at each side of the box; something is left where they meet (Liang and Barsky, 1984). */
function meets([x, y]: Point, [toX, toY]: Point, { left, top, right, bottom }: Box): boolean {
  const [dx, dy] = [toX - x, toY - y]
  let [first, last] = [0, 1]
  const sides: readonly Point[] = [
    [-dx, x - left],
    [dx, right - x],
    [-dy, y - top],
    [dy, bottom - y],
  ]
  for (const [slope, room] of sides) {
    if (slope === 0 && room < 0) return false
    if (slope < 0) first = Math.max(first, room / slope)
    if (slope > 0) last = Math.min(last, room / slope)
  }
  return first <= last
}
