/**
 * Names of things, as far as they find room: on an area only where they fit into it, beside a symbol only where they cover
 * nothing. Rooms come first. What is chosen is always named.
 */
import { placeLabels, type WantedLabel } from '../../shared/floor-plan/label-places.ts'
import { transform } from '../../shared/floor-plan/matrix.ts'
import type { Box } from '../../shared/floor-plan/outline-shape.ts'
import type { PlacedKind } from '../../shared/model/floor-plan.ts'
import { type LabelSpot, labelSpot } from './label-spot.ts'
import { radiusOn } from './paint-symbols.ts'
import { cornersOn, INK, type Paper, uprightBox } from './paper.ts'
import type { SceneObject } from './scene.ts'

interface Label extends WantedLabel {
  readonly lines: readonly string[]
  readonly font: string
  readonly faint: boolean
}

const LINE_HEIGHT = 14
const PADDING = 2
/** Pixels: nothing that can be read is narrower. */
const NARROWEST = 12

const order: readonly PlacedKind[] = ['room', 'rack', 'switch', 'panel', 'stand', 'outlet']

export function paintLabels(paper: Paper, objects: readonly SceneObject[]): void {
  const ofKind = Map.groupBy(objects, ({ kind }) => kind)
  const labels = order.flatMap((kind) =>
    (ofKind.get(kind) ?? []).flatMap((object) => labelOf(paper, object) ?? []),
  )
  const { pen } = paper
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.lineJoin = 'round'
  for (const [at, box] of placeLabels(labels).entries()) {
    const label = labels[at]
    if (box && label) paintLabel(pen, label, box)
  }
}

function labelOf(paper: Paper, object: SceneObject): Label | null {
  if (object.shape !== null) return labelOfArea(paper, object)
  // Farther away the names of outlets would hide the stands'.
  if (object.kind === 'outlet' && !paper.isNear && !paper.isChosen) return null
  const [x, y] = transform(paper.toPixels, [object.x, object.y])
  const radius = radiusOn(paper, object)
  const of = { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
  return { ...wordsOf(paper, object, linesOf(object)), of, mayCover: false }
}

function labelOfArea(paper: Paper, object: SceneObject): Label | null {
  const spot = spotOf(paper, object)
  if (spot.width < NARROWEST && !paper.isChosen) return null
  const whole = wordsOf(paper, object, linesOf(object))
  const fitting = whole.width <= spot.width ? whole : wordsOf(paper, object, [object.name])
  const mayCover = fitting.width <= spot.width
  if (!mayCover && !paper.isChosen) return null
  const half = { width: Math.max(spot.width, fitting.width) / 2, height: fitting.height / 2 }
  const of = {
    left: spot.x - half.width,
    top: spot.y - half.height,
    right: spot.x + half.width,
    bottom: spot.y + half.height,
  }
  return { ...fitting, of, mayCover }
}

function spotOf(paper: Paper, object: SceneObject): LabelSpot {
  const box = uprightBox(paper, object)
  if (!box) return labelSpot(cornersOn(paper, object))
  return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2, width: box.right - box.left }
}

const linesOf = ({ name, detail }: SceneObject): readonly string[] =>
  detail === null ? [name] : [name, detail]

function wordsOf({ pen, isChosen }: Paper, { kind, faint }: SceneObject, lines: readonly string[]) {
  const weight = isChosen ? 700 : kind === 'room' ? 600 : 500
  const font = `${weight} 12px Inter, "Segoe UI", "DejaVu Sans", sans-serif`
  return {
    ...{ lines, font, faint },
    width: Math.max(...lines.map((line) => widthOf(pen, font, line))) + 2 * PADDING,
    height: lines.length * LINE_HEIGHT + PADDING,
  }
}

const widths = new Map<string, number>()
/** More names than a hall has: then from the beginning. */
const MOST_KEPT = 50_000

function widthOf(pen: CanvasRenderingContext2D, font: string, text: string): number {
  const key = `${font}\n${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  if (widths.size >= MOST_KEPT) widths.clear()
  pen.font = font
  const { width } = pen.measureText(text)
  widths.set(key, width)
  return width
}

function paintLabel(pen: CanvasRenderingContext2D, { lines, font, faint }: Label, box: Box): void {
  pen.font = font
  pen.strokeStyle = '#ffffffe6'
  pen.lineWidth = 3
  pen.fillStyle = faint ? '#57636e99' : INK
  const x = (box.left + box.right) / 2
  const first = (box.top + box.bottom - (lines.length - 1) * LINE_HEIGHT) / 2
  for (const [at, line] of lines.entries()) {
    pen.strokeText(line, x, first + at * LINE_HEIGHT)
    pen.fillText(line, x, first + at * LINE_HEIGHT)
  }
}
