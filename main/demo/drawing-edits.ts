/** What the verbs of a demo step do that have to do with floor plans: drawings taken in and read, pathways drawn. */
import { candidatesOf, placeProposal } from '../../shared/floor-plan/proposals.ts'
import type { PlanDraft } from '../../shared/model/draft.ts'
import { type Pathway, type Point, pathwaySchema, placedKind } from '../../shared/model/floor-plan.ts'
import { addFloorPlan, editLayout, editRow, findFloorPlan } from '../../shared/plan/edits/index.ts'
import type { NewDocument } from '../db/documents.ts'
import type { SiteFile } from '../db/site-file.ts'
import { drawingDesk } from '../drawings/drawing-desk.ts'
import { drawingOf } from '../drawings/drawing-of.ts'
import { documentsOf, editionOf } from '../drawings/keep-drawing.ts'
import { sourcePath } from './edits.ts'
import { fieldsOfWords } from './steps.ts'

/** Returns the documents that the step has to keep. */
type DrawingVerb = (
  site: SiteFile,
  draft: PlanDraft,
  words: readonly string[],
) => readonly NewDocument[] | Promise<readonly NewDocument[]>

/** What is less sure than this is placed by a person. */
const SURE_ENOUGH = 0.7

export const drawingVerbs: Readonly<Record<string, DrawingVerb>> = {
  'floor-plan': addDrawing,
  read: readDrawing,
  place(_, draft, [floorPlan = '', kind = '', name = '', at = '', ...fields]) {
    const [point] = pointsOf(at)
    if (!point) throw new Error('a thing stands at one point')
    const object = { kind: placedKind.parse(kind), name }
    const floorPlanId = findFloorPlan(draft, floorPlan)
    const { slack } = fieldsOfWords(fields)
    const own = slack === undefined ? {} : { slack: Number(slack) }
    editLayout(draft, [{ do: 'place', floorPlanId, object, x: point[0], y: point[1], ...own }])
    return []
  },
  pathway(_, draft, [floorPlan = '', kind = '', name = '', ...points]) {
    const floorPlanId = findFloorPlan(draft, floorPlan)
    const drawn: Pick<Pathway, 'kind' | 'points'> = {
      kind: pathwaySchema.shape.kind.parse(kind),
      points: points.flatMap(pointsOf),
    }
    editLayout(draft, [{ do: 'addPathway', floorPlanId, name, ...drawn }])
    return []
  },
}

/** `40,60 90,60`. */
const pointsOf = (text: string): Point[] =>
  text.split(' ').map((pair): Point => {
    const [x = Number.NaN, y = Number.NaN] = pair.split(',').map(Number)
    if (!Number.isFinite(x + y)) throw new Error(`"${pair}" is no point`)
    return [x, y]
  })

async function addDrawing(
  _: SiteFile,
  draft: PlanDraft,
  [file = '', name = '', ...fields]: readonly string[],
) {
  const taken = await drawingDesk.take({ kind: 'path', path: sourcePath(file) }, {})
  const { metresPerUnit } = taken
  addFloorPlan(draft, { ...editionOf(taken), name, floor: null, metresPerUnit })
  editRow(draft, 'floor-plan', name, fieldsOfWords(fields))
  return documentsOf(taken)
}

/** Places what the drawing names and outlines. */
async function readDrawing(
  site: SiteFile,
  draft: PlanDraft,
  [name = '', kinds = '']: readonly string[],
): Promise<readonly NewDocument[]> {
  const plan = draft.toPlan()
  const floorPlan = plan.floorPlan.find(({ id }) => id === findFloorPlan(draft, name))
  if (!floorPlan) throw new Error(`there is no floor plan "${name}"`)
  const wanted = kinds.split(' ').map((kind) => placedKind.parse(kind))
  const candidates = candidatesOf(plan, floorPlan, { kinds: wanted })
  const found = await drawingDesk.propose(...drawingOf(site, floorPlan), floorPlan.alignment, {
    candidates,
    known: null,
  })
  const sure = found.filter(({ confidence }) => confidence >= SURE_ENOUGH)
  editLayout(
    draft,
    sure.map((proposal) => placeProposal(floorPlan.id, proposal)),
  )
  return []
}
