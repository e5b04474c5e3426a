/** Cancels what is left of a run: its own tasks, one by one, and the session of a multicast only where all its tasks are the run’s. */

import { isActiveState } from '../../../shared/fog/fog-task.ts'
import type { TargetProgress } from '../../../shared/fog/image-run.ts'
import type { NewFogRunRecord } from '../../db/fog-run-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { FogClient } from '../../integrations/fog/fog-client.ts'
import { type Cancelled, carryCancel } from './cancel-task.ts'
import { noteRun, readRun } from './image-runs.ts'
import { stopTurn, takeTurn } from './run-turn.ts'
import { readSnapinRun } from './snapin-runs.ts'
import { findTasks } from './task-reader.ts'

export const cancelRun = (site: SiteFile, fog: FogClient, id: string): Promise<Cancelled[]> =>
  stopped(id, async () => {
    const { progress, started } = readRun(site, id)
    const cancelled = await cancelTasks(site, fog, id, { progress, tag: started.tag })
    const ids = readRun(site, id).progress.flatMap(({ taskId }) => taskId ?? [])
    if (started.mode === 'multicast') await cancelSession(fog, new Set(ids))
    return cancelled
  })

export const cancelSnapinRun = (site: SiteFile, fog: FogClient, id: string): Promise<Cancelled[]> =>
  stopped(id, () => {
    const { progress, started } = readSnapinRun(site, id)
    return cancelTasks(site, fog, id, { progress, tag: started.tag })
  })

/** What is being sent ends first: nothing may be sent behind a cancel. */
async function stopped<T>(id: string, work: () => Promise<T>): Promise<T> {
  await stopTurn(id)
  return takeTurn(id, new AbortController().signal, work)
}

interface Begun {
  readonly progress: readonly TargetProgress[]
  readonly tag: string
}

/** Hosts whose task was never sent are not to be sent either; of those where nobody knows, FOG is asked by the run's tag. */
async function cancelTasks(
  site: SiteFile,
  fog: FogClient,
  id: string,
  { progress, tag }: Begun,
): Promise<Cancelled[]> {
  const unsure = progress.filter(({ state }) => state === 'intended')
  const made = await findTasks(
    fog,
    tag,
    unsure.map(({ target }) => target.id),
  )
  const found = new Map(
    unsure.map(({ target }) => [target.id, made.find((task) => task.hostId === target.id)]),
  )
  const records = progress.flatMap(({ target, state }): NewFogRunRecord[] => {
    const task = found.get(target.id)
    if (task) return [{ kind: 'sent', host: target.id, value: task.id }]
    return state === 'todo' || state === 'intended'
      ? [{ kind: 'failed', host: target.id, value: 'Cancelled before it was sent.' }]
      : []
  })
  // A cancel that is cut is told with the run, until it has reached all.
  noteRun(site, id, { kind: 'cancelling' }, ...records)
  const ids = progress.flatMap(({ taskId, target }) => taskId ?? found.get(target.id)?.id ?? [])
  const cancelled: Cancelled[] = []
  for (const taskId of ids) {
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
