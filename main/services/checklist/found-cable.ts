/**
 * A found cable, reported: on the laptop that writes the plan it is an edit at once, on any other a proposal that travels
 * in packets to the one that does, where a person accepts or declines it.
 */
import type { ReportedCable } from '../../../shared/contract/checklist.ts'
import { openDraft } from '../../../shared/model/draft.ts'
import { type FoundCable, type Proposal, proposalsOf } from '../../../shared/proposal/proposal.ts'
import { appendJournal } from '../../db/journal.ts'
import { needWriter, writesPlan, writingStation } from '../../db/lineage.ts'
import { appendProposal, readProposals } from '../../db/proposals.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { WorkError } from '../../work-error.ts'
import { refuseEdit } from '../edit-service.ts'
import { type AddedCable, type ApplyEdit, addCable, draftCable } from './add-cable.ts'

export const siteProposals = (site: SiteFile): Proposal[] => proposalsOf(readProposals(site.db))

/** Throws WorkError where an end is unknown or taken, on either kind of laptop. */
export function reportCable(site: SiteFile, apply: ApplyEdit, found: FoundCable, by: string): ReportedCable {
  if (writesPlan(site.db, site.recorder)) return { kind: 'added', ...addCable(site, apply, found, by) }
  // Tried on a draft that is thrown away: who is there can still put a wrong name right.
  try {
    draftCable(openDraft(site.plan()), found)
  } catch (error) {
    return refuseEdit(error)
  }
  const recorder = { ...site.recorder, who: by }
  const id = site.record(() => {
    appendJournal(site.db, recorder, { kind: 'proposal', text: `Propose cable ${found.from} – ${found.to}` })
    return appendProposal(site.db, recorder, { kind: 'proposed', cable: found, proposal: null })
  })
  return { kind: 'proposed', id, writer: writingStation(site.db) ?? '' }
}

/** Into the plan and ticked in the name of who found it. Throws WorkError: those of the edit, `no_proposal`, `not_the_writer`. */
export function acceptProposal(site: SiteFile, apply: ApplyEdit, id: string, by: string): AddedCable {
  const { cable, who } = needOpen(site, id)
  const added = addCable(site, apply, cable, who)
  const row = site.plan().cable.find((one) => one.id === added.number)
  if (!row) throw new Error(`cable ${added.number} was added and is not there`)
  const recorder = { ...site.recorder, who: by }
  site.record(() => {
    appendJournal(site.db, recorder, {
      kind: 'proposal',
      text: `Accept cable ${cable.from} – ${cable.to} of ${who}: ${row.id}`,
    })
    appendProposal(site.db, recorder, { kind: 'accepted', cable: row, proposal: id })
  })
  return added
}

/** Throws WorkError `no_proposal`, `not_the_writer`. */
export function declineProposal(site: SiteFile, id: string, by: string, note: string | null): void {
  const { cable, who } = needOpen(site, id)
  const recorder = { ...site.recorder, who: by }
  site.record(() => {
    appendJournal(site.db, recorder, {
      kind: 'proposal',
      text: `Decline cable ${cable.from} – ${cable.to} of ${who}`,
    })
    appendProposal(site.db, recorder, { kind: 'declined', cable: null, proposal: id }, note?.trim() || null)
  })
}

function needOpen(site: SiteFile, id: string): Proposal {
  needWriter(site.db, site.recorder)
  const found = siteProposals(site).find((one) => one.id === id)
  if (found?.state === 'open') return found
  throw new WorkError('no_proposal', `There is no open proposal ${id}.`, { proposal: id })
}
