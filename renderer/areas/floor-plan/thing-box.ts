/** The box around a thing on the floor; a symbol is a point. */
import type { PlacedThing } from '../../../shared/floor-plan/layout.ts'
import type { Box } from '../../../shared/floor-plan/outline-shape.ts'
import { shapeCorners } from '../../../shared/model/shape-corners.ts'

export function boxOf({ x, y, shape }: PlacedThing): Box {
  const corners = shape ? shapeCorners(shape) : [[0, 0] as const]
  const [xs, ys] = [corners.map(([dx]) => x + dx), corners.map(([, dy]) => y + dy)]
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}
