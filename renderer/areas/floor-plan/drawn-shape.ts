/** What was drawn, as a shape around its middle; and a rectangle on the floor as a cut-out of the drawing. */
import { toDrawing } from '../../../shared/floor-plan/alignment.ts'
import { transform } from '../../../shared/floor-plan/matrix.ts'
import type { Crop, FloorPlan, Point, Shape } from '../../../shared/model/floor-plan.ts'

interface Drawn {
  readonly at: Point
  readonly shape: Shape
}

const boundsOf = (corners: readonly Point[]) => {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top }
}

export function rectangleAround(corners: readonly Point[]): Drawn {
  const { left, top, width, height } = boundsOf(corners)
  return {
    at: [left + width / 2, top + height / 2],
    shape: { kind: 'rectangle', width: Math.max(width, 1e-6), height: Math.max(height, 1e-6), turn: 0 },
  }
}

export function polygonAround(corners: readonly Point[]): Drawn {
  const { left, top, width, height } = boundsOf(corners)
  const at: Point = [left + width / 2, top + height / 2]
  return { at, shape: { kind: 'polygon', points: corners.map(([x, y]): Point => [x - at[0], y - at[1]]) } }
}

/** Within the drawing; the rectangle around it where the drawing is turned. */
export function cropOf({ alignment, width, height }: FloorPlan, corners: readonly Point[]): Crop {
  const back = toDrawing(alignment)
  const bounds = boundsOf(corners.map((corner) => transform(back, corner)))
  const x = Math.max(0, bounds.left)
  const y = Math.max(0, bounds.top)
  return {
    x,
    y,
    width: Math.max(1e-6, Math.min(width, bounds.left + bounds.width) - x),
    height: Math.max(1e-6, Math.min(height, bounds.top + bounds.height) - y),
  }
}
