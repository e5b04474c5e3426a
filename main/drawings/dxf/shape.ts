/** What a DXF comes to when blocks are expanded and curves are drawn as short lines. Coordinates are the file's, y upwards. */
import type { Matrix } from '../../../shared/floor-plan/matrix.ts'
import type { Point } from '../../../shared/model/floor-plan.ts'

interface Placed {
  readonly layer: string
  /** 0xRRGGBB. */
  readonly color: number
}

export interface DxfLine extends Placed {
  readonly kind: 'line'
  readonly points: readonly Point[]
  /** Its last point joins the first, which is not repeated. */
  readonly isClosed: boolean
}

export interface DxfText extends Placed {
  readonly kind: 'text'
  readonly text: string
  /** Of the letters. */
  readonly height: number
  /** Which point of the text stands at the origin of `matrix`: -1 left or bottom, 0 middle, 1 right or top. */
  readonly anchor: readonly [x: -1 | 0 | 1, y: -1 | 0 | 1]
  /** From the text's own coordinates, upright and y upwards, to the drawing. */
  readonly matrix: Matrix
}

export type DxfShape = DxfLine | DxfText
