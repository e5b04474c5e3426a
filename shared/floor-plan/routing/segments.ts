/** Straight pieces of pathways, and where two of them meet. */
import type { Point } from '../../model/floor-plan.ts'

export interface Segment {
  readonly from: Point
  readonly to: Point
}

export interface Nearest {
  /** Part of the segment: 0 at its beginning, 1 at its end. */
  readonly at: number
  readonly point: Point
  readonly distance: number
}

export const distanceOf = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1])

export const pointAt = ({ from, to }: Segment, at: number): Point => [
  from[0] + (to[0] - from[0]) * at,
  from[1] + (to[1] - from[1]) * at,
]

export const lengthOfSegment = ({ from, to }: Segment): number => distanceOf(from, to)

export function nearestOn(segment: Segment, point: Point): Nearest {
  const [dx, dy] = [segment.to[0] - segment.from[0], segment.to[1] - segment.from[1]]
  const square = dx * dx + dy * dy
  const along =
    square === 0 ? 0 : ((point[0] - segment.from[0]) * dx + (point[1] - segment.from[1]) * dy) / square
  const at = Math.min(1, Math.max(0, along))
  const found = pointAt(segment, at)
  return { at, point: found, distance: distanceOf(found, point) }
}

/** Where they cross, as parts of both; null where they do not, or run side by side. */
function crossing(a: Segment, b: Segment): readonly [number, number] | null {
  const [ax, ay] = [a.to[0] - a.from[0], a.to[1] - a.from[1]]
  const [bx, by] = [b.to[0] - b.from[0], b.to[1] - b.from[1]]
  const cross = ax * by - ay * bx
  if (cross === 0) return null
  const [dx, dy] = [b.from[0] - a.from[0], b.from[1] - a.from[1]]
  const [s, t] = [(dx * by - dy * bx) / cross, (dx * ay - dy * ax) / cross]
  return s >= 0 && s <= 1 && t >= 0 && t <= 1 ? [s, t] : null
}

export interface Meeting {
  readonly onFirst: number
  readonly onSecond: number
}

/** Every place where two segments cross, or an end of one is `within` reach of the other. */
export function meetingsOf(a: Segment, b: Segment, within: number): Meeting[] {
  const ends = [...[0, 1].map((onFirst) => ({ onFirst, ...nearestOn(b, pointAt(a, onFirst)) }))].flatMap(
    ({ onFirst, at, distance }) => (distance <= within ? [{ onFirst, onSecond: at }] : []),
  )
  const others = [0, 1].flatMap((onSecond) => {
    const { at, distance } = nearestOn(a, pointAt(b, onSecond))
    return distance <= within ? [{ onFirst: at, onSecond }] : []
  })
  const crossed = crossing(a, b)
  return [...ends, ...others, ...(crossed ? [{ onFirst: crossed[0], onSecond: crossed[1] }] : [])]
}
