/** Who stopped guests that ran at an earlier check, by the task lists of the nodes: one question a node. */
import type { SeenRunning, StoodStill, StopSeen } from '../../../shared/morning-check/seen-running.ts'
import type { GuestFacts } from '../../../shared/morning-check/server-facts.ts'
import { WorkError } from '../../work-error.ts'
import type { ProxmoxApi } from './proxmox-api.ts'
import { isGoodEnd, MOST_TASKS, readTasks, type TaskRow } from './read-tasks.ts'

/** A guest stands still after these (proxmox-api §6), whoever asked for them. */
const STOPS = /^(qm|vz)(stop|shutdown|suspend|restore|create|rollback|destroy)$/
const STARTS = /^(qm|vz)(start|resume|reboot)$/
/** What a node begins as it is shut down, and a person who stops all guests of a node. */
const STOP_ALL = 'stopall'
/** The node itself is this one; a person may be. */
const NODE_USER = 'root@pam'

/** The list of guests lags some seconds behind, and a check takes some. Seconds. */
const LAG = 60

export interface StopQuestion {
  readonly guests: readonly GuestFacts[]
  /** Of the nodes that answer. */
  readonly nodes: readonly string[]
  readonly earlier: Omit<SeenRunning, 'at'>
  /** How far the server's clock is ahead of this computer's, seconds. */
  readonly ahead: number
}

/** Nothing is asked where every guest stands as it did. */
export async function readStoodStill(
  api: ProxmoxApi,
  { guests, nodes, earlier, ahead }: StopQuestion,
): Promise<StoodStill[]> {
  const still = guests.flatMap(({ vmid, status, isTemplate, shouldRun }) => {
    const ranAt = earlier.ran[vmid]
    const isMeant = status === 'stopped' && !isTemplate && shouldRun === false
    return isMeant && ranAt !== undefined ? [{ vmid, ranAt, since: sinceOf(ranAt, ahead) }] : []
  })
  if (still.length === 0) return []
  const since = Math.min(...still.map((one) => one.since))
  const lists = await Promise.all(nodes.map((node) => readList(api, node, since)))
  const isWhole = lists.every(({ isWhole: whole }) => whole)
  return still.map(({ vmid, ranAt, since: from }) => ({
    ...{ vmid, ranAt, isNew: earlier.before === null || ranAt >= earlier.before },
    stop: lastStop(lists, vmid, from) ?? (isWhole ? null : 'unread'),
  }))
}

const sinceOf = (iso: string, ahead: number): number => Math.floor(Date.parse(iso) / 1000) + ahead - LAG

interface TaskList {
  readonly node: string
  readonly tasks: readonly TaskRow[]
  /** False: it could not be read, or holds more than is read. */
  readonly isWhole: boolean
}

async function readList(api: ProxmoxApi, node: string, since: number): Promise<TaskList> {
  try {
    const tasks = await readTasks(api, node, since, { source: 'all' })
    return { node, tasks, isWhole: tasks.length < MOST_TASKS }
  } catch (error) {
    // The node fell away, or may not be asked: not knowing is told with the guest.
    if (error instanceof WorkError && Number(error.values.status) >= 400)
      return { node, tasks: [], isWhole: false }
    throw error
  }
}

/** Null: the last that was done with it did not stop it, or nothing was done. */
function lastStop(lists: readonly TaskList[], vmid: number, since: number): StopSeen | null {
  const [last] = lists
    .flatMap(({ node, tasks }) =>
      tasks.map((task) => ({ node, tasks, task, at: task.endtime ?? task.starttime })),
    )
    .filter(({ task, at }) => task.id === String(vmid) && at >= since && isGoodEnd(task.status))
    .filter(({ task }) => STOPS.test(task.type) || STARTS.test(task.type))
    .toSorted((a, b) => b.at - a.at)
  if (!last || STARTS.test(last.task.type)) return null
  const user = userOf(last.task)
  const isWithAll = user === NODE_USER && last.tasks.some((one) => isDuring(last.task, one))
  return { type: last.task.type, user, at: last.at, withNode: isWithAll ? last.node : null }
}

const isDuring = ({ starttime }: TaskRow, all: TaskRow): boolean =>
  all.type === STOP_ALL && all.starttime <= starttime && (all.endtime ?? starttime) >= starttime

/** The list names a token's user without the token; the id names both. */
const userOf = ({ upid }: TaskRow): string => upid.split(':')[7] ?? ''
