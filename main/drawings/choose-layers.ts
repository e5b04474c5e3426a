/**
 * Other layers of a drawing that was taken in already. The frame of a DXF may grow with a layer that was hidden, and its corner with it:
 * the drawing is laid so that nothing that stands on the floor stands elsewhere of it.
 */
import { toFloor } from '../../shared/floor-plan/alignment.ts'
import type { DrawingLayer } from '../../shared/floor-plan/drawing.ts'
import { transform } from '../../shared/floor-plan/matrix.ts'
import { openDraft } from '../../shared/model/draft.ts'
import type { FloorPlan, Point } from '../../shared/model/floor-plan.ts'
import type { SiteFile } from '../db/site-file.ts'
import type { DrawingDesk } from './drawing-desk.ts'
import { drawingOf } from './drawing-of.ts'
import { documentsOf, editionOf, type Kept } from './keep-drawing.ts'

export interface LayerChoice {
  readonly layers: readonly DrawingLayer[]
  readonly chosen: readonly string[]
}

/** What there is and what of it is shown; empty for what has no layers. */
export async function layersOf(
  site: SiteFile,
  desk: DrawingDesk,
  floorPlan: FloorPlan,
): Promise<LayerChoice> {
  const [source, choice] = drawingOf(site, floorPlan)
  const { layers } = await desk.inspect(source, choice)
  const shown = layers.filter(({ isShown }) => isShown).map(({ name }) => name)
  return { layers, chosen: choice.layers ?? shown }
}

/** Throws WorkError `drawing_unreadable` where a layer is not in the file. */
export async function chooseLayers(
  site: SiteFile,
  desk: DrawingDesk,
  floorPlan: FloorPlan,
  layers: readonly string[],
): Promise<Kept> {
  const [source, before] = drawingOf(site, floorPlan)
  const { origin: from } = await desk.inspect(source, before)
  const taken = await desk.take(source, { ...before, layers: [...layers] })
  const shift: Point = from && taken.origin ? [from[0] - taken.origin[0], from[1] - taken.origin[1]] : [0, 0]
  const { alignment, crop, name } = floorPlan
  const [x, y] = transform(toFloor(alignment), shift)
  const draft = openDraft(site.plan())
  const row = draft.update('floorPlan', floorPlan.id, {
    ...editionOf(taken),
    alignment: { ...alignment, x, y },
    crop: crop && { ...crop, x: crop.x - shift[0], y: crop.y - shift[1] },
  })
  const label = `Choose layers of floor plan ${name}`
  site.commit(label, draft.changes(), documentsOf(taken))
  return { label, row }
}
