/** Hatching, so that areas are told apart without colours: parallel lines cut to the shape they fill. */
import type { Point } from '../model/floor-plan.ts'
import { after, apply, turned } from './affine.ts'
import { line, type Mark } from './page.ts'

export interface Hatch {
  /** Degrees of each set of lines; none: plain. */
  readonly turns: readonly number[]
  /** Millimetres between lines. */
  readonly gap: number
  /** Light, and of another grey than its neighbours. */
  readonly fill: string
}

/** In the order they are given out: neighbours in the list differ most. */
export const hatches: readonly Hatch[] = [
  { turns: [45], gap: 2, fill: '#dce9ff' },
  { turns: [-45], gap: 2, fill: '#ffe3c2' },
  { turns: [0], gap: 2, fill: '#e2f3d8' },
  { turns: [90], gap: 2, fill: '#f6dbe8' },
  { turns: [45, -45], gap: 3, fill: '#fff4bf' },
  { turns: [0, 90], gap: 3, fill: '#e4ddfb' },
  { turns: [20], gap: 1.2, fill: '#d5f0ee' },
  { turns: [-20], gap: 1.2, fill: '#f1f1f1' },
]

/** Plain and white: nothing leads anywhere yet. */
export const PLAIN: Hatch = { turns: [], gap: 2, fill: '#ffffff' }

const THIN = 0.09

/** Lines over a closed shape; corners in millimetres. */
export const hatchMarks = (corners: readonly Point[], { turns, gap }: Hatch): Mark[] =>
  turns.flatMap((turn) => linesAcross(corners, turn, gap))

function linesAcross(corners: readonly Point[], turn: number, gap: number): Mark[] {
  // Turned so that the lines lie flat, cut, and turned back.
  const flat = corners.map((corner) => apply(turned(-turn), corner))
  const back = turned(turn)
  const ys = flat.map(([, y]) => y)
  const first = Math.ceil(Math.min(...ys) / gap) * gap
  const count = Math.max(0, Math.floor((Math.max(...ys) - first) / gap) + 1)
  return Array.from({ length: count }, (_, at) => first + at * gap).flatMap((y) => {
    const cuts = crossings(flat, y)
    return Array.from({ length: Math.floor(cuts.length / 2) }, (_, pair) =>
      line(apply(back, [cuts[pair * 2] ?? 0, y]), apply(back, [cuts[pair * 2 + 1] ?? 0, y]), THIN),
    )
  })
}

/** Where a flat line at `y` crosses the outline, from left to right: in, out, in, out. */
function crossings(corners: readonly Point[], y: number): number[] {
  return corners
    .flatMap(([x1, y1], at) => {
      const [x2, y2] = corners[(at + 1) % corners.length] ?? [0, 0]
      return y1 <= y !== y2 <= y ? [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)] : []
    })
    .sort((a, b) => a - b)
}

/** Corners of a rectangle in the middle of `at`. */
export const rectangleAt = (at: Point, width: number, height: number, turn: number): Point[] =>
  (
    [
      [-width / 2, -height / 2],
      [width / 2, -height / 2],
      [width / 2, height / 2],
      [-width / 2, height / 2],
    ] as const
  ).map(([x, y]) => apply(after([1, 0, 0, 1, at[0], at[1]], turned(turn)), [x, y]))
