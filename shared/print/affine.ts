/** Turning, scaling and moving points, y downwards: a positive turn is clockwise as seen. */
import type { Alignment, Point } from '../model/floor-plan.ts'
import type { Matrix } from './page.ts'

export const apply = ([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point => [
  a * x + c * y + e,
  b * x + d * y + f,
]

/** First `inner`, then `outer`. */
export const after = (outer: Matrix, inner: Matrix): Matrix => {
  const [a, b, c, d, e, f] = inner
  const [x, y] = apply(outer, [e, f])
  const [oa, ob, oc, od] = outer
  return [oa * a + oc * b, ob * a + od * b, oa * c + oc * d, ob * c + od * d, x, y]
}

export function turned(degrees: number, scale = 1): Matrix {
  const angle = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale]
  return [cos, sin, -sin, cos, 0, 0]
}

/** From coordinates of a drawing to the floor. */
export const aligned = ({ x, y, scale, turn }: Alignment): Matrix =>
  after([1, 0, 0, 1, x, y], turned(turn, scale))

export interface Bounds {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export function boundsOf(points: readonly Point[]): Bounds {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top }
}
