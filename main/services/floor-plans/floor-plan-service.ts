/**
 * Floor plans for the screens. Files are read and converted by the drawing worker; what is left to the core is one
 * transaction, and a large one waits until no push sends.
 */
import {
  type CableLengths,
  type CableRoute,
  type CableWay,
  DOCUMENT_PART,
  type DocumentPart,
  type FloorPlanRow,
  type FloorPlanTaken,
  type LayoutHead,
} from '../../../shared/contract/floor-plan.ts'
import type { EditAnswer } from '../../../shared/contract/plan.ts'
import type { DrawingChoice, DrawingContents, DrawingView } from '../../../shared/floor-plan/drawing.ts'
import { labelOfLayoutEdits } from '../../../shared/floor-plan/label-of-edits.ts'
import type { LayoutEdit } from '../../../shared/floor-plan/layout-edit.ts'
import { type ProposeOptions, wantedOf } from '../../../shared/floor-plan/proposals.ts'
import type { Proposal } from '../../../shared/floor-plan/propose-places.ts'
import { cableLength } from '../../../shared/floor-plan/routing/cable-lengths.ts'
import type { Alignment, FloorPlan } from '../../../shared/model/floor-plan.ts'
import { cablesOf } from '../../../shared/plan/cables-of.ts'
import {
  editFloorPlan,
  editLayout,
  type FloorPlanFields,
  removeFloorPlan,
} from '../../../shared/plan/edits/index.ts'
import { cordRowsInSlices, lengthRow, lengthRowsInSlices } from '../../../shared/plan/rows/length-rows.ts'
import type { PlanPoint } from '../../../shared/plan/trace.ts'
import { type NewDocument, readDocument } from '../../db/documents.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { chooseLayers, type LayerChoice, layersOf } from '../../drawings/choose-layers.ts'
import { createDrawingDesk } from '../../drawings/desk-client.ts'
import type { DrawingSource, TakenDrawing } from '../../drawings/drawing-desk.ts'
import { drawingOf, notKept } from '../../drawings/drawing-of.ts'
import { type Kept, keepDrawing, keepEdition, type Naming } from '../../drawings/keep-drawing.ts'
import { WorkError } from '../../work-error.ts'
import { type EditService, refuseEdit } from '../edit-service.ts'
import { ofPlan } from '../of-plan.ts'
import type { Workspace } from '../workspace.ts'
import { describeFloorPlan, floorPlanRows } from './floor-plan-rows.ts'
import { createLayoutDesk, type LayoutDesk } from './layout-desk.ts'
import { createUploads, type UploadPart } from './uploads.ts'

export type ChosenFile = { readonly path: string } | { readonly token: string }

interface Choosing {
  readonly source: ChosenFile
  readonly choice: DrawingChoice
}

export interface FloorPlanService {
  list(): readonly FloorPlanRow[]
  /** `data`: base64. */
  upload(part: Omit<UploadPart, 'data'> & { readonly data: string }): { readonly token: string }
  forget(token: string): void
  inspect(choosing: Choosing): Promise<DrawingView>
  add(request: Choosing & Naming): Promise<FloorPlanTaken>
  replace(
    request: Choosing & { readonly id: number; readonly alignment?: Alignment | undefined },
  ): Promise<FloorPlanTaken>
  layers(id: number): Promise<LayerChoice>
  showLayers(id: number, layers: readonly string[]): Promise<FloorPlanTaken>
  edit(request: { readonly id: number; readonly fields: FloorPlanFields }): EditAnswer
  remove(request: { readonly id: number; readonly cascade: boolean }): EditAnswer
  layout(id: number, known: string | null): Promise<LayoutHead>
  layoutThings: LayoutDesk['more']
  change(request: { readonly id: number; readonly edits: readonly LayoutEdit[] }): EditAnswer
  lengths(): Promise<CableLengths>
  routes(cableIds: readonly number[]): CableRoute[]
  ways(point: PlanPoint): CableWay[]
  shown(place: { readonly hash: string; readonly from: number }): DocumentPart
  contents(id: number): Promise<DrawingContents>
  propose(id: number, options: ProposeOptions): Promise<readonly Proposal[]>
  stop(): Promise<void>
}

/** Writing more would hold the core, and so every console, for longer than a person notices. */
const KEPT_AT_ONCE = 4 * 1024 * 1024

function needFloorPlan(site: SiteFile, id: number): FloorPlan {
  const row = site.plan().floorPlan.find((one) => one.id === id)
  if (row) return row
  throw new WorkError('unknown_object', `There is no floor plan ${id} any more.`)
}

/** The document last asked for, as it is asked for part by part. */
function createReader() {
  let last: (NewDocument & { readonly hash: string }) | null = null
  return (site: SiteFile, hash: string): NewDocument => {
    if (last?.hash !== hash) last = readDocument(site.db, hash)
    return last ?? notKept()
  }
}

/** `untilQuiet` resolves when no push is sending. */
export function createFloorPlanService(
  workspace: Workspace,
  edits: EditService,
  untilQuiet: () => Promise<void> = async () => {},
): FloorPlanService {
  const desk = createDrawingDesk()
  const uploads = createUploads()
  const documentOf = createReader()
  const layouts = createLayoutDesk()
  workspace.onLeave(() => layouts.forget())
  const lengths = ofPlan(function* (plan) {
    return { lengths: yield* lengthRowsInSlices(plan), cords: yield* cordRowsInSlices(plan) }
  })
  const sourceOf = (file: ChosenFile): DrawingSource =>
    'path' in file ? { kind: 'path', path: file.path } : { kind: 'bytes', ...uploads.get(file.token) }

  const keep = async (
    { source, choice }: Choosing,
    write: (site: SiteFile, taken: TakenDrawing) => Kept,
  ): Promise<FloorPlanTaken> => {
    const site = workspace.site()
    const taken = await desk.take(sourceOf(source), choice)
    if (taken.original.data.byteLength > KEPT_AT_ONCE) await untilQuiet()
    if (workspace.site() !== site)
      throw new WorkError('site_changed', 'Another site was opened meanwhile. Nothing was added.')
    const { label, row } = keepNow(() => write(site, taken))
    if ('token' in source) uploads.forget(source.token)
    workspace.touch()
    return { label, notes: [], plan: describeFloorPlan(site, row), warnings: taken.warnings }
  }
  const keepNow = (write: () => Kept): Kept => {
    try {
      return write()
    } catch (error) {
      return refuseEdit(error)
    }
  }
  return {
    list: () => floorPlanRows(workspace.site()),
    upload: ({ data, ...part }) => ({ token: uploads.add({ ...part, data: Buffer.from(data, 'base64') }) }),
    forget: uploads.forget,
    inspect: ({ source, choice }) => desk.inspect(sourceOf(source), choice),
    add: ({ name, floor, ...choosing }) =>
      keep(choosing, (site, taken) => keepDrawing(site, taken, { name, floor })),
    replace: ({ id, alignment, ...choosing }) =>
      keep(choosing, (site, taken) => keepEdition(site, id, taken, alignment ?? null)),
    async layers(id) {
      const site = workspace.site()
      return layersOf(site, desk, needFloorPlan(site, id))
    },
    async showLayers(id, layers) {
      const site = workspace.site()
      const { label, row } = await chooseLayers(site, desk, needFloorPlan(site, id), layers)
      workspace.touch()
      return { label, notes: [], plan: describeFloorPlan(site, row), warnings: [] }
    },
    edit({ id, fields }) {
      const { name } = needFloorPlan(workspace.site(), id)
      return edits.apply(`Set ${Object.keys(fields).join(', ')} of floor plan ${name}`, (draft) =>
        editFloorPlan(draft, id, fields),
      )
    },
    remove({ id, cascade }) {
      const { name } = needFloorPlan(workspace.site(), id)
      return edits.apply(`Remove floor plan ${name}`, (draft) => removeFloorPlan(draft, id, cascade))
    },
    async layout(id, known) {
      needFloorPlan(workspace.site(), id)
      return layouts.tell(id, known, () => workspace.site().plan())
    },
    layoutThings: layouts.more,
    change({ id, edits: given }) {
      const site = workspace.site()
      const plan = needFloorPlan(site, id)
      return edits.apply(labelOfLayoutEdits(site.plan(), plan.name, given), (draft) =>
        editLayout(draft, given),
      )
    },
    lengths: () => lengths(() => workspace.site().plan()),
    routes(cableIds) {
      const plan = workspace.site().plan()
      const wanted = new Set(cableIds)
      const cables = new Map(plan.cable.filter(({ id }) => wanted.has(id)).map((cable) => [cable.id, cable]))
      return cableIds.flatMap((cableId) => {
        const cable = cables.get(cableId)
        const found = cable && cableLength(plan, cable)
        return found?.kind === 'known' ? [{ cableId, length: found.metres, ...found.route }] : []
      })
    },
    ways(point) {
      const plan = workspace.site().plan()
      return cablesOf(plan, point).map((cable) => {
        const found = cableLength(plan, cable)
        const { number, a, b, way, told, limit, why } = lengthRow(plan, cable)
        return { number, a, b, way, told, limit, why, legs: found.kind === 'known' ? found.route.legs : [] }
      })
    },
    shown({ hash, from }) {
      const site = workspace.site()
      // The original of a drawing that had to be cleaned is never handed to a page.
      if (!site.plan().floorPlan.some(({ shownHash }) => shownHash === hash)) notKept()
      const { mime, data } = documentOf(site, hash)
      const part = data.subarray(from, from + DOCUMENT_PART)
      return { mime, size: data.byteLength, data: Buffer.from(part).toString('base64') }
    },
    async contents(id) {
      const site = workspace.site()
      return desk.contents(...drawingOf(site, needFloorPlan(site, id)))
    },
    async propose(id, options) {
      const site = workspace.site()
      const floorPlan = needFloorPlan(site, id)
      const wanted = wantedOf(site.plan(), floorPlan, options)
      return desk.propose(...drawingOf(site, floorPlan), floorPlan.alignment, wanted)
    },
    stop: () => desk.close(),
  }
}
