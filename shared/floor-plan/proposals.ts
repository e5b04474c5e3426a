/** The site's things against what is drawn on one of its floors: proposals in floor coordinates, ready to be placed. */
import type { Alignment, FloorPlan, PlacedKind } from '../model/floor-plan.ts'
import type { Plan } from '../model/plan.ts'
import { toFloor } from './alignment.ts'
import type { DrawingContents } from './drawing.ts'
import { placeableRows } from './layout.ts'
import type { PlaceEdit } from './layout-edit.ts'
import { scaleOf, transform } from './matrix.ts'
import { proposeNewStands } from './propose-new.ts'
import { type Candidate, type Proposal, proposePlaces } from './propose-places.ts'

/** What a drawing tells, where it lies on the floor. */
export function contentsOnFloor({ texts, outlines }: DrawingContents, alignment: Alignment): DrawingContents {
  const matrix = toFloor(alignment)
  const scale = scaleOf(matrix)
  return {
    texts: texts.map((text) => {
      const [x, y] = transform(matrix, [text.x, text.y])
      return {
        ...text,
        x,
        y,
        width: text.width * scale,
        height: text.height * scale,
        turn: text.turn + alignment.turn,
      }
    }),
    outlines: outlines.map((outline) => ({
      ...outline,
      points: outline.points.map((point) => transform(matrix, point)),
    })),
  }
}

export interface ProposeOptions {
  /** Absent: every kind. */
  readonly kinds?: readonly PlacedKind[] | undefined
  /** True proposes places for what stands on this floor plan already, too. */
  readonly placedToo?: boolean | undefined
  /** True proposes stands, too, that the site does not have yet. */
  readonly newToo?: boolean | undefined
}

const drawnKinds: readonly PlacedKind[] = ['stand', 'outlet', 'room', 'rack', 'switch', 'panel']

/** What is to be found on a floor plan. */
export function candidatesOf(
  plan: Plan,
  { id }: Pick<FloorPlan, 'id'>,
  { kinds = drawnKinds, placedToo }: ProposeOptions,
): Candidate[] {
  const here = new Set(
    plan.placement
      .filter(({ floorPlanId }) => floorPlanId === id)
      .map(({ objectKind, objectId }) => `${objectKind}:${objectId}`),
  )
  const standOf = new Map(plan.outlet.map((outlet) => [outlet.id, outlet.standId]))
  return kinds.flatMap((kind) =>
    placeableRows(plan)
      [kind].filter((row) => placedToo || !here.has(`${kind}:${row.id}`))
      .map((row) => ({
        ...{ kind, id: row.id, name: row.name },
        ...(kind === 'outlet' && { standId: standOf.get(row.id) ?? null }),
      })),
  )
}

export interface Wanted {
  readonly candidates: readonly Candidate[]
  /** Every name that is somebody's already; null: nothing new is proposed. */
  readonly known: readonly string[] | null
}

export const wantedOf = (plan: Plan, floorPlan: Pick<FloorPlan, 'id'>, options: ProposeOptions): Wanted => ({
  candidates: candidatesOf(plan, floorPlan, options),
  known: options.newToo
    ? Object.values(placeableRows(plan)).flatMap((rows) => rows.map(({ name }) => name))
    : null,
})

/** `contents` as the drawing tells them, in its own coordinates. */
export const proposeOnFloor = (
  contents: DrawingContents,
  alignment: Alignment,
  { candidates, known }: Wanted,
): Proposal[] => {
  const onFloor = contentsOnFloor(contents, alignment)
  return [...proposePlaces(onFloor, candidates), ...(known ? proposeNewStands(onFloor, known) : [])]
}

export const placeProposal = (floorPlanId: number, { kind, id, name, x, y, shape }: Proposal): PlaceEdit => ({
  do: 'place',
  floorPlanId,
  object: id === null ? { kind, name } : { kind, id },
  x,
  y,
  ...(shape && { shape }),
})
