/** What going on with a run of FOG, or cancelling it, would send, and to whom: shown by a dry run, and before anybody says yes. */
import { isActiveState } from '../../shared/fog/fog-task.ts'
import type { TargetProgress } from '../../shared/fog/image-run.ts'
import type { SiteFile } from '../db/site-file.ts'
import type { FogClient, FogRequest } from '../integrations/fog/fog-client.ts'
import { prepareCancel } from '../services/fog/cancel-task.ts'
import { snapinTaskRequest } from '../services/fog/carry-snapin.ts'
import { readHosts } from '../services/fog/host-reader.ts'
import { readRun } from '../services/fog/image-runs.ts'
import { runRequests } from '../services/fog/run-task.ts'
import { findSnapinRun } from '../services/fog/snapin-runs.ts'

const isOpen = ({ state }: TargetProgress): boolean => state === 'todo' || state === 'intended'

/** Hosts that have no task yet, by MAC and stand; of a cancel, those that have one too. */
export function targetLines(site: SiteFile, run: string, isCancel: boolean): string[] {
  const { progress } = findSnapinRun(site, run) ?? readRun(site, run)
  return progress
    .filter((one) => isOpen(one) || (isCancel && one.state === 'sent'))
    .map(({ target: { name, mac, stand }, state }) => `  ${name}  ${mac}  ${stand ?? '-'}  ${state}`)
}

/** Of a host whose task may have arrived, what would be sent if FOG has none. */
export async function resumeRequests(site: SiteFile, fog: FogClient, run: string): Promise<FogRequest[]> {
  const snapin = findSnapinRun(site, run)
  if (snapin)
    return snapin.progress.filter(isOpen).map(({ target }) => snapinTaskRequest(snapin.started, target.id))
  const { started, progress } = readRun(site, run)
  const open = progress.filter(isOpen).map(({ target }) => target)
  const ids = open.map(({ id }) => id)
  return runRequests(started, open, started.setImage ? await readHosts(fog, ids) : new Map())
}

/** Only reads. */
export async function cancelRequests(site: SiteFile, fog: FogClient, run: string): Promise<FogRequest[]> {
  const { progress } = findSnapinRun(site, run) ?? readRun(site, run)
  const requests: FogRequest[] = []
  for (const id of progress.flatMap(({ taskId }) => taskId ?? [])) {
    const task = await fog.task(id)
    const request = task && isActiveState(task.stateId) ? (await prepareCancel(fog, id)).request : null
    if (request) requests.push(request)
  }
  return requests
}
