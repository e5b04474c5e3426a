/** Keeping to a part of the paper: points and lines against a convex outline, corners in millimetres. */
import type { Point } from '../model/floor-plan.ts'

/** How far to the inner side of the edge from `a` to `b`; negative: outside. Corners run clockwise as seen. */
const inside = ([ax, ay]: Point, [bx, by]: Point, [x, y]: Point): number =>
  ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / Math.hypot(bx - ax, by - ay)

const edges = (outline: readonly Point[]): (readonly [Point, Point])[] =>
  outline.map((corner, at) => [corner, outline[(at + 1) % outline.length] ?? corner])

/** Half a millimetre outside still counts as in: what stands on the edge is meant to be seen. */
export const isWithin = (point: Point, outline: readonly Point[]): boolean =>
  edges(outline).every(([a, b]) => inside(a, b, point) >= -0.5)

/** The part of a line that is within; null: none of it. */
export function clipLine(from: Point, to: Point, outline: readonly Point[]): [Point, Point] | null {
  let [start, end] = [0, 1]
  for (const [a, b] of edges(outline)) {
    const [first, last] = [inside(a, b, from), inside(a, b, to)]
    if (first < 0 && last < 0) return null
    const crossing = first / (first - last)
    if (first < 0) start = Math.max(start, crossing)
    else if (last < 0) end = Math.min(end, crossing)
  }
  const at = (part: number): Point => [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]
  return start < end ? [at(start), at(end)] : null
}
