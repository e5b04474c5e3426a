/** What painting needs to know: where to, and how the floor becomes pixels. The same for all of a sheet. */
import { type Matrix, transform } from '../../shared/floor-plan/matrix.ts'
import { type Box, boxOf, cornersOf } from '../../shared/floor-plan/outline-shape.ts'
import type { Point } from '../../shared/model/floor-plan.ts'
import type { SceneObject } from './scene.ts'
import type { Spacing } from './symbol-size.ts'

export interface Paper {
  /** Scaled so that its units are pixels of the page. */
  readonly pen: CanvasRenderingContext2D
  /** From the floor. */
  readonly toPixels: Matrix
  /** Floor units of one pixel. */
  readonly resolution: number
  /** Pixels from symbol to symbol. */
  readonly spacing: Spacing
  /** Pixels of the screen in one of the page. */
  readonly pixelRatio: number
  /** What is painted is chosen: drawn stronger. */
  readonly isChosen: boolean
  /** Names of outlets have room. */
  readonly isNear: boolean
}

export const INK = '#1c2a36'
export const CHOSEN = '#0b5cad'
export const ALERT = '#b3171e'
export const faded = (color: string, isFaint: boolean): string => (isFaint ? `${color}2e` : color)

export function outlineColor({ faint, alert }: SceneObject, isChosen: boolean): string {
  if (isChosen) return CHOSEN
  return alert ? ALERT : faded(INK, faint)
}

export function tracePath(pen: CanvasRenderingContext2D, points: readonly Point[], isClosed: boolean): void {
  pen.beginPath()
  for (const [at, [x, y]] of points.entries()) {
    if (at === 0) pen.moveTo(x, y)
    else pen.lineTo(x, y)
  }
  if (isClosed) pen.closePath()
}

/** The corners of an area on the paper. */
export const cornersOn = ({ toPixels }: Paper, object: SceneObject): Point[] =>
  cornersOf(object).map((corner) => transform(toPixels, corner))

/** The box of an area on the paper where it is upright there; null: it is a polygon, or turned. */
export function uprightBox({ toPixels }: Paper, object: SceneObject): Box | null {
  const { shape, x, y } = object
  const isUpright = toPixels[1] === 0 && toPixels[2] === 0
  if (!isUpright || shape?.kind !== 'rectangle' || shape.turn !== 0) return null
  const [w, h] = [shape.width / 2, shape.height / 2]
  return boxOf([transform(toPixels, [x - w, y - h]), transform(toPixels, [x + w, y + h])])
}
