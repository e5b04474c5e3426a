/** What the pointer does on the map, as data: the tools of the bar, and what each asks for. */
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'

export type ToolName =
  | 'look'
  | 'arrange'
  | 'standRectangle'
  | 'standPolygon'
  | 'place'
  | 'row'
  | 'tray'
  | 'duct'
  | 'wall'
  | 'riser'
  | 'scale'
  | 'align'
  | 'crop'

/** What is to be done next on the map; null: it explains itself. */
export const toolHints: Readonly<Record<ToolName, TextKey | null>> = {
  look: null,
  arrange: 'floorPlan.hint.arrange',
  standRectangle: 'floorPlan.hint.rectangle',
  standPolygon: 'floorPlan.hint.polygon',
  place: 'floorPlan.hint.place',
  row: 'floorPlan.hint.row',
  tray: 'floorPlan.hint.pathway',
  duct: 'floorPlan.hint.pathway',
  wall: 'floorPlan.hint.pathway',
  riser: 'floorPlan.hint.riser',
  scale: 'floorPlan.hint.scale',
  align: 'floorPlan.hint.align',
  crop: 'floorPlan.hint.crop',
}

/** How many points a tool collects before something is done with them; absent: it collects none. */
export const pointsNeeded: Readonly<Partial<Record<ToolName, number>>> = { row: 2, scale: 2, align: 4 }

/** Media type under which things are dragged from the list onto the map: JSON of UnplacedThing[]. */
export const DRAGGED = 'application/x-brassage-things'
