/** Tasks by their ids in few requests: those that are active are one list, and of those that have ended each is asked for, or all at once. */
import type { FogClient } from '../../integrations/fog/fog-client.ts'
import type { FogTask } from '../../integrations/fog/fog-rows.ts'

/** So many are asked for one by one: the list of all there ever were is about 4 kB each (fog-api §5). */
export const FEW = 3

/** Those that FOG holds no record of are not in it. */
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
  keep(await fog.activeTasks())
  const rest = ids.filter((id) => !found.has(id))
  if (rest.length > FEW) keep(await fog.allTasks())
  else for (const id of rest) keep([await fog.task(id)].filter((task) => task !== null))
  return found
}
