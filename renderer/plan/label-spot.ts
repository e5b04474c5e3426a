/** Where an area has most room for its label: on the line through its middle, the widest part inside. Pure. */
import { boxOf } from '../../shared/floor-plan/outline-shape.ts'
import type { Point } from '../../shared/model/floor-plan.ts'

export interface LabelSpot {
  /** The middle of the label. */
  readonly x: number
  readonly y: number
  readonly width: number
}

export function labelSpot(corners: readonly Point[]): LabelSpot {
  const { top, bottom } = boxOf(corners)
  const y = (top + bottom) / 2
  const crossings = corners
    .flatMap(([ax, ay], at): number[] => {
      const [bx, by] = corners[(at + 1) % corners.length] ?? [ax, ay]
      return ay > y !== by > y ? [ax + ((bx - ax) * (y - ay)) / (by - ay)] : []
    })
    .sort((a, b) => a - b)
  let widest: LabelSpot = { x: corners[0]?.[0] ?? 0, y, width: 0 }
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    const [left = 0, right = 0] = [crossings[at], crossings[at + 1]]
    if (right - left > widest.width) widest = { x: (left + right) / 2, y, width: right - left }
  }
  return widest
}
