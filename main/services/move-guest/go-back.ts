/** A person takes a move back, also one that had ended well: the old one runs again, and the copy is left, stopped. */
import { mayGoBack } from '../../../shared/move-guest/move-view.ts'
import { WorkError } from '../../work-error.ts'
import { type Moving, note, stateOf } from './moving.ts'
import { type MoveResult, runMove } from './run-move.ts'

/** On disk before anything is done; a way back that was cut is gone on with as any run. Throws WorkError `no_way_back`. */
export function goBack(move: Moving): Promise<MoveResult> {
  expectWayBack(move)
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
