/**
 * Begins a task of Proxmox, surely not twice: what is so already is left alone, one that runs is joined, and where the answer to
 * the request is lost the task is looked for. It is never sent a second time (proxmox-api §6).
 */
import { mayHaveArrived } from '../../integrations/http/reach-error.ts'
import { rowsOf, taskRow } from '../../integrations/proxmox/answer-shapes.ts'
import { readClock } from '../../integrations/proxmox/node-clock.ts'
import type { ProxmoxApi } from '../../integrations/proxmox/proxmox-api.ts'
import { isRunning, type TaskRow } from '../../integrations/proxmox/read-tasks.ts'
import { WorkError } from '../../work-error.ts'
import type { ProxmoxRequest } from './proxmox-request.ts'

export interface WantedTask {
  readonly request: ProxmoxRequest
  readonly node: string
  readonly vmid: number
  /** As the task list calls it. */
  readonly types: readonly string[]
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

/** Which tasks may be the one that was sent. */
export interface TaskSince {
  /** The node's clock before the request, epoch seconds; 0: it is not told. */
  readonly since: number
  /** Where the clock is not told: those that were there before, which it is not. */
  readonly known?: readonly string[]
}

/** Throws WorkError: `unknown_outcome` where nobody knows whether it began, what the server refuses, a ReachReason. */
export async function beginTask(
  api: ProxmoxApi,
  wanted: WantedTask,
  note: NoteTask = () => undefined,
): Promise<BegunTask> {
  const running = (await ownTasks(api, wanted, 'active')).find(isRunning)?.upid ?? null
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
  const { node } = wanted
  const { now, isTold } = await readClock(api, node, 0)
  // This computer's clock may be minutes beside the server's, and would take an older task for the new one.
  const since: TaskSince = isTold
    ? { since: now - 1 }
    : { since: 0, known: (await ownTasks(api, wanted, 'all')).map(({ upid }) => upid) }
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

/** The newest of these types and this guest since then; null: there is none. */
export async function findTask(
  api: ProxmoxApi,
  wanted: Pick<WantedTask, 'node' | 'vmid' | 'types'>,
  { since, known = [] }: TaskSince,
): Promise<string | null> {
  const found = (await ownTasks(api, wanted, 'all')).find(
    ({ upid, starttime }) => starttime >= since && !known.includes(upid),
  )
  return found?.upid ?? null
}

/** The newest first. */
async function ownTasks(
  api: ProxmoxApi,
  { node, vmid, types }: Pick<WantedTask, 'node' | 'vmid' | 'types'>,
  source: 'active' | 'all',
): Promise<TaskRow[]> {
  const rows = rowsOf(taskRow, await api.get(`/nodes/${node}/tasks`, { source, vmid, limit: 100 }))
  return rows
    .filter(({ type, id }) => types.includes(type) && id === String(vmid))
    .toSorted((a, b) => b.starttime - a.starttime)
}
