/** A cable somebody found or laid that nobody planned: into the plan by the edit path, then ticked as being there. */
import { type ChecklistStep, itemId } from '../../../shared/checklist/steps.ts'
import type { PlanDraft } from '../../../shared/model/draft.ts'
import { createRow, type FieldValues } from '../../../shared/plan/edits/index.ts'
import type { FoundCable } from '../../../shared/proposal/proposal.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { readItems } from './read-checklist.ts'
import { tickItems } from './tick-items.ts'

/** Makes one edit of the plan, as screens or commands do; throws WorkError where the plan refuses it. */
export type ApplyEdit = (label: string, edit: (draft: PlanDraft) => void) => unknown

export interface AddedCable {
  readonly number: number
  /** How many items were ticked. */
  readonly records: number
}

/** What is done with it when it lies there. */
const doneWhenThere: readonly ChecklistStep[] = ['pull', 'patch']

/** Returns the cable's number. */
export function draftCable(draft: PlanDraft, { from, to, kind, colour, length }: FoundCable): number {
  const fields: FieldValues = {
    ...{ a: from, b: to },
    ...(kind ? { kind } : {}),
    ...(colour?.trim() ? { colour: colour.trim() } : {}),
    ...(length === null ? {} : { length }),
  }
  return createRow(draft, 'cable', '', fields).ids[0] ?? 0
}

/** Ticked in the name of `by`, who found it. Throws WorkError where an end is unknown or taken. */
export function addCable(site: SiteFile, apply: ApplyEdit, found: FoundCable, by: string): AddedCable {
  let number = 0
  apply(`Add cable ${found.from} – ${found.to}`, (draft) => {
    number = draftCable(draft, found)
  })
  const wanted = doneWhenThere.map((step) => itemId(step, number))
  const known = readItems(site, wanted)
  const items = wanted.filter((id) => known.has(id))
  const recorder = { ...site.recorder, who: by }
  if (items.length > 0) tickItems(site, recorder, { items, state: 'done', note: null, photo: null })
  return { number, records: items.length }
}
