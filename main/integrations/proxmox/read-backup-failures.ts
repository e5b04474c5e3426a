/** Which guests' backups failed, by the tasks of a node and their logs. */
import type { BackupFailure, FailedTask, GuestFacts } from '../../../shared/morning-check/server-facts.ts'
import { readVzdumpLog, type VzdumpLog } from '../../../shared/proxmox/vzdump-log.ts'
import { WorkError } from '../../work-error.ts'
import type { ProxmoxApi } from './proxmox-api.ts'
import { isGoodEnd, isRunning, readTaskLog, readTasks, type TaskRow } from './read-tasks.ts'

export interface BackupRuns {
  readonly failures: readonly BackupFailure[]
  /** Tasks that failed and name no guest. */
  readonly unexplained: readonly FailedTask[]
}

/** A weekly job's failure counts until its next run. Seconds. */
const LOOK_BACK = 8 * 86_400

/** Failures that no later success of a log takes back. */
export async function readBackupFailures(
  api: ProxmoxApi,
  node: string,
  now: number,
  guests: readonly GuestFacts[],
): Promise<BackupRuns> {
  const tasks = await readTasks(api, node, now - LOOK_BACK, { typefilter: 'vzdump', source: 'all' })
  const failures = new Map<number, BackupFailure>()
  const unexplained: FailedTask[] = []
  for (const task of tasks.toReversed()) {
    const isBad = !isGoodEnd(task.status)
    if (!isBad && failures.size === 0) continue
    const ownId = Number(task.id || Number.NaN)
    if (!isBad && Number.isInteger(ownId)) {
      failures.delete(ownId)
      continue
    }
    const log = readVzdumpLog(await readLog(api, node, task.upid))
    for (const run of log.guests) if (run.state === 'finished') failures.delete(run.vmid)
    if (!isBad) continue
    const found = failuresOf(task, log, node, guests)
    for (const failure of found) failures.set(failure.vmid, failure)
    if (found.length === 0 && !isRunning(task))
      unexplained.push({
        ...{ node, type: task.type, id: task.id ?? '', at: task.endtime ?? task.starttime },
        status: log.lastError ?? task.status ?? '',
      })
  }
  return { failures: [...failures.values()], unexplained }
}

/** One that cannot be read names no guest: the task then stands by its own end. */
async function readLog(api: ProxmoxApi, node: string, upid: string): Promise<string[]> {
  try {
    return await readTaskLog(api, node, upid)
  } catch (error) {
    if (error instanceof WorkError && error.code === 'server_error') return []
    throw error
  }
}

/** Exported for tests. */
export function failuresOf(
  task: TaskRow,
  log: VzdumpLog,
  node: string,
  guests: readonly GuestFacts[],
): BackupFailure[] {
  const at = task.endtime ?? task.starttime
  const told = log.guests.flatMap(({ vmid, state, reason }): BackupFailure[] =>
    state === 'failed' ? [{ vmid, at, reason: reason ?? '' }] : [],
  )
  if (isRunning(task)) return told
  const reason = log.lastError ?? task.status ?? 'the task ended without saying why'
  const begun = log.guests.filter(({ state }) => state === 'begun').map(({ vmid }) => vmid)
  // A job that ends "job errors" came to every guest; one that ended otherwise left some out.
  const missed = task.status === 'job errors' ? [] : leftOut(task, log, node, guests)
  const seen = new Set<number>()
  return [...told, ...[...begun, ...missed].map((vmid) => ({ vmid, at, reason }))].filter(
    ({ vmid }) => !seen.has(vmid) && seen.add(vmid),
  )
}

/** Guests the job was to save and never came to. */
function leftOut(task: TaskRow, log: VzdumpLog, node: string, guests: readonly GuestFacts[]): number[] {
  const seen = new Set(log.guests.map(({ vmid }) => vmid))
  const own = /^\d+$/.test(task.id ?? '') ? [Number(task.id)] : []
  const here = guests.filter((guest) => guest.node === node)
  const { selection } = log
  const meant = here.filter(({ vmid, pool }) => {
    if (own.length > 0) return own.includes(vmid)
    if (!selection || selection.excluded.includes(vmid) || log.elsewhere.includes(vmid)) return false
    return (
      selection.isAll ||
      selection.vmids.includes(vmid) ||
      (selection.pool !== null && selection.pool === pool)
    )
  })
  const ids = own.length > 0 ? own : meant.map(({ vmid }) => vmid)
  return ids.filter((vmid) => !seen.has(vmid))
}
