/**
 * A page to print as marks on paper, before anything is drawn: the PDF and the preview on screen draw the same list. All
 * lengths are millimetres from the top left corner, y downwards; only the size of letters is in points.
 */

export interface TextMark {
  readonly kind: 'text'
  readonly text: string
  /** Left end, middle or right end of the text, by `align`. */
  readonly x: number
  /** Baseline. */
  readonly y: number
  /** Points. */
  readonly size: number
  readonly bold: boolean
  readonly align: Align
  readonly color: string
}

export interface BoxMark {
  readonly kind: 'box'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Thickness of the outline; 0: none. */
  readonly line: number
  /** `#rrggbb`; null: hollow. */
  readonly fill: string | null
}

export interface LineMark {
  readonly kind: 'line'
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
  readonly width: number
  /** Length of dashes and gaps; 0: a whole line. */
  readonly dash: number
}

/** Joined points, closed where it is filled. */
export interface PathMark {
  readonly kind: 'path'
  readonly points: readonly (readonly [number, number])[]
  /** Thickness of the outline; 0: none. */
  readonly line: number
  /** `#rrggbb`; null: hollow. */
  readonly fill: string | null
  readonly isClosed: boolean
  /** Length of dashes and gaps; 0: a whole line. */
  readonly dash: number
}

/** A drawing kept in the site, put under everything else: where its corners come to lie, and what of it is seen. */
export interface BackdropMark {
  readonly kind: 'backdrop'
  /** One file may be under several: its pages are floors. */
  readonly floorPlanId: number
  /** Of the whole drawing, in its own units. */
  readonly height: number
  /** From the drawing's own units to millimetres: x = a·u + c·v + e, y = b·u + d·v + f. */
  readonly matrix: Matrix
  /** Corners of what is shown, in millimetres. */
  readonly clip: readonly (readonly [number, number])[]
  /** Whitened by so much, so that what is drawn over it stands out: 0 as it is, 1 gone. */
  readonly fade: number
}

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** A square code of `size` without its quiet zone: whoever places it leaves white around. */
export interface QrMark {
  readonly kind: 'qr'
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
}

export type Mark = TextMark | BoxMark | LineMark | PathMark | QrMark | BackdropMark
export type Align = 'left' | 'center' | 'right'

export interface Page {
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const BLACK = '#000000'
/** Dark enough to stay readable after a bad photocopy. */
export const GREY = '#444444'

export const box = (place: Box, line = 0.2, fill: string | null = null): BoxMark => ({
  kind: 'box',
  ...place,
  line,
  fill,
})

export const line = (
  from: readonly [number, number],
  to: readonly [number, number],
  width = 0.2,
  dash = 0,
): LineMark => ({ kind: 'line', from, to, width, dash })

/** What every sheet may be printed on. */
export type Paper = 'a4' | 'a3'

export const A4 = { width: 210, height: 297 } as const
export const A4_LANDSCAPE = { width: 297, height: 210 } as const
export const A3 = { width: 297, height: 420 } as const
