/**
 * Labels that do not collide: each gets the first of a few places around its thing where it covers no label and no thing
 * before it; one that finds none is left out until one zooms nearer. The more important comes first in the list.
 */
import type { Box } from './outline-shape.ts'

export interface WantedLabel {
  /** What the label belongs to, on screen. */
  readonly of: Box
  readonly width: number
  readonly height: number
  /** True: it lies on its own thing, as on a stand, or nowhere; false keeps it beside a symbol. */
  readonly mayCover: boolean
}

/** Top left corners, best first. */
function* placesFor(
  { of, width, height, mayCover }: WantedLabel,
  gap: number,
): Generator<readonly [number, number]> {
  const { left, top, right, bottom } = of
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  if (mayCover) {
    const fits = right - left >= width && bottom - top >= height
    if (fits) yield [x - width / 2, y - height / 2]
    return
  }
  yield [right + gap, y - height / 2]
  yield [x - width / 2, top - gap - height]
  yield [x - width / 2, bottom + gap]
  yield [left - gap - width, y - height / 2]
}

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Boxes by squares of the screen, so that each asks only its neighbours. */
function createField(square: number) {
  const squares = new Map<string, Box[]>()
  const keysOf = function* ({ left, top, right, bottom }: Box) {
    for (let column = Math.floor(left / square); column <= Math.floor(right / square); column++)
      for (let row = Math.floor(top / square); row <= Math.floor(bottom / square); row++)
        yield `${column}:${row}`
  }
  return {
    put(box: Box) {
      for (const key of keysOf(box)) {
        const square = squares.get(key)
        if (square) square.push(box)
        else squares.set(key, [box])
      }
    },
    isFree(box: Box, except: Box): boolean {
      for (const key of keysOf(box))
        for (const other of squares.get(key) ?? []) if (other !== except && overlaps(box, other)) return false
      return true
    },
  }
}

/** The box of each label, null where it finds no place; in the order given. */
export function placeLabels(labels: readonly WantedLabel[], gap = 2): (Box | null)[] {
  const widest = labels.reduce((most, { width }) => Math.max(most, width), 16)
  const field = createField(widest)
  for (const { of, mayCover } of labels) if (!mayCover) field.put(of)
  return labels.map((label) => {
    for (const [left, top] of placesFor(label, gap)) {
      const box = { left, top, right: left + label.width, bottom: top + label.height }
      if (!field.isFree(box, label.mayCover ? label.of : box)) continue
      field.put(box)
      return box
    }
    return null
  })
}
