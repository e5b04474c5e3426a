/** A person takes a move back, also one that had ended well: the old one runs again, and the copy is left, stopped. */
import { mayGoBack } from '../../../shared/move-guest/move-view.ts'
import { WorkError } from '../../work-error.ts'
import { wasStarted } from './back-out.ts'
import { type Moving, messageOf, NotReached, note, StepFailed, stateOf } from './moving.ts'
import { type MoveResult, runMove } from './run-move.ts'
import { expectSameMachine } from './twins.ts'

/**
 * On disk before anything is done; a way back that was cut is gone on with as any run. Where the guests are not those of the move
 * any more, or cannot be looked at, nothing is done and the run stays as it was. Throws WorkError `no_way_back`.
 */
export async function goBack(move: Moving): Promise<MoveResult> {
  expectWayBack(move)
  try {
    if (wasStarted(move) || stateOf(move).end === 'moved') await expectSameMachine(move)
  } catch (error) {
    if (!(error instanceof StepFailed) && !(error instanceof NotReached)) throw error
    const run = stateOf(move)
    return { state: run.end ?? 'interrupted', run, message: messageOf(error) }
  }
  note(move, { kind: 'backing_out', note: 'somebody asked for it' })
  return runMove(move)
}

/** Throws WorkError `no_way_back`. */
export function expectWayBack(move: Pick<Moving, 'site' | 'run'>): void {
  if (mayGoBack(stateOf(move))) return
  throw new WorkError(
    'no_way_back',
    'This move cannot be taken back: it was taken back already, or the old one is deleted.',
  )
}
