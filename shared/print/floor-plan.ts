/**
 * A floor on one sheet, A4 or A3: the drawing pale underneath, what stands on it in black with light colours and hatches,
 * so that it reads after a black and white photocopy. A name that would lie on another one is left out, and that is said.
 */
import type { FloorPlan, Pathway, Placement, Point } from '../model/floor-plan.ts'
import type { Plan } from '../model/plan.ts'
import { after, aligned, apply, boundsOf, turned } from './affine.ts'
import { clipLine, isWithin } from './clip.ts'
import { switchKeys } from './floor-plan-keys.ts'
import { legend, legendHeight } from './floor-plan-legend.ts'
import { placeNames, type WantedName } from './floor-plan-names.ts'
import { pathwayLook, placedThing, symbolMarks } from './floor-plan-symbols.ts'
import { hatchMarks, rectangleAt } from './hatch.ts'
import { A3, A4, type Box, type Mark, type Matrix, type Paper, type PathMark } from './page.ts'
import { contentBox, type Draft, type PaperSize, type PrintContext } from './sheet.ts'
import { fill, printWords } from './words.ts'

const FADE = 0.45

/** What of a drawing is seen, on the floor. */
function shownCorners({ crop, width, height, alignment }: FloorPlan): Point[] {
  const { x, y, width: w, height: h } = crop ?? { x: 0, y: 0, width, height }
  const corners: Point[] = [
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
  ]
  return corners.map((corner) => apply(aligned(alignment), corner))
}

function paperFor(paper: Paper, isWide: boolean): PaperSize {
  const { width, height } = paper === 'a3' ? A3 : A4
  return isWide ? { width: height, height: width } : { width, height }
}

/** From the floor to the paper: as large as `area` allows, in its middle. */
function floorToPaper(floorPlan: FloorPlan, area: Box): Matrix {
  const turn = turned(floorPlan.turn)
  const bounds = boundsOf(shownCorners(floorPlan).map((corner) => apply(turn, corner)))
  const scale = Math.min(area.width / bounds.width, area.height / bounds.height)
  const x = area.x + (area.width - bounds.width * scale) / 2 - bounds.left * scale
  const y = area.y + (area.height - bounds.height * scale) / 2 - bounds.top * scale
  return after([scale, 0, 0, scale, x, y], turn)
}

/** The shape of a placement on paper; null: a symbol. */
function shapeOnPaper({ x, y, shape }: Placement, toPaper: Matrix): Point[] | null {
  if (!shape) return null
  const corners =
    shape.kind === 'rectangle'
      ? rectangleAt([x, y], shape.width, shape.height, shape.turn)
      : shape.points.map(([dx, dy]): Point => [x + dx, y + dy])
  return corners.map((corner) => apply(toPaper, corner))
}

const path = (points: readonly Point[], own: Partial<PathMark> = {}): PathMark => ({
  kind: 'path',
  points,
  line: 0.3,
  fill: null,
  isClosed: true,
  dash: 0,
  ...own,
})

/** Where things may be drawn: what a crop leaves, else all of the paper between title and legend. */
const outlineOf = (
  shown: readonly Point[],
  isCropped: boolean,
  { x, y, width, height }: Box,
): readonly Point[] =>
  isCropped
    ? shown
    : [
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
      ]

/** A pathway by its pieces: one that leaves what is shown ends there. A riser may be one point. */
function pathwayMarks({ points, kind }: Pathway, toPaper: Matrix, outline: readonly Point[]): Mark[] {
  const corners = points.map((point) => apply(toPaper, point))
  const [first] = corners
  if (corners.length === 1 && first && isWithin(first, outline))
    return [path(rectangleAt(first, 2, 2, 45), { fill: '#000000', line: 0 })]
  return corners.slice(1).flatMap((to, at) => {
    const piece = clipLine(corners[at] ?? to, to, outline)
    return piece ? [path(piece, { ...pathwayLook[kind], isClosed: false })] : []
  })
}

export function floorPlanSheet(plan: Plan, context: PrintContext, floorPlan: FloorPlan, paper: Paper): Draft {
  const words = printWords[context.language]
  const seen = boundsOf(shownCorners(floorPlan).map((corner) => apply(turned(floorPlan.turn), corner)))
  const size = paperFor(paper, seen.width >= seen.height)
  const whole = contentBox(size)
  const placements = plan.placement.filter(({ floorPlanId }) => floorPlanId === floorPlan.id)
  const pathways = plan.pathway.filter(({ floorPlanId }) => floorPlanId === floorPlan.id)
  const keys = switchKeys(plan, placements)
  const foot = legendHeight(whole.width, keys, placements, pathways)
  const area: Box = { ...whole, height: whole.height - foot - 3 }
  const toPaper = floorToPaper(floorPlan, area)
  const shown = shownCorners(floorPlan).map((corner) => apply(toPaper, corner))
  const outline = outlineOf(shown, floorPlan.crop !== null, area)
  const things = placements.flatMap((placement) => {
    const at = apply(toPaper, [placement.x, placement.y])
    const thing = placedThing(plan, placement)
    return thing && isWithin(at, outline)
      ? [{ ...thing, at, placement, corners: shapeOnPaper(placement, toPaper) }]
      : []
  })
  const areas = things.flatMap(({ corners, served }): Mark[] => {
    if (!corners) return []
    const hatch = keys.hatchOf(served)
    return [path(corners, { fill: hatch.fill, line: 0 }), ...hatchMarks(corners, hatch), path(corners)]
  })
  const names = things.map(
    ({ name, at, corners, placement, kind }): WantedName => ({
      text: name,
      at: placement.label
        ? apply(toPaper, [placement.x + placement.label[0], placement.y + placement.label[1]])
        : at,
      inside: corners && kind !== 'room' ? boundsOf(corners) : null,
      isBold: kind !== 'outlet',
      size: kind === 'room' ? 11 : kind === 'outlet' ? 5.5 : 8,
    }),
  )
  const symbols = things.filter(({ corners }) => !corners)
  const placed = placeNames(
    context.measure,
    names,
    symbols.map(({ at }) => at),
    area,
  )
  const { id: floorPlanId, alignment, height } = floorPlan
  return {
    paper: size,
    title: `${words.floorPlan} · ${floorPlan.name}`,
    set: floorPlan.name,
    beside: placed.left === 0 ? '' : fill(words.notNamed, { count: String(placed.left) }),
    marks: [
      {
        kind: 'backdrop',
        floorPlanId,
        height,
        matrix: after(toPaper, aligned(alignment)),
        clip: shown,
        fade: FADE,
      },
      ...areas,
      ...pathways.flatMap((pathway) => pathwayMarks(pathway, toPaper, outline)),
      ...symbols.flatMap(({ kind, at, served }) => symbolMarks(kind, at, keys.hatchOf(served))),
      ...placed.marks,
      ...legend(context, floorPlan, keys, placements, pathways, toPaper, {
        ...whole,
        y: whole.y + whole.height - foot,
        height: foot,
      }),
    ],
  }
}
