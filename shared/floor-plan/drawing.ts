/**
 * What a drawing file tells: its measure, what can be chosen of it, its texts and closed outlines. All coordinates are of
 * the drawing, x to the right, y downwards from its top left corner, in its own units (see shared/model/floor-plan.ts).
 */
import { z } from 'zod'
import type { FloorPlan, Point } from '../model/floor-plan.ts'

export type DrawingFormat = FloorPlan['format']

/** What was taken out, assumed, or is to be asked. */
export type DrawingWarningCode =
  /** Scripts and event handlers of an SVG. */
  | 'script_removed'
  /** Anything outside the file: never fetched. */
  | 'reference_removed'
  /** Elements that are not drawn: foreign content, animation, filters. */
  | 'element_removed'
  | 'several_pages'
  /** A drawing that does not say what its unit is. */
  | 'unit_unknown'
  /** A drawing whose size had to be made up. */
  | 'size_assumed'
  | 'layers_hidden'
  /** Objects of a kind that is not drawn. */
  | 'objects_left_out'
  /** The site file grows beyond what is easily mailed. */
  | 'large_file'

export interface DrawingWarning {
  readonly code: DrawingWarningCode
  readonly message: string
}

export interface DrawingLayer {
  readonly name: string
  /** Null in a PDF, where nothing is counted. */
  readonly objects: number | null
  /** False where the drawing itself hides it: not taken unless chosen. */
  readonly isShown: boolean
}

export const drawingUnits = ['mm', 'cm', 'dm', 'm', 'km', 'in', 'ft', 'yd'] as const
export type DrawingUnit = (typeof drawingUnits)[number]

export const metresPerUnit: Readonly<Record<DrawingUnit, number>> = {
  mm: 0.001,
  cm: 0.01,
  dm: 0.1,
  m: 1,
  km: 1000,
  in: 0.0254,
  ft: 0.3048,
  yd: 0.9144,
}

/** What is chosen of a file that holds several things; absent: page 1, the layers the drawing shows, its own unit. */
export const drawingChoiceSchema = z.object({
  page: z.int().min(1).max(100_000).optional(),
  layers: z.array(z.string().max(300)).min(1).max(5000).optional(),
  unit: z.enum(drawingUnits).optional(),
})
export type DrawingChoice = z.infer<typeof drawingChoiceSchema>

/** A drawing as it would be taken, before it is. */
export interface DrawingView {
  /** The file's name, without folder. */
  readonly name: string
  readonly format: DrawingFormat
  /** Of a PDF; 1 for all else. */
  readonly pages: number
  readonly page: number
  /** Of a PDF or DXF, in its order; empty for all else. */
  readonly layers: readonly DrawingLayer[]
  /** Of a PDF: those that were chosen, to be kept with the floor plan. Null: as the file shows them, and for all else. */
  readonly chosenLayers?: readonly string[] | null
  readonly width: number
  readonly height: number
  /** Null where the drawing does not tell its unit. */
  readonly metresPerUnit: number | null
  /** Of a DXF: where its own zero lies, which is the same point whatever layers are chosen. */
  readonly origin?: Point
  readonly warnings: readonly DrawingWarning[]
}

/** A piece of writing: (x, y) is its middle, `turn` in degrees, clockwise as seen. */
export interface DrawingText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly turn: number
  readonly layer: string | null
}

/** A closed line: offered as a stand or room. Not closed by repeating its first corner. */
export interface DrawingOutline {
  readonly points: readonly Point[]
  readonly layer: string | null
  /** What the drawing itself calls it: the id of an SVG element. */
  readonly name: string | null
}

export interface DrawingContents {
  readonly texts: readonly DrawingText[]
  readonly outlines: readonly DrawingOutline[]
}
