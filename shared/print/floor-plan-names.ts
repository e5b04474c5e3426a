/**
 * Names on a floor plan, none on another: each takes the first free place of a few beside its thing. Large things are
 * named first; what finds no place is counted.
 */
import type { Point } from '../model/floor-plan.ts'
import type { Bounds } from './affine.ts'
import { SYMBOL } from './floor-plan-symbols.ts'
import { type Box, box, type Mark } from './page.ts'
import { lineHeight, type Measure, textIn, widthOf } from './text-fit.ts'

export interface WantedName {
  readonly text: string
  readonly at: Point
  /** The area it belongs into; null: beside a symbol. */
  readonly inside: Bounds | null
  readonly isBold: boolean
  readonly size: number
}

const SMALLEST = 3.6

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Places to try for a text of this size, the best first. */
function candidates({ at: [x, y], inside }: WantedName, width: number, height: number): Box[] {
  const gap = SYMBOL + 0.4
  const centre = { x: x - width / 2, y: y - height / 2, width, height }
  if (inside) return [centre]
  return [
    { ...centre, x: x + gap },
    { ...centre, x: x - gap - width },
    { ...centre, y: y - gap - height },
    { ...centre, y: y + gap },
  ]
}

function sizeOf(measure: Measure, { text, inside, size, isBold }: WantedName): number {
  if (!inside) return size
  const across = inside.width - 0.8
  const wide = widthOf(measure, text, size, isBold)
  return Math.min(size, (size * across) / wide, (inside.height / lineHeight(1)) * 0.9)
}

export function placeNames(
  measure: Measure,
  names: readonly WantedName[],
  symbols: readonly Point[],
  area: Box,
): { readonly marks: readonly Mark[]; readonly left: number } {
  const taken: Box[] = symbols.map(([x, y]) => ({
    x: x - SYMBOL,
    y: y - SYMBOL,
    width: 2 * SYMBOL,
    height: 2 * SYMBOL,
  }))
  const isFree = (place: Box, isOwn: boolean) =>
    place.x >= area.x &&
    place.x + place.width <= area.x + area.width &&
    !taken.slice(isOwn ? symbols.length : 0).some((other) => overlaps(place, other))
  const marks: Mark[] = []
  let left = 0
  for (const wanted of [...names].sort((a, b) => b.size - a.size)) {
    const size = sizeOf(measure, wanted)
    const width = widthOf(measure, wanted.text, size, wanted.isBold) + 0.6
    const height = lineHeight(size)
    // A name in the middle of its area may lie on symbols there, never on another name.
    const place =
      size < SMALLEST
        ? undefined
        : candidates(wanted, width, height).find((one) => isFree(one, wanted.inside !== null))
    if (!place) {
      left++
      continue
    }
    taken.push(place)
    marks.push(
      box(place, 0, '#ffffff'),
      ...textIn(measure, wanted.text, place, { size, bold: wanted.isBold, align: 'center', smallest: 3 }),
    )
  }
  return { marks, left }
}
