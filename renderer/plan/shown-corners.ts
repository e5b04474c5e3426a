/** The corners, on the floor, of what is shown of a drawing. */
import { toFloor } from '../../shared/floor-plan/alignment.ts'
import { transform } from '../../shared/floor-plan/matrix.ts'
import type { FloorPlan, Point } from '../../shared/model/floor-plan.ts'

export function shownCorners({
  alignment,
  crop,
  width,
  height,
}: Pick<FloorPlan, 'alignment' | 'crop' | 'width' | 'height'>): Point[] {
  const part = crop ?? { x: 0, y: 0, width, height }
  const corners: Point[] = [
    [part.x, part.y],
    [part.x + part.width, part.y],
    [part.x + part.width, part.y + part.height],
    [part.x, part.y + part.height],
  ]
  return corners.map((corner) => transform(toFloor(alignment), corner))
}
