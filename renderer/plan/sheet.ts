/**
 * The cut-out of the floor that is painted at once: what is in sight and some more around it, as it is seen. While a hand
 * pans or zooms, the painted sheet is moved and stretched; it is painted anew when the hand rests, or runs out of it. Pure.
 */

import {
  type Matrix,
  multiply,
  rotation,
  scaling,
  transform,
  translation,
} from '../../shared/floor-plan/matrix.ts'
import type { Box } from '../../shared/floor-plan/outline-shape.ts'
import { boxOf } from '../../shared/floor-plan/outline-shape.ts'
import type { Point } from '../../shared/model/floor-plan.ts'

export interface Sheet {
  /** On the floor. */
  readonly center: Point
  /** Floor units of one pixel. */
  readonly resolution: number
  /** Degrees, clockwise as seen. */
  readonly turn: number
  /** Pixels of the page. */
  readonly width: number
  readonly height: number
}

/** From the floor to pixels, from the top left corner. */
export const toSheet = ({ center: [x, y], resolution, turn, width, height }: Sheet): Matrix =>
  [translation(width / 2, height / 2), rotation(turn), scaling(1 / resolution), translation(-x, -y)].reduce(
    multiply,
  )

const toFloor = ({ center: [x, y], resolution, turn, width, height }: Sheet): Matrix =>
  [translation(x, y), scaling(resolution), rotation(-turn), translation(-width / 2, -height / 2)].reduce(
    multiply,
  )

/** What of the floor is on it, with `margin` pixels around. */
export function floorBox(sheet: Sheet, margin = 0): Box {
  const { width, height } = sheet
  const corners: readonly Point[] = [
    [-margin, -margin],
    [width + margin, -margin],
    [width + margin, height + margin],
    [-margin, height + margin],
  ]
  const matrix = toFloor(sheet)
  return boxOf(corners.map((corner) => transform(matrix, corner)))
}

/** Where pixels of one sheet are on another. */
export const between = (from: Sheet, to: Sheet): Matrix => multiply(toSheet(to), toFloor(from))

/** Part of the view's sides that is painted beyond each edge. */
const BEYOND = 0.25

/** Whole pixels on each side: a picture moved by half a pixel is blurred. */
export const sheetAround = (view: Sheet): Sheet => ({
  ...view,
  width: view.width + 2 * Math.round(view.width * BEYOND),
  height: view.height + 2 * Math.round(view.height * BEYOND),
})

const isSame = (a: Sheet, b: Sheet): boolean =>
  a.resolution === b.resolution &&
  a.turn === b.turn &&
  a.center[0] === b.center[0] &&
  a.center[1] === b.center[1] &&
  a.width === b.width &&
  a.height === b.height

/** Whether all of the view is on the sheet. */
function covers(sheet: Sheet, view: Sheet): boolean {
  const matrix = between(view, sheet)
  const corners: readonly Point[] = [
    [0, 0],
    [view.width, 0],
    [view.width, view.height],
    [0, view.height],
  ]
  return corners.every((corner) => {
    const [x, y] = transform(matrix, corner)
    return x >= -1 && y >= -1 && x <= sheet.width + 1 && y <= sheet.height + 1
  })
}

/** Stretched further than this, letters and lines look wrong even for a moment. */
const MOST_STRETCH = 2
/** While something moves, no more than one part in so many of the time is spent painting. */
const SPARE = 4

export interface Painted {
  readonly sheet: Sheet
  /** Milliseconds: when it was painted, and how long that took. */
  readonly at: number
  readonly cost: number
}

/** Whether the sheet of a view is to be painted anew now. */
export function isDue({ sheet, at, cost }: Painted, view: Sheet, isMoving: boolean, now: number): boolean {
  if (!isMoving) return !isSame(sheet, sheetAround(view))
  const stretch = sheet.resolution / view.resolution
  const isPoor = stretch > MOST_STRETCH || stretch < 1 / MOST_STRETCH || !covers(sheet, view)
  return isPoor && now - at > cost * SPARE
}
