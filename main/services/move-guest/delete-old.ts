/**
 * The old guest deleted after its move, by a separate word of a person. The copy is looked at anew with the checks of the move, and
 * has to be the same machine: days may lie between, and its number at the old server may be another guest's by then.
 */
import { mayDeleteOld } from '../../../shared/move-guest/move-view.ts'
import { appendJournal } from '../../db/journal.ts'
import { WorkError } from '../../work-error.ts'
import { readStatus } from './guest-reads.ts'
import { done, type Moving, messageOf, NotReached, note, StepFailed, stateOf } from './moving.ts'
import { requests } from './requests.ts'
import { runTask, settleTask } from './run-task.ts'
import { expectTwins } from './twins.ts'
import { verifyGuest } from './verify-guest.ts'

/** Null: it is deleted. Else why it is not, or why nobody knows; asked again, it is settled first. */
export async function deleteOld(move: Moving): Promise<string | null> {
  expectDeletable(move)
  const isSo = async () => (await readStatus(move, 'old')) === 'absent'
  try {
    const request = requests.deleteOld(move)
    await settleTask(move, 'delete_old', { side: 'old', types: request.types })
    if (!(await isSo())) {
      await expectTwins(move)
      await verifyGuest(move)
      await runTask(move, 'delete_old', { side: 'old', ...request, isSo }, null)
    }
    done(move, 'delete_old', 'the old one is deleted')
    noteDeletion(move)
    return null
  } catch (error) {
    if (move.signal.aborted) throw error
    if (error instanceof StepFailed) note(move, { kind: 'failed', step: 'delete_old', note: error.message })
    else if (!(error instanceof NotReached) && !(error instanceof WorkError)) throw error
    return messageOf(error)
  }
}

function noteDeletion({ site, plan, run }: Moving): void {
  const { service, node, vmid } = plan.old
  site.record(() =>
    appendJournal(site.db, site.recorder, {
      kind: 'service',
      text: `${plan.name} (${vmid}) deleted on ${service}/${node}, after its move`,
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
