/** Curves as points that lie on them, close enough together to look round. */
import type { Point } from '../../../shared/model/floor-plan.ts'

const ORIGIN: Point = [0, 0]
/** Steps of a whole turn. */
const TURN_STEPS = 64

interface Ellipse {
  readonly center: readonly [number, number]
  /** Half axes as vectors; an arc of a circle has two of one length. */
  readonly major: readonly [number, number]
  readonly minor: readonly [number, number]
  /** Radians, counter-clockwise. An end that is not after the start is one turn further. */
  readonly start: number
  readonly end: number
}

/** Both ends included. */
export function ellipsePoints({ center, major, minor, start, end }: Ellipse): Point[] {
  const whole = 2 * Math.PI
  let sweep = (end - start) % whole
  if (sweep <= 1e-9) sweep += whole
  const steps = Math.max(2, Math.ceil((sweep / whole) * TURN_STEPS))
  return Array.from({ length: steps + 1 }, (_, step): Point => {
    const angle = start + (sweep * step) / steps
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    return [center[0] + major[0] * cos + minor[0] * sin, center[1] + major[1] * cos + minor[1] * sin]
  })
}

/**
 * From `from` to `to` along an arc, without `from`. The bulge is the tangent of a quarter of the arc's angle, positive
 * counter-clockwise; 0 is straight.
 */
export function bulgePoints(from: Point, to: Point, bulge: number): Point[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  if (!bulge || !Number.isFinite(bulge) || (dx === 0 && dy === 0)) return [to]
  const angle = 4 * Math.atan(bulge)
  // The centre lies beside the middle of the chord.
  const away = (1 - bulge * bulge) / (4 * bulge)
  const [x, y] = [from[0] + dx / 2 - dy * away, from[1] + dy / 2 + dx * away]
  const radius = Math.hypot(from[0] - x, from[1] - y)
  const start = Math.atan2(from[1] - y, from[0] - x)
  const steps = Math.max(2, Math.ceil((Math.abs(angle) / (2 * Math.PI)) * TURN_STEPS))
  return Array.from({ length: steps }, (_, at): Point => {
    if (at === steps - 1) return to
    const turned = start + (angle * (at + 1)) / steps
    return [x + radius * Math.cos(turned), y + radius * Math.sin(turned)]
  })
}

/** A B-spline by de Boor's algorithm. Weights are not told by the library: all points count alike. */
export function splinePoints(control: readonly Point[], degree: number, knots: readonly number[]): Point[] {
  const last = control.length - 1
  const isSound =
    degree >= 1 && degree <= 10 && last >= degree && knots.length === control.length + degree + 1
  if (!isSound) return [...control]
  const [from, to] = [knots[degree] ?? 0, knots[last + 1] ?? 0]
  const steps = Math.min(2000, control.length * 8)
  return Array.from({ length: steps + 1 }, (_, step) =>
    splinePoint(control, degree, knots, from + ((to - from) * step) / steps),
  )
}

function splinePoint(control: readonly Point[], degree: number, knots: readonly number[], at: number): Point {
  const knot = (index: number) => knots[index] ?? 0
  let span = degree
  while (span < control.length - 1 && at >= knot(span + 1)) span++
  const points = Array.from({ length: degree + 1 }, (_, index) => control[span - degree + index] ?? ORIGIN)
  for (let level = 1; level <= degree; level++)
    for (let index = degree; index >= level; index--) {
      const left = knot(span - degree + index)
      const width = knot(index + 1 + span - level) - left
      const share = width === 0 ? 0 : (at - left) / width
      const [ax, ay] = points[index - 1] ?? ORIGIN
      const [bx, by] = points[index] ?? ORIGIN
      points[index] = [ax + (bx - ax) * share, ay + (by - ay) * share]
    }
  return points[degree] ?? ORIGIN
}
