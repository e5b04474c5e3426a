/**
 * The drawing of a floor and what stands on it. Positions are **floor coordinates**: x to the right, y downwards, in units
 * of the first drawing of that floor (pixels of an image, points of a PDF, units of an SVG or DXF), from its top left
 * corner. They stay what they are when the scale is set, the view is turned, or a new edition takes the drawing's place:
 * an edition says by its `alignment` where *it* lies on the floor, never the other way round.
 */
import { z } from 'zod'

const rowId = z.int().positive()
const name = z.string().trim().min(1).max(120)
const documentHash = z.string().regex(/^[0-9a-f]{64}$/)
/** Far beyond any hall in any unit; keeps arithmetic on coordinates exact enough. */
export const coordinate = z.number().min(-1e7).max(1e7)
const extent = z.number().positive().max(1e7)
const point = z.tuple([coordinate, coordinate])
/** Degrees, clockwise as seen (y points downwards). */
const degrees = z.number().min(-360).max(360)

/** From coordinates of the drawing to the floor: `floor = (x, y) + scale · turned(drawing)`. */
export const alignmentSchema = z.object({
  x: coordinate,
  y: coordinate,
  scale: z.number().min(1e-6).max(1e6),
  turn: degrees,
})
/** In coordinates of the drawing, as it is before it is aligned. */
export const cropSchema = z.object({ x: coordinate, y: coordinate, width: extent, height: extent })

export const floorPlanSchema = z.object({
  id: rowId,
  name,
  /** A location, usually of kind `floor`. Several drawings may show one floor. */
  locationId: rowId.nullable(),
  format: z.enum(['pdf', 'image', 'svg', 'dxf']),
  /** The file as it was given, never changed. */
  originalHash: documentHash,
  /** What is shown of it: the same file, or a sanitised or converted SVG. */
  shownHash: documentHash,
  /** 1-based page of a PDF; 1 for all else. */
  page: z.int().min(1).max(100_000),
  /** Of the drawing, in its own units, as it is seen (a page's own rotation is applied). */
  width: extent,
  height: extent,
  /** Length of one floor unit in metres; null until somebody set the scale. */
  metresPerUnit: z.number().positive().max(1e6).nullable(),
  /** How the whole floor is turned on screen and paper; what stands on it turns along. */
  turn: degrees,
  crop: cropSchema.nullable(),
  alignment: alignmentSchema,
  /** Of a PDF: names of the layers that are shown, chosen by a person; null: as the file itself shows them, and for all else. */
  layers: z.array(z.string().max(300)).max(5000).nullable(),
})

export const placedKind = z.enum(['stand', 'outlet', 'room', 'rack', 'switch', 'panel'])

/** What a thing covers, around its position (x, y); null in a placement: a symbol without a measure. */
export const shapeSchema = z.discriminatedUnion('kind', [
  /** The position is its centre. */
  z.object({ kind: z.literal('rectangle'), width: extent, height: extent, turn: degrees }),
  /** Corners relative to the position, in order, not closed. */
  z.object({ kind: z.literal('polygon'), points: z.array(point).min(3).max(1000) }),
])

/** Where an object stands. One a floor plan at most; the same object may stand on an overview and on a detail. */
export const placementSchema = z.object({
  id: rowId,
  floorPlanId: rowId,
  objectKind: placedKind,
  /** Row id in `placedTables[objectKind]`. */
  objectId: rowId,
  x: coordinate,
  y: coordinate,
  shape: shapeSchema.nullable(),
  /** The label's place, relative to the position; null: chosen by the screen. */
  label: point.nullable(),
  /** Metres of cable kept in reserve where it ends here; null: the usual for the kind. */
  slack: z.number().min(0).max(1000).nullable(),
})

/**
 * Where cables run: along trays and walls, through ducts, up risers. Pathways that touch or cross are joined. Risers of the
 * same name are one riser, through which cables pass from floor plan to floor plan.
 */
export const pathwaySchema = z.object({
  id: rowId,
  floorPlanId: rowId,
  name: z.string().trim().max(120).nullable(),
  kind: z.enum(['tray', 'duct', 'wall', 'riser']),
  /** Floor coordinates; a riser may be one point. */
  points: z.array(point).min(1).max(1000),
  /** Metres added once to each cable that takes it; for a riser the climb between floors is meant. Null: the usual. */
  slack: z.number().min(0).max(1000).nullable(),
})

export const rackSchema = z.object({ id: rowId, name, locationId: rowId.nullable() })

/** The table behind each kind of thing that stands on a plan. */
export const placedTables = {
  stand: 'stand',
  outlet: 'outlet',
  room: 'location',
  rack: 'rack',
  switch: 'device',
  panel: 'panel',
} as const satisfies Record<z.infer<typeof placedKind>, string>

export type Alignment = z.infer<typeof alignmentSchema>
export type Crop = z.infer<typeof cropSchema>
export type FloorPlan = z.infer<typeof floorPlanSchema>
export type Placement = z.infer<typeof placementSchema>
export type PlacedKind = z.infer<typeof placedKind>
export type Shape = z.infer<typeof shapeSchema>
export type Pathway = z.infer<typeof pathwaySchema>
export type Rack = z.infer<typeof rackSchema>
export type Point = z.infer<typeof point>
