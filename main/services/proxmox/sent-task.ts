/**
 * Whether a request whose answer nobody has became a task. One that is listed now and was not before is it, whatever the clocks of
 * server and computer say. That none is listed proves nothing at first: the request may still be under way.
 */
import { rowsOf, taskRow } from '../../integrations/proxmox/answer-shapes.ts'
import { readClock } from '../../integrations/proxmox/node-clock.ts'
import type { ProxmoxApi } from '../../integrations/proxmox/proxmox-api.ts'
import type { TaskRow } from '../../integrations/proxmox/read-tasks.ts'

/** What is needed of a server here; a move asks it with more patience than others do. */
export type TaskReader = Pick<ProxmoxApi, 'get'>

/** Which tasks are looked for. */
export interface TaskKind {
  readonly node: string
  readonly vmid: number
  /** As the task list calls it. */
  readonly types: readonly string[]
}

/** Which tasks may be the one that was sent. */
export interface TaskSince {
  /** The node's clock before the request, epoch seconds; 0: it is not told. */
  readonly since: number
  /** Those that were listed before, which it is not. Sites that were written earlier have it only where the clock was not told. */
  readonly known?: readonly string[]
  /** This computer's clock before the request, epoch seconds. */
  readonly at?: number
}

/**
 * What has not begun by then never will: a server passes a request on to another node for 30 s at most (proxmox-api §2), and the
 * rest is for one that is very slow. Seconds.
 */
const LATEST = 300

const MOST_TASKS = 500

/** The newest first. */
export async function ownTasks(api: TaskReader, { node, vmid, types }: TaskKind): Promise<TaskRow[]> {
  const query = { source: 'all', vmid, limit: MOST_TASKS }
  const rows = rowsOf(taskRow, await api.get(`/nodes/${node}/tasks`, query))
  return rows
    .filter(({ type, id }) => types.includes(type) && id === String(vmid))
    .toSorted((a, b) => b.starttime - a.starttime)
}

/** To be kept before the request goes out. `listed`: the tasks of this kind that there are. */
export async function beforeSending(
  api: TaskReader,
  { node }: TaskKind,
  listed: readonly TaskRow[],
): Promise<TaskSince> {
  const at = nowHere()
  const { now, isTold } = await readClock(api, node, at)
  return { since: isTold ? now - 1 : 0, known: listed.map(({ upid }) => upid), at }
}

/** Its id; null: none is listed. */
export async function findTask(api: TaskReader, kind: TaskKind, sent: TaskSince): Promise<string | null> {
  const { since, known } = sent
  const isNew = ({ upid, starttime }: TaskRow) =>
    known ? !known.includes(upid) : since > 0 && starttime >= since
  return (await ownTasks(api, kind)).find(isNew)?.upid ?? null
}

/** Whether a request of which no task is listed would have begun by now, if it had come. By the node's clock where that is told. */
export async function isTooLate(api: TaskReader, node: string, { since, at }: TaskSince): Promise<boolean> {
  const { now, isTold } = await readClock(api, node, nowHere())
  if (isTold && since > 0) return now - since > LATEST
  return at !== undefined && nowHere() - at > LATEST
}

const nowHere = (): number => Math.floor(Date.now() / 1000)
