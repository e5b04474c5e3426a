/** The old guest taken away for good, once; one that is gone already is what was wanted, and said so. */
import { stepIn } from '../../../shared/move-guest/move-state.ts'
import { isOldGone } from './guest-reads.ts'
import { type Moving, StepFailed, stateOf } from './moving.ts'
import { requests } from './requests.ts'
import { runTask, settleTask } from './run-task.ts'

export const GONE = 'the old one is gone already: nothing had to be deleted'

/** `check` throws what speaks against it. What came of it, in words. Throws StepFailed, NotReached. */
export async function removeOld(move: Moving, check: () => Promise<void>): Promise<string> {
  const request = requests.deleteOld(move)
  await settleTask(move, 'delete_old', { side: 'old', types: request.types })
  if (await isOldGone(move)) return wordsFor(move)
  await check()
  try {
    await runTask(move, 'delete_old', { side: 'old', ...request, isSo: () => isOldGone(move) }, null)
  } catch (error) {
    // Somebody else was faster: what is not there any more cannot be deleted, and needs not be.
    if (!(error instanceof StepFailed) || !(await isOldGone(move))) throw error
  }
  return wordsFor(move)
}

/** Only a task of this move is a deletion by it. */
const wordsFor = (move: Moving): string =>
  stepIn(stateOf(move), 'delete_old')?.hadTask ? 'the old one is deleted' : GONE
