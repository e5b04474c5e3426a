/** Where a drawing lies on its floor, and what its scale is: both told by two points. */
import type { Alignment, Point } from '../model/floor-plan.ts'
import { type Matrix, multiply, rotation, scaling, transform, translation } from './matrix.ts'

/** A point of the drawing, and the place of the floor that it shows. */
export interface PointPair {
  readonly drawing: Point
  readonly floor: Point
}

/** From coordinates of the drawing to the floor. */
export const toFloor = ({ x, y, scale, turn }: Alignment): Matrix =>
  multiply(translation(x, y), multiply(rotation(turn), scaling(scale)))

/** From the floor to coordinates of the drawing. */
export const toDrawing = ({ x, y, scale, turn }: Alignment): Matrix =>
  multiply(scaling(1 / scale), multiply(rotation(-turn), translation(-x, -y)))

const between = (from: Point, to: Point): Point => [to[0] - from[0], to[1] - from[1]]
const lengthOf = ([x, y]: Point): number => Math.hypot(x, y)
const angleOf = ([x, y]: Point): number => (Math.atan2(y, x) * 180) / Math.PI

/** Within -180 to 180. */
export function normalizeTurn(degrees: number): number {
  const turn = ((((degrees + 180) % 360) + 360) % 360) - 180
  return turn === -180 ? 180 : turn
}

/**
 * The one alignment that brings both points of the drawing to their places: by a shift, a turn and a scale, without
 * stretching. Null where two of the points are one.
 */
export function alignByPairs(first: PointPair, second: PointPair): Alignment | null {
  const drawn = between(first.drawing, second.drawing)
  const wanted = between(first.floor, second.floor)
  const scale = lengthOf(wanted) / lengthOf(drawn)
  if (!(scale >= 1e-6 && scale <= 1e6)) return null
  const turn = normalizeTurn(angleOf(wanted) - angleOf(drawn))
  const [x, y] = transform(toFloor({ x: 0, y: 0, scale, turn }), first.drawing)
  return { x: first.floor[0] - x, y: first.floor[1] - y, scale, turn }
}

/** Metres of one unit, from two points and the length between them; null where the points are one. */
export function scaleByLength(from: Point, to: Point, metres: number): number | null {
  const scale = metres / lengthOf(between(from, to))
  return scale > 0 && scale <= 1e6 ? scale : null
}
