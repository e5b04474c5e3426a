/**
 * Paints a scene onto two sheets: below what stands there, above what is chosen, in the hand or shown on top of it, so that
 * a drag paints a few things anew and not ten thousand.
 */
import type { Point } from '../../shared/model/floor-plan.ts'
import { paintAreas } from './paint-areas.ts'
import { paintLabels } from './paint-labels.ts'
import { paintPathways, paintRoutes } from './paint-lines.ts'
import { paintSymbols } from './paint-symbols.ts'
import type { Paper } from './paper.ts'
import type { SceneObject, ScenePathway, SceneRoute } from './scene.ts'
import { indexScene, type SceneIndex } from './scene-index.ts'
import { floorBox, type Sheet, toSheet } from './sheet.ts'
import { spacingAt } from './symbol-size.ts'

/** Where things are that somebody moves and has not let go of yet. */
export interface Moved {
  readonly keys: ReadonlySet<string>
  readonly by: Point
}

export interface Shown {
  readonly index: SceneIndex
  readonly pathways: readonly ScenePathway[]
  readonly routes: readonly SceneRoute[]
  readonly chosen: ReadonlySet<string>
  readonly moved: Moved | null
  /** The key of a pathway that is drawn elsewhere while it is bent. */
  readonly bent: string | null
}

export const nothingShown: Shown = {
  index: indexScene([]),
  ...{ pathways: [], routes: [], chosen: new Set<string>(), moved: null, bent: null },
}

/** Of the resolution at which stands are read with ease, how far one may be away for their outlets to be named. */
const NEAR = 1.3
/** Pixels around the sheet within which something may still reach into it. */
const REACHES_IN = 100

const isHeld = ({ chosen, moved }: Shown, key: string): boolean =>
  chosen.has(key) || (moved?.keys.has(key) ?? false)

type Pen = CanvasRenderingContext2D

export function paintBelow(pen: Pen, pixelRatio: number, sheet: Sheet, shown: Shown): void {
  const paper = paperOf(pen, pixelRatio, sheet, shown, false)
  const objects = shown.index.within(floorBox(sheet, REACHES_IN)).filter(({ key }) => !isHeld(shown, key))
  paintAreas(paper, objects)
  paintPathways(
    paper,
    shown.pathways.filter(({ key }) => !isHeld(shown, key)),
  )
  paintSymbols(paper, objects)
  paintLabels(paper, objects)
}

export function paintAbove(pen: Pen, pixelRatio: number, sheet: Sheet, shown: Shown): void {
  const paper = paperOf(pen, pixelRatio, sheet, shown, true)
  const keys = new Set([...shown.chosen, ...(shown.moved?.keys ?? [])])
  const objects = [...keys].flatMap((key) => heldObject(shown, key) ?? [])
  const pathways = shown.pathways.filter(({ key }) => keys.has(key) && key !== shown.bent)
  paintRoutes(paper, shown.routes)
  paintAreas(paper, objects)
  paintPathways(
    paper,
    pathways.map((pathway) => heldPathway(shown, pathway)),
  )
  paintSymbols(paper, objects)
  paintLabels(paper, objects)
}

function heldObject({ index, moved }: Shown, key: string): SceneObject | undefined {
  const object = index.get(key)
  if (!object || !moved?.keys.has(key)) return object
  return { ...object, x: object.x + moved.by[0], y: object.y + moved.by[1] }
}

function heldPathway({ moved }: Shown, pathway: ScenePathway): ScenePathway {
  if (!moved?.keys.has(pathway.key)) return pathway
  const [dx, dy] = moved.by
  return { ...pathway, points: pathway.points.map(([x, y]): Point => [x + dx, y + dy]) }
}

function paperOf(pen: Pen, pixelRatio: number, sheet: Sheet, { index }: Shown, isChosen: boolean): Paper {
  pen.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0)
  pen.clearRect(0, 0, sheet.width, sheet.height)
  return {
    ...{ pen, pixelRatio, isChosen },
    toPixels: toSheet(sheet),
    resolution: sheet.resolution,
    spacing: spacingAt(index, sheet.resolution),
    isNear: sheet.resolution <= index.readable * NEAR,
  }
}
