/** Gives work of the checklist to a person, or takes it back: of the plan, and also recorded, so that any laptop may. */
import { openDraft } from '../../../shared/model/draft.ts'
import { assign, unassign, type Work } from '../../../shared/plan/edits/index.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { refuseEdit } from '../edit-service.ts'

/** Returns what it is called in undo and journal. Throws WorkError where the plan refuses it. */
export function giveWork(site: SiteFile, work: Work, isGiven: boolean): string {
  const label = labelOfWork(work, isGiven)
  const draft = openDraft(site.plan())
  try {
    if (isGiven) assign(draft, work)
    else unassign(draft, work)
  } catch (error) {
    return refuseEdit(error)
  }
  site.follow(label, draft.changes())
  return label
}

/** `Give work to Anne: patch, LT1` */
function labelOfWork({ person, step, room }: Work, isGiven: boolean): string {
  const what = [step, room].filter((part) => part !== null).join(', ')
  const told = isGiven ? `Give work to ${person}` : `Take work from ${person}`
  return what === '' ? told : `${told}: ${what}`
}
