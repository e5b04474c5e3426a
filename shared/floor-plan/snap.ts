/** A dragged thing is drawn into line with what is near: its edges and middles to theirs. Each axis for itself. */
import type { Point } from '../model/floor-plan.ts'
import type { Box } from './outline-shape.ts'

export interface Guides {
  readonly x: readonly number[]
  readonly y: readonly number[]
}

export interface Snapped {
  /** To be added to where the thing is. */
  readonly shift: Point
  /** The guides that drew it, for the screen to show; null: none was near. */
  readonly x: number | null
  readonly y: number | null
}

function nearest(values: readonly number[], guides: readonly number[], within: number) {
  let best: { readonly by: number; readonly guide: number } | null = null
  for (const guide of guides)
    for (const value of values) {
      const by = guide - value
      if (Math.abs(by) <= within && (best === null || Math.abs(by) < Math.abs(best.by))) best = { by, guide }
    }
  return best
}

/** `within` in the box's own units, so that a screen gives so many pixels at any zoom. */
export function snapBox({ left, top, right, bottom }: Box, guides: Guides, within: number): Snapped {
  const x = nearest([(left + right) / 2, left, right], guides.x, within)
  const y = nearest([(top + bottom) / 2, top, bottom], guides.y, within)
  return { shift: [x?.by ?? 0, y?.by ?? 0], x: x?.guide ?? null, y: y?.guide ?? null }
}
