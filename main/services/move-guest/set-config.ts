/** A change that is no task: done when the answer comes. Lost answers are settled by reading what is set now. */
import type { MoveStep } from '../../../shared/move-guest/move-plan.ts'
import { stepIn } from '../../../shared/move-guest/move-state.ts'
import type { Params } from '../../integrations/proxmox/form-params.ts'
import { WorkError } from '../../work-error.ts'
import { readConfig, startsAtBoot } from './guest-reads.ts'
import {
  guestPath,
  isRefusal,
  type Moving,
  NotReached,
  note,
  pause,
  type Side,
  StepFailed,
  stateOf,
} from './moving.ts'

export interface SetRequest {
  readonly side: Side
  readonly path: string
  /** Made anew for each attempt: the digest has to be that of what is there. */
  readonly params: () => Promise<Params>
  readonly isSo: () => Promise<boolean>
}

/** Intended on disk, then sent; setting the same value again changes nothing. Throws StepFailed, NotReached. */
export async function setValue(
  move: Moving,
  step: MoveStep,
  { side, path, params, isSo }: SetRequest,
): Promise<void> {
  if (stepIn(stateOf(move), step)?.state !== 'open') note(move, { kind: 'intended', step })
  const begun = performance.now()
  while (!(await isSo()))
    try {
      await move.servers[side].send('PUT', path, await params())
      return
    } catch (error) {
      if (!(error instanceof WorkError) || move.signal.aborted) throw error
      if (isRefusal(error)) throw new StepFailed(error.message)
      if (performance.now() - begun > move.pace.patienceMs) throw new NotReached(error.message)
      await pause(move.pace.firstPollMs * 2, move.signal)
    }
}

/** Whether a guest starts with its node. The digest refuses it where somebody else changed the guest meanwhile. */
export async function setOnboot(move: Moving, step: MoveStep, side: Side, onboot: boolean): Promise<void> {
  await setValue(move, step, {
    side,
    path: `${guestPath(move, side)}/config`,
    isSo: async () => startsAtBoot(await readConfig(move, side)) === onboot,
    params: async () => {
      const { digest } = await readConfig(move, side)
      return { onboot, digest: digest === undefined ? undefined : String(digest) }
    },
  })
}
