/** A task of a move followed to its end, with how far it is, and what its log says where it ended badly. */
import type { MoveStep } from '../../../shared/move-guest/move-plan.ts'
import { lastPercent } from '../../../shared/proxmox/task-progress.ts'
import { readVzdumpLog } from '../../../shared/proxmox/vzdump-log.ts'
import { isGoodEnd, readLogFrom, readTaskLog } from '../../integrations/proxmox/read-tasks.ts'
import { WorkError } from '../../work-error.ts'
import { type Moving, note, pause, placeOf, readPatiently, type Side, StepFailed } from './moving.ts'

interface Followed {
  readonly side: Side
  /** Of two that were sent, the second fails where the first did it. */
  readonly isHarmlessTwice?: boolean
  readonly isSo: () => Promise<boolean>
}

/** `isNew`: its id is not on disk yet. Throws StepFailed, NotReached. */
export async function followTask(
  move: Moving,
  step: MoveStep,
  request: Followed,
  upid: string,
  isNew: boolean,
): Promise<void> {
  const { side } = request
  if (isNew) note(move, { kind: 'sent', step, value: upid })
  const end = await waitForEnd(move, step, side, upid)
  if (isGoodEnd(end)) return
  if (request.isHarmlessTwice && (await request.isSo())) return
  throw new StepFailed(await reasonOf(move, side, upid, end))
}

/** How it ended, in the server’s words. Throws NotReached. */
export async function waitForEnd(move: Moving, step: MoveStep, side: Side, upid: string): Promise<string> {
  const tellProgress = progressTeller(move, step, side, upid)
  const { firstPollMs, slowestPollMs } = move.pace
  const path = `/nodes/${upid.split(':')[1] ?? placeOf(move, side).node}/tasks/${encodeURIComponent(upid)}/status`
  for (let wait = firstPollMs; ; wait = Math.min(wait * 1.5, slowestPollMs)) {
    const { status, exitstatus } = ((await readPatiently(move, () => move.servers[side].get(path))) ??
      {}) as {
      status?: unknown
      exitstatus?: unknown
    }
    if (status === 'stopped') return String(exitstatus ?? 'unexpected status')
    await tellProgress()
    await pause(wait, move.signal)
  }
}

/** Reads on in the log of a task that runs, where somebody looks. */
function progressTeller(move: Moving, step: MoveStep, side: Side, upid: string): () => Promise<void> {
  const { onProgress } = move
  if (!onProgress) return () => Promise.resolve()
  let read = 0
  return async () => {
    try {
      const lines = await readLogFrom(move.servers[side], upid, read)
      read += lines.length
      const percent = lastPercent(lines)
      if (percent !== null) onProgress(step, percent)
    } catch (error) {
      // How far it is, is only told beside: the task goes on, and its end is asked for on its own.
      if (!(error instanceof WorkError)) throw error
    }
  }
}

/** "job errors" says nothing: the log does. */
async function reasonOf(move: Moving, side: Side, upid: string, end: string): Promise<string> {
  try {
    const node = upid.split(':')[1] ?? placeOf(move, side).node
    const log = readVzdumpLog(await readTaskLog(move.servers[side], node, upid))
    const told = log.guests.find(({ state }) => state === 'failed')?.reason ?? log.lastError
    return told && !told.includes(end) && end !== 'job errors' ? `${end}: ${told}` : (told ?? end)
  } catch (error) {
    // The log only adds words to an end that is known.
    if (error instanceof WorkError) return end
    throw error
  }
}
