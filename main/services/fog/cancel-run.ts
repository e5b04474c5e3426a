/** Cancels what is left of a run: its own tasks, one by one, and the session of a multicast only where all its tasks are the run’s. */

import { isActiveState } from '../../../shared/fog/fog-task.ts'
import type { TargetProgress } from '../../../shared/fog/image-run.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { FogClient } from '../../integrations/fog/fog-client.ts'
import { type Cancelled, carryCancel } from './cancel-task.ts'
import { noteRun, readRun } from './image-runs.ts'
import { readSnapinRun } from './snapin-runs.ts'

export async function cancelRun(site: SiteFile, fog: FogClient, id: string): Promise<Cancelled[]> {
  const { progress, started } = readRun(site, id)
  const cancelled = await cancelTasks(site, fog, id, progress)
  if (started.mode === 'multicast')
    await cancelSession(fog, new Set(progress.flatMap(({ taskId }) => taskId ?? [])))
  return cancelled
}

export const cancelSnapinRun = (site: SiteFile, fog: FogClient, id: string): Promise<Cancelled[]> =>
  cancelTasks(site, fog, id, readSnapinRun(site, id).progress)

/** Hosts whose task was never sent are not to be sent either. */
async function cancelTasks(
  site: SiteFile,
  fog: FogClient,
  id: string,
  progress: readonly TargetProgress[],
): Promise<Cancelled[]> {
  const todo = progress.filter(({ state }) => state === 'todo')
  noteRun(
    site,
    id,
    ...todo.map(({ target }) => ({ kind: 'failed' as const, host: target.id, value: 'cancelled' })),
  )
  const cancelled: Cancelled[] = []
  for (const taskId of progress.flatMap((one) => one.taskId ?? [])) {
    const task = await fog.task(taskId)
    if (task && isActiveState(task.stateId)) cancelled.push(await carryCancel(fog, taskId))
  }
  return cancelled
}

/** To a session that is not there FOG answers by making an empty one (fog-api §5): it is read right before. */
async function cancelSession(fog: FogClient, ours: ReadonlySet<string>): Promise<void> {
  const links = await fog.sessionTasks()
  for (const { id } of await fog.sessions()) {
    const tasks = links.filter(({ sessionId }) => sessionId === id)
    const isOurs = tasks.length > 0 && tasks.every(({ taskId }) => taskId !== null && ours.has(taskId))
    if (isOurs) await fog.write({ method: 'DELETE', path: `/multicastsession/${id}/cancel`, body: null })
  }
}
