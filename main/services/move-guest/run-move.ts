/**
 * A move from where its records say it stands, to its end: moved, or the old one back, or open because nobody can tell. Every
 * request is on disk before it goes out, so that going on after a cut does nothing twice.
 */
import { stepsOf } from '../../../shared/move-guest/move-plan.ts'
import { isOver, type MoveState, stepIn } from '../../../shared/move-guest/move-state.ts'
import { appendJournal } from '../../db/journal.ts'
import { WorkError } from '../../work-error.ts'
import { backOut } from './back-out.ts'
import { runSteps } from './move-steps.ts'
import { hasWayBack, type Moving, messageOf, NotReached, note, StepFailed, stateOf } from './moving.ts'

export interface MoveResult {
  readonly state: 'moved' | 'backed_out' | 'interrupted'
  readonly run: MoveState
  /** Why it did not end as it should; null: it did. */
  readonly message: string | null
}

export async function runMove(move: Moving): Promise<MoveResult> {
  const before = stateOf(move)
  if (before.end) return { state: before.end, run: before, message: before.reason }
  try {
    if (before.isBackingOut) return await goBack(move, before.reason ?? '')
    return await goForward(move)
  } catch (error) {
    if (move.signal.aborted) return interrupted(move, 'Stopped. Go on with --resume.')
    if (error instanceof NotReached || error instanceof StepFailed || error instanceof WorkError)
      return interrupted(move, messageOf(error))
    throw error
  }
}

const interrupted = (move: Moving, message: string): MoveResult => ({
  ...{ state: 'interrupted', run: stateOf(move), message },
})

async function goForward(move: Moving): Promise<MoveResult> {
  for (const step of stepsOf(move.plan)) {
    if (isOver(stateOf(move), step)) continue
    try {
      await runSteps[step](move)
    } catch (error) {
      if (move.signal.aborted) throw error
      const message = messageOf(error)
      const isKnown = error instanceof StepFailed
      // A full disk, a site in use: nothing is known against the move, and it is gone on with once that is mended.
      if (!isKnown && !(error instanceof NotReached)) throw error
      move.report(`${step}: ${message}`)
      // The copy is verified and in use by now: what is left of the old one is a matter of tidying up.
      if (step === 'delete_old') {
        if (!isKnown) throw error
        note(move, { kind: 'failed', step, note: message })
        break
      }
      if (isKnown) note(move, { kind: 'failed', step, note: message })
      else if (!hasWayBack(move) || !(await isOldReached(move))) throw error
      return goBack(move, `${step}: ${message}`)
    }
  }
  const failed = stepIn(stateOf(move), 'delete_old')
  return end(move, 'moved', failed?.state === 'failed' ? failed.message : null)
}

/** Where this computer lost its network, neither server is reached: nothing is to be taken back, and nothing could be. */
async function isOldReached(move: Moving): Promise<boolean> {
  try {
    await move.servers.old.get('/version')
    return true
  } catch (error) {
    if (error instanceof WorkError) return false
    throw error
  }
}

async function goBack(move: Moving, reason: string): Promise<MoveResult> {
  if (!stateOf(move).isBackingOut) note(move, { kind: 'backing_out', note: reason })
  move.report('taking it back')
  await backOut(move)
  return end(move, 'backed_out', reason)
}

function end(move: Moving, state: 'moved' | 'backed_out', message: string | null): MoveResult {
  const { site, plan } = move
  note(move, { kind: 'ended', value: state })
  const [from, to] = [plan.old, plan.new].map(({ service, node, vmid }) => `${service}/${node} ${vmid}`)
  site.record(() =>
    appendJournal(site.db, site.recorder, {
      kind: 'service',
      text:
        state === 'moved'
          ? `${plan.name} moved from ${from} to ${to}`
          : `The move of ${plan.name} from ${from} to ${to} was taken back: ${message ?? ''}`,
      data: { run: move.run },
    }),
  )
  return { state, run: stateOf(move), message }
}
