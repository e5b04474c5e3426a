/** Several things brought into line or to equal distances: by how much each moves, in the order given. */
import type { Point } from '../model/floor-plan.ts'
import type { Box } from './outline-shape.ts'

export type Edge = 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom'

const middle = (from: number, to: number): number => (from + to) / 2

const positions: Readonly<Record<Edge, { readonly axis: 0 | 1; readonly of: (box: Box) => number }>> = {
  left: { axis: 0, of: ({ left }) => left },
  center: { axis: 0, of: ({ left, right }) => middle(left, right) },
  right: { axis: 0, of: ({ right }) => right },
  top: { axis: 1, of: ({ top }) => top },
  middle: { axis: 1, of: ({ top, bottom }) => middle(top, bottom) },
  bottom: { axis: 1, of: ({ bottom }) => bottom },
}

const along = (axis: 0 | 1, by: number): Point => (axis === 0 ? [by, 0] : [0, by])

/** To the outermost edge of all, or to the middle of the middles' span. */
export function alignTo(boxes: readonly Box[], edge: Edge): Point[] {
  const { axis, of } = positions[edge]
  const values = boxes.map(of)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const isFirst = edge === 'left' || edge === 'top'
  const isLast = edge === 'right' || edge === 'bottom'
  const line = isFirst ? least : isLast ? most : middle(least, most)
  return values.map((value) => along(axis, line - value))
}

/** Middles at equal distances; the outermost two stay where they are. */
export function distribute(boxes: readonly Box[], axis: 'x' | 'y'): Point[] {
  const { axis: direction, of } = positions[axis === 'x' ? 'center' : 'middle']
  const values = boxes.map(of)
  const order = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const [first, last] = [values[order[0] ?? 0] ?? 0, values[order.at(-1) ?? 0] ?? 0]
  const moves = values.map((): Point => [0, 0])
  for (const [place, at] of order.entries()) {
    const wanted = first + ((last - first) * place) / Math.max(1, order.length - 1)
    moves[at] = along(direction, wanted - (values[at] ?? 0))
  }
  return moves
}
