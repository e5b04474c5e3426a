/**
 * Floor plans: drawings looked at, taken in, replaced, shown. A drawing goes to the page as bytes and is only ever an
 * image there (a PDF: pages drawn by its library), never a part of the page's document.
 */
import { type } from '@orpc/contract'
import { z } from 'zod'
import {
  type DrawingContents,
  type DrawingLayer,
  type DrawingView,
  type DrawingWarning,
  drawingChoiceSchema,
} from '../floor-plan/drawing.ts'
import type { LayoutDifference } from '../floor-plan/layout-difference.ts'
import { layoutEditSchema } from '../floor-plan/layout-edit.ts'
import type { Proposal } from '../floor-plan/propose-places.ts'
import type { Route } from '../floor-plan/routing/find-route.ts'
import type { PlacedRoute } from '../floor-plan/straight-route.ts'
import { alignmentSchema, type FloorPlan, floorPlanSchema, placedKind } from '../model/floor-plan.ts'
import type { CordRow, LengthRow } from '../plan/rows/length-rows.ts'
import { call } from './base.ts'
import { type EditAnswer, pointKind } from './plan.ts'

/** A floor plan as screens and lists show it. */
export interface FloorPlanRow extends FloorPlan {
  /** Name of the location it shows. */
  readonly floor: string | null
  /** Media type of what is shown: image/png, image/jpeg, image/svg+xml, application/pdf. */
  readonly shownMime: string
}

export interface FloorPlanTaken extends EditAnswer {
  readonly plan: FloorPlanRow
  readonly warnings: readonly DrawingWarning[]
}

/** What is other on a floor plan, without the things, which are fetched part by part. */
export interface LayoutHead extends Pick<LayoutDifference, 'pathways' | 'gone' | 'noLonger'> {
  readonly version: string
  /** The version it is the difference to; null: to nothing, it is the whole. */
  readonly since: string | null
  /** Things there are to fetch. */
  readonly count: number
}

export type LayoutThings = Pick<LayoutDifference, 'placements' | 'unplaced'>

/** Things of one answer: some milliseconds of the core. */
export const LAYOUT_PART = 1000

export interface CableLengths {
  readonly lengths: readonly LengthRow[]
  readonly cords: readonly CordRow[]
}

/** The way of a cable; a cable whose way is not known has none. */
export interface CableRoute extends Route {
  readonly cableId: number
  /** With slack. */
  readonly length: number
}

/** One cable of a connection, with its way where that is known. */
export interface CableWay extends Pick<LengthRow, 'number' | 'a' | 'b' | 'way' | 'told' | 'limit' | 'why'> {
  readonly legs: Route['legs']
}

/** Bytes of a document from `from` on, base64. */
export interface DocumentPart {
  readonly mime: string
  readonly size: number
  readonly data: string
}

/** Bytes of one message, either way: a few milliseconds of the core. */
export const DOCUMENT_PART = 1024 * 1024

const id = z.int().positive()
const version = z.string().min(1).max(64)
const name = z.string().trim().min(1).max(120)
/** A file chosen on this computer, or one that the page has sent by `upload`. */
const source = z.union([
  z.object({ path: z.string().min(1).max(4096) }),
  z.object({ token: z.string().min(1).max(64) }),
])

export const floorPlanContract = {
  list: call.output(type<readonly FloorPlanRow[]>()),
  /** A file in parts, in order: the first without a token, the answer's token with the others. */
  upload: call
    .input(
      z.object({
        token: z.string().min(1).max(64).optional(),
        name: z.string().min(1).max(255),
        /** Bytes of the whole file. */
        size: z.int().min(0),
        data: z.base64().max(Math.ceil(DOCUMENT_PART / 3) * 4),
      }),
    )
    .output(type<{ readonly token: string }>()),
  /** Lets go of an upload that is not wanted any more. */
  forget: call.input(z.object({ token: z.string().min(1).max(64) })),
  /** What there is in the file and what there is to choose of it: pages, layers, unit. Nothing is stored. */
  inspect: call.input(z.object({ source, choice: drawingChoiceSchema })).output(type<DrawingView>()),
  /** Takes the drawing in; by default it is called as its file. */
  add: call
    .input(
      z.object({
        source,
        choice: drawingChoiceSchema,
        name: name.optional(),
        floor: name.nullable().optional(),
      }),
    )
    .output(type<FloorPlanTaken>()),
  /** A new edition in place of the drawing; without an alignment laid over the old one, as wide as that was. */
  replace: call
    .input(z.object({ id, source, choice: drawingChoiceSchema, alignment: alignmentSchema.optional() }))
    .output(type<FloorPlanTaken>()),
  /** Of a DXF: what layers it has and which are shown; none for all else. */
  layers: call
    .input(z.object({ id }))
    .output(type<{ readonly layers: readonly DrawingLayer[]; readonly chosen: readonly string[] }>()),
  /** Shows these layers and no others; what stands on the plan stays where it is. */
  showLayers: call
    .input(z.object({ id, layers: z.array(z.string().max(300)).min(1).max(5000) }))
    .output(type<FloorPlanTaken>()),
  /** One undoable edit; fields that are absent stay. */
  edit: call
    .input(
      z.object({
        id,
        fields: floorPlanSchema
          .pick({ name: true, metresPerUnit: true, turn: true, crop: true, alignment: true })
          .extend({ floor: name.nullable() })
          .partial(),
      }),
    )
    .output(type<EditAnswer>()),
  /** `cascade`: with all that stands on it there. */
  remove: call.input(z.object({ id, cascade: z.boolean() })).output(type<EditAnswer>()),
  /** What stands on it, and what stands on no plan yet: to who knows the version before, what is other since. */
  layout: call.input(z.object({ id, known: version.nullable() })).output(type<LayoutHead>()),
  /** The things of it, `LAYOUT_PART` from number `from` on; null: the version is an old one by now. */
  layoutThings: call
    .input(z.object({ id, version, since: version.nullable(), from: z.int().min(0) }))
    .output(type<LayoutThings | null>()),
  /** Any number of gestures as one undoable edit. */
  change: call
    .input(z.object({ id, edits: z.array(layoutEditSchema).min(1).max(5000) }))
    .output(type<EditAnswer>()),
  /** How long each cable has to be, and what is to be cut or taken for those not in place. */
  lengths: call.output(type<CableLengths>()),
  /** The ways of cables over the floor plans, to be drawn. */
  routes: call.input(z.object({ cableIds: z.array(id).max(5000) })).output(type<readonly CableRoute[]>()),
  /** The cables of the connections through a point, from the outlet to the switch. */
  ways: call.input(z.object({ kind: pointKind, id })).output(type<readonly CableWay[]>()),
  /** What is shown of a floor plan; only such documents are handed out. */
  shown: call
    .input(z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/), from: z.int().min(0) }))
    .output(type<DocumentPart>()),
  /** Places of the site's things, read from the names and outlines of the drawing; nothing is placed by it. */
  propose: call
    .input(
      z.object({
        id,
        kinds: z.array(placedKind).max(6).optional(),
        placedToo: z.boolean().optional(),
        newToo: z.boolean().optional(),
      }),
    )
    .output(type<readonly Proposal[]>()),
  /** Where the connections of a point run, on every floor plan on which something of them stands. */
  traceRoutes: call.input(z.object({ kind: pointKind, id })).output(type<readonly PlacedRoute[]>()),
  /** Texts and closed outlines of the drawing, in its own coordinates. */
  contents: call.input(z.object({ id })).output(type<DrawingContents>()),
}
