/**
 * Begins a task of Proxmox, surely not twice: what is so already is left alone, one that runs is joined, and where the answer to
 * the request is lost the task is looked for. It is never sent a second time (proxmox-api §6).
 */
import { mayHaveArrived } from '../../integrations/http/reach-error.ts'
import type { ProxmoxApi } from '../../integrations/proxmox/proxmox-api.ts'
import { isRunning } from '../../integrations/proxmox/read-tasks.ts'
import { WorkError } from '../../work-error.ts'
import type { ProxmoxRequest } from './proxmox-request.ts'
import { beforeSending, findTask, ownTasks, type TaskKind, type TaskSince } from './sent-task.ts'

export interface WantedTask extends TaskKind {
  readonly request: ProxmoxRequest
  /** Whether what is wanted is so by now. */
  readonly isSo: () => Promise<boolean>
  /** Where somebody else's, of which nobody knows what it does, must not count as this one. */
  readonly isAlone?: boolean
}

export interface BegunTask {
  /** Null: it was so already, and nothing was sent. */
  readonly upid: string | null
  /** It was under way already, begun by somebody else. */
  readonly isJoined: boolean
}

/** Between two looks for a task whose answer was lost. Milliseconds. */
const LOOK_MS = 1000
const LOOKS = 3

/** On disk before the request goes out, and once its task is known. */
export type NoteTask = (since: TaskSince, upid: string | null) => void

/** Throws WorkError: `unknown_outcome` where nobody knows whether it began, what the server refuses, a ReachReason. */
export async function beginTask(
  api: ProxmoxApi,
  wanted: WantedTask,
  note: NoteTask = () => undefined,
): Promise<BegunTask> {
  const listed = await ownTasks(api, wanted)
  const running = listed.find(isRunning)?.upid ?? null
  if (running !== null) {
    if (wanted.isAlone)
      throw new WorkError(
        'guest_locked',
        `Guest ${wanted.vmid} is locked (${wanted.types[0]}): wait until that is over.`,
      )
    note({ since: 0 }, running)
    return { upid: running, isJoined: true }
  }
  if (await wanted.isSo()) return { upid: null, isJoined: false }
  const since = await beforeSending(api, wanted, listed)
  note(since, null)
  const begun = await sendTask(api, wanted, since)
  note(since, begun.upid)
  return begun
}

async function sendTask(api: ProxmoxApi, wanted: WantedTask, since: TaskSince): Promise<BegunTask> {
  const { request } = wanted
  try {
    const answer = await api.send(request.method, request.path, request.params)
    if (typeof answer === 'string' && answer.startsWith('UPID:')) return { upid: answer, isJoined: false }
    throw new WorkError('no_task', `No task was begun: ${String(answer)}`)
  } catch (error) {
    const isLost = error instanceof WorkError && (mayHaveArrived(error) || error.code === 'node_unreachable')
    if (!isLost) throw error
    return foundAfter(api, wanted, since, error)
  }
}

/** Whether nothing came of it for sure: the server said no to the request, or it was not sent. Else nobody knows. */
export const wasRefused = (error: unknown): error is WorkError =>
  error instanceof WorkError &&
  (error.code === 'guest_locked' ||
    (Number(error.values.status) >= 400 && error.code !== 'node_unreachable' && !mayHaveArrived(error)))

async function foundAfter(
  api: ProxmoxApi,
  wanted: WantedTask,
  since: TaskSince,
  lost: WorkError,
): Promise<BegunTask> {
  for (let look = 0; look < LOOKS; look++) {
    // The first look comes too early where the request is still under way.
    if (look > 0) await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    try {
      const upid = await findTask(api, wanted, since)
      if (upid !== null) return { upid, isJoined: false }
    } catch (error) {
      // That it cannot be looked for says nothing of whether it began.
      if (!(error instanceof WorkError)) throw error
    }
  }
  throw new WorkError(
    'unknown_outcome',
    `The answer was lost (${lost.message}), and no task of it is listed: look at the guest again before you do it a second time.`,
    { cause: lost.code },
  )
}
