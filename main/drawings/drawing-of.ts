/** The file a floor plan was made of, to be read again: for its texts and outlines. */
import type { DrawingChoice } from '../../shared/floor-plan/drawing.ts'
import type { FloorPlan } from '../../shared/model/floor-plan.ts'
import { readDocument } from '../db/documents.ts'
import type { SiteFile } from '../db/site-file.ts'
import { WorkError } from '../work-error.ts'
import type { DrawingSource } from './drawing-desk.ts'

export function notKept(): never {
  throw new WorkError('no_such_document', 'This drawing is not kept in this site.')
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** The layers of a DXF that are shown, as our SVG of it names them: the frame, and so all coordinates, follow from them. */
function shownLayers(svg: Uint8Array): string[] {
  const names = new TextDecoder().decode(svg).matchAll(/<g><title>([^<]*)<\/title>/g)
  return [...names].map(([, name = '']) =>
    name.replace(/&(\w+);/g, (whole, entity) => entities[entity] ?? whole),
  )
}

/** As the drawing desk is asked. Throws WorkError `no_such_document`. */
export function drawingOf(
  site: SiteFile,
  { format, originalHash, shownHash, page, layers: chosen }: FloorPlan,
): readonly [DrawingSource, DrawingChoice] {
  const { name, data } = readDocument(site.db, originalHash) ?? notKept()
  const layers = format === 'dxf' ? shownLayers((readDocument(site.db, shownHash) ?? notKept()).data) : chosen
  return [{ kind: 'bytes', name, bytes: data }, layers?.length ? { page, layers: [...layers] } : { page }]
}
