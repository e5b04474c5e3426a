/** Looks at a run once: every host's task, the stream of a multicast, and what holds it up. Notes what it saw, and the end. */
import { isActiveState, isKnownState, unknownStateOf } from '../../../shared/fog/fog-task.ts'
import type { SeenTask, TargetProgress } from '../../../shared/fog/image-run.ts'
import { adviceFor, cancelAdvice } from '../../../shared/fog/run-advice.ts'
import {
  type HostProgress,
  isEnd,
  percentOfRun,
  type RunHostView,
  type RunView,
  type SessionState,
  type SessionView,
  stateOfRun,
} from '../../../shared/fog/run-view.ts'
import type { HostEnd } from '../../../shared/fog/verification.ts'
import { appendFogRun } from '../../db/fog-run-records.ts'
import { appendJournal } from '../../db/journal.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { FogClient } from '../../integrations/fog/fog-client.ts'
import type { FogTask } from '../../integrations/fog/fog-rows.ts'
import { removeGroup } from './carry-group.ts'
import { readHosts } from './host-reader.ts'
import { type ImageRun, noteRun, readRun } from './image-runs.ts'
import { readTasks } from './task-reader.ts'
import { openVerification } from './verify-hosts.ts'

/** Without progress for so long a task is called stalled, milliseconds. */
const STALLED_MS = 5 * 60_000
/** Progress is written down no oftener. */
const NOTE_MS = 60_000

/**
 * What has ended is asked for once, and of many at once in two lists; of a run that has ended nothing is asked. So a look takes one
 * request and, of a multicast, two for its stream, however many hosts there are.
 */
export async function lookAtRun(site: SiteFile, fog: FogClient, id: string): Promise<RunView> {
  const run = readRun(site, id)
  const ended = viewOfEnd(run)
  if (ended) return ended
  const open = run.progress.filter((one) => !isSettled(one))
  const tasks = await readTasks(
    fog,
    open.flatMap(({ taskId }) => taskId ?? []),
  )
  const isGoing = (task: FogTask | undefined) => task !== undefined && isActiveState(task.stateId)
  const over = open.filter(({ taskId }) => taskId !== null && !isGoing(tasks.get(taskId)))
  const deployed = await readDeployed(fog, over)
  const hosts = run.progress.map((one) => lookAtHost(site, run, one, tasks, deployed))
  const session = run.started.mode === 'multicast' ? await sessionOf(fog, hosts) : null
  const view = viewOf(run, hosts, session)
  if (view.state !== 'open' && !run.hasEnded && !site.readOnly) await endRun(site, fog, run, view)
  return view
}

/** It has ended, and all that FOG has to say of it is noted. */
const isSettled = ({ seen }: TargetProgress): boolean =>
  seen !== null && seen.deployedAt !== undefined && !isActiveState(seen.stateId)

/** When FOG says that these hosts were imaged last, by their ids. */
async function readDeployed(
  fog: FogClient,
  over: readonly TargetProgress[],
): Promise<ReadonlyMap<string, string | null>> {
  const hosts = await readHosts(
    fog,
    over.map(({ target }) => target.id),
  )
  return new Map([...hosts].map(([id, host]) => [id, host.deployedAt]))
}

function lookAtHost(
  site: SiteFile,
  run: ImageRun,
  progress: TargetProgress,
  tasks: ReadonlyMap<string, FogTask>,
  deployed: ReadonlyMap<string, string | null>,
): RunHostView {
  const { target, taskId, message, seen } = progress
  const task = taskId === null ? null : (tasks.get(taskId) ?? null)
  const deployedAt = deployed.get(target.id) ?? seen?.deployedAt ?? null
  if (task && !site.readOnly) noteSeen(site, run, progress, task, deployedAt)
  const state = isSettled(progress)
    ? (endStates[seen?.stateId ?? ''] ?? 'failed')
    : stateOf(site, progress, task)
  return {
    ...{ id: target.id, host: target.name, mac: target.mac, stand: target.stand, taskId, state },
    message: message ?? (task && unknownStateOf(task)),
    ...{ percent: state === 'done' ? 100 : (task?.percent ?? null) },
    // What FOG keeps of them from before or after is no word on what goes on now.
    ...(task && state === 'running'
      ? { rate: task.rate, remaining: task.remaining }
      : { rate: '', remaining: '' }),
    checkedInAt: state === 'not_started' ? null : (task?.checkedInAt ?? null),
    imagedAt: isEnd(state) && deployedAt !== target.deployedBefore ? deployedAt : null,
  }
}

/** Of a run that has ended, from the site alone; null: it has not, or an earlier version kept no ends of it. */
export function viewOfEnd(run: ImageRun): RunView | null {
  if (run.ends === null || run.ends.length === 0) return null
  const { ends } = run
  const known = new Map(ends.map((end) => [end.id, end]))
  const hosts = run.progress.map(({ target, taskId, message }): RunHostView => {
    const { state = 'gone', imagedAt = null } = known.get(target.id) ?? {}
    return {
      ...{ id: target.id, host: target.name, mac: target.mac, stand: target.stand, taskId, state, message },
      ...{ percent: state === 'done' ? 100 : null, rate: '', remaining: '', checkedInAt: null, imagedAt },
    }
  })
  return viewOf(run, hosts, null)
}

/** Of an open run while FOG is out of reach: each host as it was seen last, by the site alone. */
export function lastKnownView(run: ImageRun): RunView {
  const ended = viewOfEnd(run)
  if (ended) return ended
  const hosts = run.progress.map((one): RunHostView => {
    const { target, taskId, message, seen } = one
    const state = seen ? seenState(seen) : one.state === 'sent' ? 'not_started' : stateOfUnsent(one)
    return {
      ...{ id: target.id, host: target.name, mac: target.mac, stand: target.stand, taskId, state, message },
      ...{ percent: state === 'done' ? 100 : (seen?.percent ?? null), rate: '', remaining: '' },
      ...{ checkedInAt: null, imagedAt: isEnd(state) ? (seen?.deployedAt ?? null) : null },
    }
  })
  return { ...viewOf(run, hosts, null), advice: [] }
}

function seenState({ stateId, percent }: SeenTask): HostProgress {
  if (!isActiveState(stateId)) return endStates[stateId] ?? 'failed'
  if (!isKnownState(stateId)) return 'other'
  if (stateId === '1') return 'not_started'
  return stateId === '2' || percent === null ? 'waiting' : 'running'
}

const stateOfUnsent = ({ state }: TargetProgress): HostProgress =>
  state === 'failed' ? 'failed' : state === 'todo' ? 'todo' : 'unsure'

/** Complete. */
const DONE = '4'

const endStates: Readonly<Record<string, HostProgress>> = { 4: 'done', 5: 'cancelled', 6: 'failed' }

function stateOf(site: SiteFile, progress: TargetProgress, task: FogTask | null): HostProgress {
  if (progress.state !== 'sent') return stateOfUnsent(progress)
  if (task === null) return 'gone'
  const now = seenState(task)
  if (now !== 'running') return now
  const { seen, seenAt } = progress
  const isSame = seen !== null && seen.stateId === task.stateId && seen.percent === task.percent
  const since = seenAt === null ? 0 : Date.parse(site.recorder.timestamp()) - Date.parse(seenAt)
  return isSame && since >= STALLED_MS ? 'stalled' : 'running'
}

function noteSeen(
  site: SiteFile,
  run: ImageRun,
  { target, seen, seenAt }: TargetProgress,
  task: FogTask,
  deployedAt: string | null,
): void {
  const { stateId, percent } = task
  const note = (value: SeenTask) => noteRun(site, run.id, { kind: 'seen', host: target.id, value })
  if (!isActiveState(stateId)) {
    // FOG may tell that a host is done a moment before it tells when: asked again.
    const isTold = stateId !== DONE || deployedAt !== target.deployedBefore
    if (isTold) note({ stateId, percent, deployedAt })
    return
  }
  if (seen?.stateId === stateId && seen.percent === percent) return
  const age = seenAt === null ? NOTE_MS : Date.parse(site.recorder.timestamp()) - Date.parse(seenAt)
  if (seen?.stateId === stateId && age < NOTE_MS) return
  note({ stateId, percent })
}

const sessionStates: Readonly<Record<string, SessionState>> = {
  ...{ 0: 'created', 1: 'queued', 2: 'waiting', 3: 'running' },
}

/** The session whose tasks are the run's. */
async function sessionOf(fog: FogClient, hosts: readonly RunHostView[]): Promise<SessionView | null> {
  const ids = new Set(hosts.flatMap(({ taskId }) => taskId ?? []))
  const links = await fog.sessionTasks()
  const session = (await fog.sessions()).find(({ id }) =>
    links.some(({ sessionId, taskId }) => sessionId === id && taskId !== null && ids.has(taskId)),
  )
  if (!session) return null
  const missing = hosts.filter(({ state }) => state === 'not_started').map(({ host }) => host)
  return {
    ...{ id: session.id, expected: hosts.length, missing, isTakenUp: session.stateId !== '0' },
    state: sessionStates[session.stateId] ?? 'other',
    percent: session.percent > 0 ? session.percent : null,
    checkedIn: session.checkedIn ?? hosts.length - missing.length,
  }
}

function viewOf(run: ImageRun, hosts: readonly RunHostView[], session: SessionView | null): RunView {
  const { service, mode, image } = run.started
  return {
    ...{ run: run.id, service, mode, image, startedAt: run.startedAt, by: run.by },
    ...{ state: stateOfRun(hosts), hosts, percent: percentOfRun(hosts), session },
    advice: [...cancelAdvice(run, hosts), ...adviceFor(mode, hosts, session)],
  }
}

/** The throw-away group goes, the journal says how it ended, and what was imaged is on the checklist. */
async function endRun(site: SiteFile, fog: FogClient, run: ImageRun, view: RunView): Promise<void> {
  if (run.started.mode === 'multicast') await removeGroup({ fog, run: run.started })
  const done = view.hosts.filter(({ state }) => state === 'done').map(({ host }) => host)
  const rest = view.hosts
    .filter(({ state }) => state !== 'done')
    .map(({ host, state }) => `${host} (${state})`)
  site.record(() => {
    if (readRun(site, run.id).hasEnded) return // two screens looked at once
    const ends = view.hosts.map(({ id, state, imagedAt }): HostEnd => ({ id, state, imagedAt }))
    appendFogRun(site.db, site.recorder, run.id, [{ kind: 'ended', value: ends }])
    appendJournal(site.db, site.recorder, {
      kind: 'fog',
      text: `FOG ${view.service}: ${view.mode} of image ${view.image} ended, done: ${done.join(', ') || '-'}, not done: ${rest.join(', ') || '-'}`,
      data: { run: run.id },
    })
    openVerification(site, run.id)
  })
}
