/**
 * One act that becomes a task of Proxmox: intended on disk, sent once, followed to its end. The answer to the request says only
 * that the task began; if the answer is lost, the task is looked for before anything is sent again (proxmox-api §6).
 */
import { isOutOfReach } from '../../../shared/lan-services/reach-reason.ts'
import type { MoveStep } from '../../../shared/move-guest/move-plan.ts'
import { stepIn } from '../../../shared/move-guest/move-state.ts'
import { mayHaveArrived } from '../../integrations/http/reach-error.ts'
import type { Params } from '../../integrations/proxmox/form-params.ts'
import type { TaskRow } from '../../integrations/proxmox/read-tasks.ts'
import { WorkError } from '../../work-error.ts'
import {
  beforeSending,
  findTask,
  isTooLate,
  ownTasks,
  type TaskKind,
  type TaskReader,
  type TaskSince,
} from '../proxmox/sent-task.ts'
import { followTask, waitForEnd } from './follow-move-task.ts'
import {
  hasWayBack,
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
  /** A second one does nothing beside the first: only such a request is sent again where nobody knows of the first. */
  readonly isHarmlessTwice?: boolean
  /** Whether what is wanted is so already. */
  readonly isSo: () => Promise<boolean>
}

type Asked = Pick<TaskRequest, 'side' | 'types'>

interface Intent extends TaskSince {
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
  if (!open || !kept) {
    await intendAndSend(move, step, request, extra)
    return extra
  }
  const upid = open.upid ?? (await lookPatiently(move, request, kept))
  if (upid !== null) await followTask(move, step, request, upid, open.upid === null)
  else if (!(await request.isSo())) {
    if (!request.isHarmlessTwice && !(await isTooLateFor(move, request, kept))) throw unknown(move, request)
    await intendAndSend(move, step, request, kept.extra)
  }
  return kept.extra as T
}

/** Waits for the task of a step that was cut, however it ends. Throws NotReached. */
export async function settleTask(move: Moving, step: MoveStep, request: Asked): Promise<void> {
  const open = stepIn(stateOf(move), step)
  if (open?.state !== 'open') return
  const since = (open.intent ?? { since: 0 }) as Intent
  const upid = open.upid ?? (await lookPatiently(move, request, since))
  if (upid === null) return
  if (open.upid === null) note(move, { kind: 'sent', step, value: upid })
  await waitForEnd(move, step, request.side, upid)
}

async function intendAndSend(move: Moving, step: MoveStep, request: TaskRequest, extra: unknown) {
  const since = await sinceNow(move, request)
  note(move, { kind: 'intended', step, value: { ...since, extra } satisfies Intent })
  const upid = await beginTask(move, request, since)
  if (upid !== null) await followTask(move, step, request, upid, true)
}

/**
 * The id of the task it became; null: what is wanted is so already. What reached nobody is sent again, and so is what
 * does nothing a second time; of anything else it is an honest end that nobody knows. Throws StepFailed, NotReached.
 */
async function beginTask(move: Moving, request: TaskRequest, since: TaskSince): Promise<string | null> {
  const { side, method, path, params } = request
  const begun = performance.now()
  for (let isLost = false; ; ) {
    try {
      return upidOf(await move.servers[side].send(method, path, params))
    } catch (error) {
      if (!(error instanceof WorkError) || move.signal.aborted) throw error
      if (isRefusal(error)) {
        if (!isLost) throw new StepFailed(error.message)
        // The one before may have come late, and be what it is refused for: then that is the one.
        return foundOrSo(move, request, since, error)
      }
      // A 200 without data, another certificate: somebody answered, and whether it began is found out when this is gone on with.
      if (!isOutOfReach(error.code)) throw new NotReached(error.message)
      if (performance.now() - begun > move.pace.patienceMs) throw new NotReached(error.message)
      if (!mayHaveBegun(error)) {
        await pause(move.pace.firstPollMs * 2, move.signal)
        continue
      }
      const upid = await lookPatiently(move, request, since)
      if (upid !== null) return upid
      if (await request.isSo()) return null
      if (!request.isHarmlessTwice || isLost) throw unknown(move, request)
      isLost = true
    }
  }
}

/** 595: the server that passes requests on found no way to the node, so that it never had this one; 596 and on tell nothing. */
const mayHaveBegun = (error: WorkError): boolean =>
  mayHaveArrived(error) || (error.code === 'node_unreachable' && error.values.status !== 595)

async function foundOrSo(
  move: Moving,
  request: TaskRequest,
  since: TaskSince,
  refused: WorkError,
): Promise<string | null> {
  const upid = await lookPatiently(move, request, since)
  if (upid !== null) return upid
  if (await request.isSo()) return null
  throw new NotReached(refused.message)
}

/** Throws StepFailed. */
function upidOf(answer: unknown): string {
  if (typeof answer === 'string' && answer.startsWith('UPID:')) return answer
  throw new StepFailed(`no task was begun: ${String(answer)}`)
}

/** What a person is to look at. Where it is not taken back by itself, going on later is what ends it. */
function unknown(move: Moving, { side, types }: TaskRequest): NotReached {
  const { node, vmid } = placeOf(move, side)
  const told = `nobody knows whether ${types[0]} of guest ${vmid} began on ${node}, since the answer was lost: look at its tasks there. It is not sent a second time`
  const goesBack = hasWayBack(move) && !stateOf(move).isBackingOut
  return new NotReached(
    goesBack ? told : `${told}; what has not begun 5 minutes later never will: go on then`,
  )
}

const LOOKS = 4

/** More than once, since a request may be under way while the first look is answered. */
async function lookPatiently(move: Moving, request: Asked, since: TaskSince): Promise<string | null> {
  for (let look = 0; look < LOOKS; look += 1) {
    if (look > 0) await pause(move.pace.lookMs, move.signal)
    const upid = await findTask(readerOf(move, request.side), kindOf(move, request), since)
    if (upid !== null) return upid
  }
  return null
}

const kindOf = (move: Moving, { side, types }: Asked): TaskKind => ({
  ...{ node: placeOf(move, side).node, vmid: placeOf(move, side).vmid, types },
})

/** Asks until it is answered. A clock that may not be read is not told, whatever the server calls that. */
const readerOf = (move: Moving, side: Side): TaskReader => ({
  async get(path, query) {
    const mayBeRefused = path.endsWith('/time')
    const read = () => move.servers[side].get(path, query)
    try {
      return await readPatiently(move, read, (error) => mayBeRefused && isRefusal(error))
    } catch (error) {
      if (!mayBeRefused || !isRefusal(error)) throw error
      move.report(`the clock of ${placeOf(move, side).node} is not told: ${messageOf(error)}`)
      return null
    }
  },
})

const isTooLateFor = (move: Moving, { side }: TaskRequest, since: TaskSince): Promise<boolean> =>
  isTooLate(readerOf(move, side), placeOf(move, side).node, since)

/** Of these types and this guest, the newest first. Throws NotReached. */
export const readOwnTasks = (move: Moving, request: Asked): Promise<TaskRow[]> =>
  ownTasks(readerOf(move, request.side), kindOf(move, request))

async function sinceNow(move: Moving, request: TaskRequest): Promise<TaskSince> {
  return beforeSending(readerOf(move, request.side), kindOf(move, request), await readOwnTasks(move, request))
}
