/** The corners of a shape, relative to its position, in order, not closed. */
import type { Point, Shape } from './floor-plan.ts'

export function shapeCorners(shape: Shape): readonly Point[] {
  if (shape.kind === 'polygon') return shape.points
  const [halfWidth, halfHeight] = [shape.width / 2, shape.height / 2]
  const angle = (shape.turn * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const corners: readonly Point[] = [
    [-halfWidth, -halfHeight],
    [halfWidth, -halfHeight],
    [halfWidth, halfHeight],
    [-halfWidth, halfHeight],
  ]
  return corners.map(([x, y]) => [x * cos - y * sin, x * sin + y * cos])
}
