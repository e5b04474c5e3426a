/**
 * One act that becomes a task of Proxmox: intended on disk, sent once, followed to its end. The answer to the request says only
 * that the task began; if the answer is lost, the task is looked for before anything is sent again (proxmox-api §6).
 */
import type { z } from 'zod'
import { isOutOfReach } from '../../../shared/lan-services/reach-reason.ts'
import type { MoveStep } from '../../../shared/move-guest/move-plan.ts'
import { stepIn } from '../../../shared/move-guest/move-state.ts'
import { lastPercent } from '../../../shared/proxmox/task-progress.ts'
import { readVzdumpLog } from '../../../shared/proxmox/vzdump-log.ts'
import { mayHaveArrived } from '../../integrations/http/reach-error.ts'
import { rowsOf, taskRow, timeAnswer } from '../../integrations/proxmox/answer-shapes.ts'
import type { Params } from '../../integrations/proxmox/form-params.ts'
import { isGoodEnd, readLogFrom, readTaskLog } from '../../integrations/proxmox/read-tasks.ts'
import { WorkError } from '../../work-error.ts'
import {
  isRefusal,
  type Moving,
  messageOf,
  NotReached,
  note,
  pause,
  placeOf,
  readPatiently,
  type Side,
  StepFailed,
  stateOf,
} from './moving.ts'

export interface TaskRequest {
  readonly side: Side
  readonly method: 'POST' | 'DELETE'
  readonly path: string
  readonly params: Params
  /** As the task list calls it; the first is the usual one. */
  readonly types: readonly string[]
  /** Whether what is wanted is so already; asked before anything is sent a second time. */
  readonly isSo: () => Promise<boolean>
}

/** Which tasks may be the one that was intended. */
interface Since {
  /** The server's clock when it was intended, epoch seconds; 0: it is not told. */
  readonly since: number
  /** Where the clock is not told: those that were there before, which it is not. */
  readonly known?: readonly string[]
}

interface Intent extends Since {
  readonly extra: unknown
}

/**
 * `extra` is kept with the intent and given back when the run goes on after a cut. Throws StepFailed, NotReached; a task that an
 * earlier attempt began is followed, never begun again.
 */
export async function runTask<T>(move: Moving, step: MoveStep, request: TaskRequest, extra: T): Promise<T> {
  const before = stepIn(stateOf(move), step)
  const open = before?.state === 'open' ? before : null
  const kept = open?.intent as Intent | null | undefined
  if (open && kept) {
    const upid = open.upid ?? (await findTask(move, request, kept))
    if (upid !== null) await followTask(move, step, request, upid, open.upid === null)
    else if (!(await request.isSo())) await sendTask(move, step, request, kept)
    return kept.extra as T
  }
  const since = await sinceNow(move, request)
  const intent: Intent = { ...since, extra }
  note(move, { kind: 'intended', step, value: intent })
  await sendTask(move, step, request, since)
  return extra
}

/** Waits for the task of a step that was cut, however it ends. Throws NotReached. */
export async function settleTask(
  move: Moving,
  step: MoveStep,
  request: Pick<TaskRequest, 'side' | 'types'>,
): Promise<void> {
  const open = stepIn(stateOf(move), step)
  if (open?.state !== 'open') return
  const since = (open.intent ?? { since: 0 }) as Intent
  const upid = open.upid ?? (await findTask(move, request, since))
  if (upid === null) return
  if (open.upid === null) note(move, { kind: 'sent', step, value: upid })
  await waitForEnd(move, step, request.side, upid)
}

async function sendTask(move: Moving, step: MoveStep, request: TaskRequest, since: Since): Promise<void> {
  const upid = await beginTask(move, request, since)
  if (upid !== null) await followTask(move, step, request, upid, true)
}

/**
 * The id of the task it became; null: what is wanted is so already. Only a request that reached nobody is sent again: nothing
 * else that goes wrong here may ever lead to a second one.
 */
async function beginTask(move: Moving, request: TaskRequest, since: Since): Promise<string | null> {
  const { side, method, path, params } = request
  const begun = performance.now()
  for (let looked = 0; ; ) {
    try {
      return upidOf(await move.servers[side].send(method, path, params))
    } catch (error) {
      if (!(error instanceof WorkError) || move.signal.aborted) throw error
      if (isRefusal(error)) {
        if (looked === 0) throw new StepFailed(error.message)
        // The one before may have come late, and be what it is refused for: then that is the one.
        const upid = await lookForTask(move, request, since)
        if (upid !== null) return upid
        if (await request.isSo()) return null
        throw new NotReached(error.message)
      }
      // A 200 without data, another certificate: somebody answered, and whether it began is found out when this is gone on with.
      if (!isOutOfReach(error.code)) throw new NotReached(error.message)
      if (performance.now() - begun > move.pace.patienceMs) throw new NotReached(error.message)
      // 595 to 599 come from the server that passes requests on: whether the node got it is not known either.
      if (mayHaveArrived(error) || error.code === 'node_unreachable') {
        const upid = await lookForTask(move, request, since)
        if (upid !== null) return upid
        if (await request.isSo()) return null
        looked += 1
        if (looked > 1) throw new NotReached(error.message)
      } else await pause(move.pace.firstPollMs * 2, move.signal)
    }
  }
}

/** Throws StepFailed. */
function upidOf(answer: unknown): string {
  if (typeof answer === 'string' && answer.startsWith('UPID:')) return answer
  throw new StepFailed(`no task was begun: ${String(answer)}`)
}

/** Twice, since a request may be under way while the first look is answered. */
async function lookForTask(move: Moving, request: TaskRequest, since: Since): Promise<string | null> {
  const first = await findTask(move, request, since)
  if (first !== null) return first
  await pause(move.pace.lookMs, move.signal)
  return findTask(move, request, since)
}

/** The id of the newest task of this type and guest since the intent; null: there is none. Throws NotReached. */
async function findTask(
  move: Moving,
  request: Pick<TaskRequest, 'side' | 'types'>,
  { since, known = [] }: Since,
): Promise<string | null> {
  const found = (await readOwnTasks(move, request)).filter(
    ({ upid, starttime }) => starttime >= since && !known.includes(upid),
  )
  return found[0]?.upid ?? null
}

/** Of these types and this guest, the newest first. Throws NotReached. */
export async function readOwnTasks(
  move: Moving,
  { side, types }: Pick<TaskRequest, 'side' | 'types'>,
): Promise<z.infer<typeof taskRow>[]> {
  const { node, vmid } = placeOf(move, side)
  const rows = await readPatiently(move, async () =>
    rowsOf(
      taskRow,
      await move.servers[side].get(`/nodes/${node}/tasks`, { source: 'all', vmid, limit: 100 }),
    ),
  )
  return rows
    .filter(({ type, id }) => types.includes(type) && id === String(vmid))
    .toSorted((a, b) => b.starttime - a.starttime)
}

async function followTask(
  move: Moving,
  step: MoveStep,
  { side }: TaskRequest,
  upid: string,
  isNew: boolean,
): Promise<void> {
  if (isNew) note(move, { kind: 'sent', step, value: upid })
  const end = await waitForEnd(move, step, side, upid)
  if (!isGoodEnd(end)) throw new StepFailed(await reasonOf(move, side, upid, end))
}

async function waitForEnd(move: Moving, step: MoveStep, side: Side, upid: string): Promise<string> {
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

/**
 * A little before the server's clock, so that a task of this second is found. Without the right to ask, what is there already: this
 * computer's own clock may be minutes beside the server's, and would take an older task for the new one.
 */
async function sinceNow(move: Moving, request: TaskRequest): Promise<Since> {
  const { side } = request
  const { node } = placeOf(move, side)
  const isAnswer = (error: WorkError) => isRefusal(error)
  try {
    const read = timeAnswer.safeParse(
      await readPatiently(move, () => move.servers[side].get(`/nodes/${node}/time`), isAnswer),
    )
    if (read.success) return { since: read.data.time - 1 }
  } catch (error) {
    if (!isRefusal(error)) throw error
    move.report(`the clock of ${node} is not told: ${messageOf(error)}`)
  }
  return { since: 0, known: (await readOwnTasks(move, request)).map(({ upid }) => upid) }
}
