/**
 * The way back: the new one stopped, the old one as it was. Nothing is deleted; the copy is left, stopped, and no longer set to
 * start with its node. It waits first for whatever is still under way, since a guest that is shutting down still looks running.
 */

import type { ForwardStep } from '../../../shared/move-guest/move-plan.ts'
import { stepIn } from '../../../shared/move-guest/move-state.ts'
import { dropCarrier } from './carrier-storage.ts'
import { readConfig, readStatus, startsAtBoot } from './guest-reads.ts'
import { done, isRefusal, type Moving, messageOf, NotReached, StepFailed, skip, stateOf } from './moving.ts'
import { requests } from './requests.ts'
import { runTask, settleTask } from './run-task.ts'
import { setOnboot } from './set-config.ts'
import { expectSameMachine } from './twins.ts'

/** That the new one was told to start by this move. */
export const wasStarted = (move: Moving): boolean =>
  (stepIn(stateOf(move), 'start')?.begunAt ?? null) !== null

const wasBegun = (move: Moving, step: ForwardStep): boolean => stepIn(stateOf(move), step) !== null

const isPending = (move: Moving, step: Parameters<typeof stepIn>[1]): boolean => {
  const state = stepIn(stateOf(move), step)?.state
  return state !== 'done' && state !== 'skipped'
}

/** Throws StepFailed or NotReached where the old one could not be brought back: then the run stays open. */
export async function backOut(move: Moving): Promise<void> {
  await settleTask(move, 'shutdown', { side: 'old', types: requests.shutdown(move).types })
  await settleTask(move, 'backup', { side: 'old', types: requests.backup(move).types })
  await stillNew(move)
  if (isPending(move, 'restore_onboot')) await restoreOnboot(move)
  if (isPending(move, 'start_old')) await startOld(move)
  for (const side of ['old', 'new'] as const)
    if (move.plan.nfs && isPending(move, `drop_storage_${side}`)) await dropCarrier(move, side)
}

/** Where the new one was never told to start, it cannot run, and need not be reached. */
async function stillNew(move: Moving): Promise<void> {
  if (!wasBegun(move, 'restore')) return
  try {
    await settleTask(move, 'restore', { side: 'new', types: requests.restore(move, '').types })
    await settleTask(move, 'start', { side: 'new', types: requests.start(move, 'new').types })
    if (isPending(move, 'stop_new')) await stopNew(move)
    if (isPending(move, 'hold_new')) await holdNew(move)
  } catch (error) {
    const isLost = error instanceof NotReached || isRefusal(error)
    if (!isLost || wasStarted(move)) throw error
    skip(
      move,
      'hold_new',
      `not reached (${messageOf(error)}): see that the copy does not start with its node`,
    )
  }
}

/** Only a guest that this run made is touched: its number was free before the task that restored it began. */
const isOurs = (move: Moving): boolean => (stepIn(stateOf(move), 'restore')?.upid ?? null) !== null

async function stopNew(move: Moving): Promise<void> {
  const isSo = async () => (await readStatus(move, 'new')) !== 'running'
  if (!isOurs(move) || !wasStarted(move)) {
    // What somebody else let run there is somebody else's to stop, and must not meet the old one on the network.
    if (isOurs(move) && !(await isSo()))
      throw new StepFailed('the new one runs, and this move did not start it: stop it, then go on')
    skip(move, 'stop_new', 'the new one was not started')
    return
  }
  if ((await readStatus(move, 'new')) !== 'absent') await expectSameMachine(move)
  if (stepIn(stateOf(move), 'stop_new')?.state !== 'open' && (await isSo())) {
    skip(move, 'stop_new', 'the new one does not run')
    return
  }
  await runTask(move, 'stop_new', { side: 'new', ...requests.stop(move, 'new'), isSo }, null)
  if (!(await isSo())) throw new StepFailed('the new one could not be stopped')
  const from = stepIn(stateOf(move), 'start')?.begunAt
  const until = move.site.recorder.timestamp()
  done(
    move,
    'stop_new',
    from
      ? `the new one ran from ${from} to ${until}: what was written there is not on the old one`
      : 'the new one is stopped',
  )
}

async function holdNew(move: Moving): Promise<void> {
  if (!isOurs(move) || (await readStatus(move, 'new')) === 'absent') {
    skip(move, 'hold_new', 'there is no copy')
    return
  }
  try {
    await expectSameMachine(move)
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error
    skip(move, 'hold_new', error.message)
    return
  }
  if (!startsAtBoot(await readConfig(move, 'new'))) {
    skip(move, 'hold_new', 'the copy does not start with its node')
    return
  }
  await setOnboot(move, 'hold_new', 'new', false)
  done(move, 'hold_new', `the copy ${move.plan.new.vmid} is left, stopped, and does not start with its node`)
}

async function restoreOnboot(move: Moving): Promise<void> {
  if (!move.plan.hadOnboot || !wasBegun(move, 'clear_onboot')) {
    skip(move, 'restore_onboot', 'it was not changed')
    return
  }
  await setOnboot(move, 'restore_onboot', 'old', true)
  done(move, 'restore_onboot', 'the old one starts with its node again')
}

async function startOld(move: Moving): Promise<void> {
  if (!move.plan.wasRunning) {
    skip(move, 'start_old', 'it did not run before')
    return
  }
  const isSo = async () => (await readStatus(move, 'old')) === 'running'
  if (stepIn(stateOf(move), 'start_old')?.state !== 'open' && (await isSo())) {
    skip(move, 'start_old', 'the old one runs')
    return
  }
  await runTask(move, 'start_old', { side: 'old', ...requests.start(move, 'old'), isSo }, null)
  if (!(await isSo())) throw new StepFailed('the old one was started, and does not run')
  done(move, 'start_old', 'the old one runs again')
}
