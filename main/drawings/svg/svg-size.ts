/** The measure of an SVG in its own units: its view box, else its width and height. */
import type { SvgNode } from './svg-node.ts'

export interface SvgFrame {
  /** Top left corner, in the drawing's own coordinates. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Units of CSS in pixels, which are an SVG's own where it has no view box. */
const pixels: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
}

function readLength(text: string | undefined): number | null {
  const match = /^\s*(\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(text ?? '')
  const factor = pixels[match?.[2]?.toLowerCase() ?? '?']
  const length = Number(match?.[1]) * (factor ?? Number.NaN)
  return length > 0 && length <= 1e7 ? length : null
}

/** Null where the drawing does not tell how large it is. */
export function readFrame({ attributes }: SvgNode): SvgFrame | null {
  const box = (attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [left = Number.NaN, top = Number.NaN, width = 0, height = 0] = box
  const isSound =
    box.length === 4 &&
    box.every(Number.isFinite) &&
    width > 0 &&
    height > 0 &&
    Math.max(width, height) <= 1e7
  if (isSound) return { left, top, width, height }
  const own = { width: readLength(attributes.get('width')), height: readLength(attributes.get('height')) }
  return own.width && own.height ? { left: 0, top: 0, width: own.width, height: own.height } : null
}
