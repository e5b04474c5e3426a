/**
 * The old guest deleted after its move, by a separate word of a person. The copy is looked at anew with the checks of the move, and
 * has to be the same machine: days may lie between, and its number at the old server may be another guest's by then.
 */
import { mayDeleteOld } from '../../../shared/move-guest/move-view.ts'
import { appendJournal } from '../../db/journal.ts'
import { WorkError } from '../../work-error.ts'
import { done, type Moving, messageOf, NotReached, note, StepFailed, stateOf } from './moving.ts'
import { GONE, removeOld } from './remove-old.ts'
import { expectTwins } from './twins.ts'
import { verifyGuest } from './verify-guest.ts'

/** Null: it is deleted. Else why it is not, or why nobody knows; asked again, it is settled first. */
export async function deleteOld(move: Moving): Promise<string | null> {
  expectDeletable(move)
  try {
    const came = await removeOld(move, async () => {
      await expectTwins(move)
      await verifyGuest(move)
    })
    done(move, 'delete_old', came)
    noteDeletion(move, came === GONE)
    return null
  } catch (error) {
    if (move.signal.aborted) throw error
    if (error instanceof StepFailed) note(move, { kind: 'failed', step: 'delete_old', note: error.message })
    else if (!(error instanceof NotReached) && !(error instanceof WorkError)) throw error
    return messageOf(error)
  }
}

function noteDeletion({ site, plan, run }: Moving, wasGone: boolean): void {
  const { service, node, vmid } = plan.old
  site.record(() =>
    appendJournal(site.db, site.recorder, {
      kind: 'service',
      text: wasGone
        ? `${plan.name} (${vmid}) was gone from ${service}/${node} already, after its move`
        : `${plan.name} (${vmid}) deleted on ${service}/${node}, after its move`,
      data: { run },
    }),
  )
}

/** Throws WorkError `unverified_delete`. */
export function expectDeletable(move: Pick<Moving, 'site' | 'run'>): void {
  if (mayDeleteOld(stateOf(move))) return
  throw new WorkError(
    'unverified_delete',
    'The old one is kept: it is deleted only after a move that ended well, and whose copy was verified.',
  )
}
