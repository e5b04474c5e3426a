/** Tasks in few requests and short answers: FOG keeps all there ever were, about 4 kB each (fog-api §5), tens of thousands after years. */
import type { FogClient } from '../../integrations/fog/fog-client.ts'
import type { FogTask } from '../../integrations/fog/fog-rows.ts'

/** So many are asked for one by one. */
export const FEW = 3

/** By their ids: those that are active are one list, of those that have ended each is asked for, or all at once. Those that FOG holds no record of are not in it. */
export async function readTasks(
  fog: FogClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FogTask>> {
  if (ids.length === 0) return new Map()
  const wanted = new Set(ids)
  const found = new Map<string, FogTask>()
  const keep = (tasks: readonly FogTask[]) => {
    for (const task of tasks) if (wanted.has(task.id)) found.set(task.id, task)
  }
  const missing = () => ids.filter((id) => !found.has(id))
  keep(await fog.activeTasks())
  if (missing().length > FEW) keep(await fog.tasksWithin(missing()))
  for (const id of missing()) keep([await fog.task(id)].filter((task) => task !== null))
  return found
}

/** Tasks of these hosts whose name begins with the tag of a run, those that have ended too. What is not here was never made. */
export async function findTasks(fog: FogClient, tag: string, hosts: readonly string[]): Promise<FogTask[]> {
  if (hosts.length === 0) return []
  const isOurs = (task: FogTask) =>
    task.hostId !== null && hosts.includes(task.hostId) && task.name.startsWith(tag)
  const found = (await fog.activeTasks()).filter(isOurs)
  for (const host of hosts) {
    if (found.some(({ hostId }) => hostId === host)) continue
    const own = await fog.tasksOf(host)
    if (own.length === 0 && !(await heedsFilters(fog))) return (await fog.allTasks()).filter(isOurs)
    found.push(...own.filter(isOurs))
  }
  return found
}

/**
 * An empty answer counts only from a server that is seen to find a task it has: else a host would be tasked twice. Asked of every host
 * that never had one; both answers are short.
 */
async function heedsFilters(fog: FogClient): Promise<boolean> {
  const known = (await fog.taskIds()).at(-1)
  return known === undefined || (await fog.tasksWithin(known)).length === 1
}
