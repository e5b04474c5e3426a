/** What one task of a run is: what is sent for it, by what it is known again, and what stands in its way. */
import { CAPTURE, CAPTURES, DEPLOY, MULTICAST } from '../../../shared/fog/fog-task.ts'
import type { RunTarget, StartedRun } from '../../../shared/fog/image-run.ts'
import { readFogRun } from '../../db/fog-run-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { FogClient, FogRequest } from '../../integrations/fog/fog-client.ts'
import type { FogHost, FogTask } from '../../integrations/fog/fog-rows.ts'
import { WorkError } from '../../work-error.ts'
import { imageRequest, setImage } from './bulk-hosts.ts'
import { readHosts } from './host-reader.ts'
import { noteRun } from './image-runs.ts'

export interface Carrying {
  readonly site: SiteFile
  readonly fog: FogClient
  readonly runId: string
  readonly run: StartedRun
}

/** What a run sends for one of its hosts. */
export const taskRequest = (run: StartedRun, target: RunTarget): FogRequest => ({
  method: 'POST',
  path: `/host/${target.id}/task`,
  body: taskBody(run, run.mode === 'capture' ? CAPTURE : DEPLOY),
})

export const taskBody = ({ tag, wake }: StartedRun, type: string) => ({
  ...{ taskTypeID: Number(type), taskName: tag, shutdown: false, wol: wake, deploySnapins: -1 },
})

/** The throw-away group of a run, and its one act; the group's id is known only when it is there. */
export const groupRequests = (run: StartedRun, id = '{group}'): [FogRequest, FogRequest] => [
  {
    method: 'POST',
    path: '/group',
    body: { name: run.tag, description: 'Brassage', hosts: run.targets.map((target) => Number(target.id)) },
  },
  { method: 'POST', path: `/group/${id}/task`, body: taskBody(run, MULTICAST) },
]

/** All that a run sends for these hosts, in its order. `hosts`: as FOG has them now, by id. */
export function runRequests(
  run: StartedRun,
  targets: readonly RunTarget[],
  hosts: ReadonlyMap<string, FogHost>,
): FogRequest[] {
  if (targets.length === 0) return []
  const images = targets.map(({ id }) =>
    run.setImage && hosts.get(id)?.imageId !== run.imageId ? [imageRequest(id, run.imageId)] : [],
  )
  return run.mode === 'multicast'
    ? [...images.flat(), ...groupRequests(run)]
    : targets.flatMap((target, at) => [...(images[at] ?? []), taskRequest(run, target)])
}

/** FOG appends the host to the name. */
export const isOfRun = ({ tag }: StartedRun, task: FogTask): boolean => task.name.startsWith(tag)

/** FOG as it was read right before an act. */
export interface SeenFog {
  readonly tasks: readonly FogTask[]
  /** By id. */
  readonly hosts: ReadonlyMap<string, FogHost>
}

/** Looked at right before the act: minutes may lie between a pre-flight and the last host. */
export const seeBefore = async (fog: FogClient, targets: readonly RunTarget[]): Promise<SeenFog> => ({
  tasks: await fog.activeTasks(),
  hosts: await readHosts(
    fog,
    targets.map(({ id }) => id),
  ),
})

/** Codes of what keeps a host from being given the image, and says so of this host alone. */
const HINDRANCES: readonly string[] = ['fog_refused', 'fog_image_changed']

/** Gives it the image where that is wanted. Null: nothing stands in the way. */
export async function findHindrance(
  { site, runId, fog, run }: Carrying,
  target: RunTarget,
  { tasks, hosts }: SeenFog,
): Promise<string | null> {
  const busy = tasks.find(({ hostId }) => hostId === target.id)
  if (busy) return `${target.name} is busy: ${busy.type}, task ${busy.id}, ${busy.state}.`
  const inUse = run.mode === 'capture' ? await captureHindrance(fog, run, tasks) : beingCaptured(run, tasks)
  if (inUse !== null) return inUse
  const host = hosts.get(target.id)
  if (!host) return `FOG holds ${target.name} for invalid.`
  if (host.imageId === run.imageId) return null
  if (!run.setImage) return `${host.name} has image ${host.image ?? '-'}, not ${run.image}.`
  noteRun(site, runId, { kind: 'giving', host: target.id, value: run.image })
  try {
    await setImage(fog, target.id, { id: run.imageId, name: run.image })
    return null
  } catch (error) {
    if (!(error instanceof WorkError) || !HINDRANCES.includes(error.code)) throw error
    return error.message
  }
}

/** What failed, and which of these hosts this run gave its image before: they keep it, and would get it with their next task. */
export async function withGiven(
  { site, runId, fog, run }: Carrying,
  targets: readonly RunTarget[],
  failure: string,
): Promise<string> {
  const records = readFogRun(site.db, runId).filter(({ kind }) => kind === 'giving')
  const given = targets.filter(({ id }) => records.some(({ host }) => host === id))
  if (given.length === 0) return failure
  const hosts = await readHosts(
    fog,
    given.map(({ id }) => id),
  )
  const names = given.filter(({ id }) => hosts.get(id)?.imageId === run.imageId).map(({ name }) => name)
  return names.length === 0
    ? failure
    : `${failure} In FOG these have image ${run.image} since this run: ${names.join(', ')}.`
}

/** FOG hands out an image that is only half there without a word. */
function beingCaptured({ image, imageId }: StartedRun, tasks: readonly FogTask[]): string | null {
  const capture = tasks.find((task) => task.imageId === imageId && CAPTURES.has(task.typeId))
  return capture ? `Image ${image} is being captured from ${capture.host}: wait until it has ended.` : null
}

/** FOG lets two hosts write one image, and a protected one be written (fog-api §5). */
async function captureHindrance(
  fog: FogClient,
  { image, imageId, overwrites }: StartedRun,
  tasks: readonly FogTask[],
): Promise<string | null> {
  const user = tasks.find((task) => task.imageId === imageId)
  if (user) return `Image ${image} is in use: ${user.type} of ${user.host}, task ${user.id}. One at a time.`
  const now = (await fog.images()).find(({ id }) => id === imageId)
  if (!now) return `Image ${image} is no longer in FOG.`
  if (now.isProtected) return `Image ${image} is protected: it is not overwritten.`
  return overwrites === false && (now.isCaptured || now.usedAt !== null)
    ? `Image ${image} was empty when this was begun, and holds something by now: begin anew.`
    : null
}

export const wrongImage = ({ name }: RunTarget, { image, imageId }: FogTask): string =>
  `FOG gave ${name} image ${image ?? imageId ?? '-'}: its task was cancelled.`
