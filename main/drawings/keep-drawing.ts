/**
 * A drawing that was read, into the site: row and documents in one transaction and one step of undo. Undo takes the row
 * away; the documents stay, so that redo has them.
 */
import { openDraft } from '../../shared/model/draft.ts'
import type { Alignment, FloorPlan } from '../../shared/model/floor-plan.ts'
import { addFloorPlan, type NewEdition, replaceEdition } from '../../shared/plan/edits/index.ts'
import type { NewDocument } from '../db/documents.ts'
import type { SiteFile } from '../db/site-file.ts'
import type { TakenDrawing } from './drawing-desk.ts'

export interface Kept {
  /** The step's name in undo and journal. */
  readonly label: string
  readonly row: FloorPlan
}

export const withoutExtension = (name: string): string => name.replace(/\.[^.]*$/, '') || name

export const editionOf = ({ chosenLayers, original, shown, ...taken }: TakenDrawing): NewEdition => ({
  ...{ format: taken.format, page: taken.page, width: taken.width, height: taken.height },
  layers: chosenLayers ? [...chosenLayers] : null,
  originalHash: original.hash,
  shownHash: shown.hash,
})

export function documentsOf({ name, original, shown }: TakenDrawing): NewDocument[] {
  const file = { ...original, name }
  return shown === original || shown.hash === original.hash
    ? [file]
    : [file, { ...shown, name: `${withoutExtension(name)}.shown.svg` }]
}

export interface Naming {
  readonly name?: string | undefined
  readonly floor?: string | null | undefined
}

export function keepDrawing(site: SiteFile, taken: TakenDrawing, { name, floor }: Naming): Kept {
  const draft = openDraft(site.plan())
  const row = addFloorPlan(draft, {
    ...editionOf(taken),
    name: name ?? withoutExtension(taken.name),
    floor: floor ?? null,
    metresPerUnit: taken.metresPerUnit,
  })
  const label = `Add floor plan ${row.name}`
  site.commit(label, draft.changes(), documentsOf(taken))
  return { label, row }
}

export function keepEdition(
  site: SiteFile,
  id: number,
  taken: TakenDrawing,
  alignment: Alignment | null,
): Kept {
  const draft = openDraft(site.plan())
  const row = replaceEdition(draft, id, editionOf(taken), alignment)
  const label = `New edition of floor plan ${row.name}`
  site.commit(label, draft.changes(), documentsOf(taken))
  return { label, row }
}
