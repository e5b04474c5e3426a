/** A task of Proxmox looked at, followed to its end, or asked to stop. An HTTP 200 said only that it began (proxmox-api §6). */
import { isOutOfReach } from '../../../shared/lan-services/reach-reason.ts'
import { percentIn, type TaskLook } from '../../../shared/proxmox/guest-act.ts'
import { readVzdumpLog } from '../../../shared/proxmox/vzdump-log.ts'
import type { ProxmoxApi } from '../../integrations/proxmox/proxmox-api.ts'
import { isGoodEnd, readTaskLog } from '../../integrations/proxmox/read-tasks.ts'
import { WorkError } from '../../work-error.ts'
import type { ProxmoxRequest } from './proxmox-request.ts'

/** Milliseconds. */
export interface TaskPace {
  readonly firstMs: number
  readonly slowestMs: number
  /** How long a server that does not answer is waited for: a dropped connection stops no task. */
  readonly patienceMs: number
}

export const USUAL_TASK_PACE: TaskPace = { firstMs: 250, slowestMs: 2000, patienceMs: 60_000 }

/** The node that runs a task stands in its id. Throws WorkError `bad_task_id`. */
export function nodeOfTask(upid: string): string {
  const node = /^UPID:([\w.-]+):[0-9A-F]+:/i.exec(upid)?.[1]
  if (node) return node
  throw new WorkError('bad_task_id', `"${upid}" is no task of Proxmox: its id begins with UPID: and a node.`)
}

const pathOf = (upid: string): string => `/nodes/${nodeOfTask(upid)}/tasks/${encodeURIComponent(upid)}`

export async function lookAtTask(api: ProxmoxApi, upid: string): Promise<TaskLook> {
  const told = ((await api.get(`${pathOf(upid)}/status`)) ?? {}) as Record<string, unknown>
  const log = await readTaskLog(api, nodeOfTask(upid), upid)
  const percent = percentIn(log)
  if (told.status !== 'stopped') return { upid, state: 'running', message: null, percent, log }
  const end = String(told.exitstatus ?? 'unexpected status')
  if (!isGoodEnd(end)) return { upid, state: 'failed', message: reasonIn(log, end), percent, log }
  const state = end === 'OK' ? 'done' : 'warnings'
  return { upid, state, message: state === 'done' ? null : end, percent: 100, log }
}

/** "job errors" says nothing: the log does. */
function reasonIn(lines: readonly string[], end: string): string {
  const log = readVzdumpLog(lines)
  const told = log.guests.find(({ state }) => state === 'failed')?.reason ?? log.lastError
  if (!told || told.includes(end) || end === 'job errors') return told ?? end
  return `${end}: ${told}`
}

/** To its end. Throws WorkError with a ReachReason where the server is silent for too long; the task goes on. */
export async function followTask(
  api: ProxmoxApi,
  upid: string,
  report: (look: TaskLook) => void,
  signal: AbortSignal,
  pace: TaskPace = USUAL_TASK_PACE,
): Promise<TaskLook> {
  let heard = performance.now()
  for (let wait = pace.firstMs; ; wait = Math.min(wait * 1.5, pace.slowestMs)) {
    try {
      const look = await lookAtTask(api, upid)
      heard = performance.now()
      report(look)
      if (look.state !== 'running') return look
    } catch (error) {
      if (!(error instanceof WorkError) || !isOutOfReach(error.code)) throw error
      if (signal.aborted || performance.now() - heard > pace.patienceMs) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, wait))
    signal.throwIfAborted()
  }
}

/** Throws WorkError `bad_task_id`. */
export const cancelRequest = (upid: string): ProxmoxRequest => ({
  ...{ method: 'DELETE', path: pathOf(upid), params: {} },
})

/** False: it had ended by itself, and nothing was sent. */
export async function cancelTask(api: ProxmoxApi, upid: string): Promise<boolean> {
  const told = ((await api.get(`${pathOf(upid)}/status`)) ?? {}) as Record<string, unknown>
  if (told.status === 'stopped') return false
  const { method, path } = cancelRequest(upid)
  await api.send(method, path)
  return true
}
