/** Between the floor (y downwards) and the map's own plane (y upwards). */
import type { Point } from '../../shared/model/floor-plan.ts'

export type ViewPoint = [number, number]

export const toView = ([x, y]: Point): ViewPoint => [x, -y]
export const toFloor = ([x = 0, y = 0]: readonly number[]): Point => [x, -y]

/** The ring of a shape around a position, in the map's plane, closed. */
export function ringOf(x: number, y: number, corners: readonly Point[]): ViewPoint[] {
  const ring = corners.map(([dx, dy]) => toView([x + dx, y + dy]))
  const [first] = ring
  return first ? [...ring, first] : ring
}
