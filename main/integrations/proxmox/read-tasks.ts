/** Tasks of a node, and the lines of their logs (proxmox-api §6). */
import type { z } from 'zod'
import { isAtLeast } from '../../../shared/lan-services/proxmox-version.ts'
import { logRow, rowsOf, taskRow } from './answer-shapes.ts'
import type { Params } from './form-params.ts'
import type { ProxmoxApi } from './proxmox-api.ts'

export type TaskRow = z.infer<typeof taskRow>

/** The server's own default is 50. */
export const MOST_TASKS = 1000
const LINES_AT_ONCE = 5000
/** A log that is longer is read no further: the lines about guests are few, and no job has so many. */
const MOST_LINES = 200_000

/** A success with warnings is one (6.4 and later). */
export const isGoodEnd = (status: string | undefined): boolean =>
  status === 'OK' || /^WARNINGS\b/.test(status ?? '')

/** Of one that has not ended, in the list of those that run. */
export const isRunning = ({ status, endtime }: TaskRow): boolean =>
  status === 'RUNNING' || (endtime === undefined && (status === undefined || status === ''))

/** Newest first, begun at or after `since` (epoch seconds). Without Sys.Audit only the account's own are listed. */
export async function readTasks(
  api: ProxmoxApi,
  node: string,
  since: number,
  filter: Params,
): Promise<TaskRow[]> {
  const bySince = isAtLeast(api.version, '7.0') ? { since } : {}
  const data = await api.get(`/nodes/${node}/tasks`, { limit: MOST_TASKS, ...bySince, ...filter })
  const seen = new Set<string>()
  return rowsOf(taskRow, data)
    .filter(({ starttime, upid }) => starttime >= since && !seen.has(upid) && seen.add(upid))
    .toSorted((a, b) => b.starttime - a.starttime)
}

/** The lines after the first `read`, as far as one answer holds them: for following a task that runs. */
export async function readLogFrom(api: ProxmoxApi, upid: string, read: number): Promise<string[]> {
  const path = `/nodes/${upid.split(':')[1] ?? ''}/tasks/${encodeURIComponent(upid)}/log`
  const rows = rowsOf(logRow, await api.get(path, { start: read, limit: LINES_AT_ONCE }))
  // Of a log without lines one is answered that says so.
  return rows.filter(({ n, t }) => n > read && t !== 'no content').map(({ t }) => t)
}

/** All lines. The node that ran the task is in its id; the server called passes the question on. */
export async function readTaskLog(api: ProxmoxApi, node: string, upid: string): Promise<string[]> {
  const lines: string[] = []
  while (lines.length < MOST_LINES) {
    const path = `/nodes/${node}/tasks/${encodeURIComponent(upid)}/log`
    const rows = rowsOf(logRow, await api.get(path, { start: lines.length, limit: LINES_AT_ONCE }))
    const fresh = rows.filter(({ n }) => n > lines.length)
    lines.push(...fresh.map(({ t }) => t))
    // The last line tells the end; a task that runs, or was cut, has none.
    if (fresh.length === 0 || /^TASK (OK|ERROR|WARNINGS)/.test(lines.at(-1) ?? '')) break
  }
  // An empty log answers one line that says so.
  return lines.length === 1 && lines[0] === 'no content' ? [] : lines
}
