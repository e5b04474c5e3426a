/** Looks at a run once: every host's task, the stream of a multicast, and what holds it up. Notes what it saw, and the end. */

import { isActiveState } from '../../../shared/fog/fog-task.ts'
import type { TargetProgress } from '../../../shared/fog/image-run.ts'
import {
  type HostProgress,
  isEnd,
  type RunHostView,
  type RunView,
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
import { type ImageRun, noteRun, readRun } from './image-runs.ts'
import { openVerification } from './verify-hosts.ts'

/** Without progress for so long a task is called stalled, milliseconds. */
const STALLED_MS = 5 * 60_000
/** Progress is written down no oftener. */
const NOTE_MS = 60_000

export async function lookAtRun(site: SiteFile, fog: FogClient, id: string): Promise<RunView> {
  const run = readRun(site, id)
  const active = new Map((await fog.activeTasks()).map((task) => [task.id, task]))
  const hosts: RunHostView[] = []
  for (const one of run.progress) hosts.push(await lookAtHost(site, fog, run, one, active))
  const session = run.started.mode === 'multicast' ? await sessionOf(fog, hosts) : null
  const view = viewOf(run, hosts, session)
  if (view.state !== 'open' && !run.hasEnded && !site.readOnly) await endRun(site, fog, run, view)
  return view
}

async function lookAtHost(
  site: SiteFile,
  fog: FogClient,
  run: ImageRun,
  progress: TargetProgress,
  active: ReadonlyMap<string, FogTask>,
): Promise<RunHostView> {
  const { target, taskId, message } = progress
  const task = taskId === null ? null : (active.get(taskId) ?? (await fog.task(taskId)))
  if (task && !site.readOnly) noteSeen(site, run, progress, task)
  const state = stateOf(site, progress, task)
  const isOver = taskId !== null && isEnd(state)
  const deployed = isOver ? ((await fog.host(target.id))?.deployedAt ?? null) : null
  return {
    ...{ id: target.id, host: target.name, mac: target.mac, stand: target.stand, taskId, state, message },
    ...{ percent: state === 'done' ? 100 : (task?.percent ?? null) },
    ...{ rate: task?.rate ?? '', remaining: task?.remaining ?? '' },
    imagedAt: deployed === target.deployedBefore ? null : deployed,
  }
}

const endStates: Readonly<Record<string, HostProgress>> = { 4: 'done', 5: 'cancelled', 6: 'failed' }

function stateOf(site: SiteFile, progress: TargetProgress, task: FogTask | null): HostProgress {
  if (progress.state === 'failed') return 'failed'
  if (progress.state !== 'sent') return progress.state === 'todo' ? 'todo' : 'unsure'
  if (task === null) return 'gone'
  if (!isActiveState(task.stateId)) return endStates[task.stateId] ?? 'failed'
  if (task.stateId === '1') return 'not_started'
  if (task.stateId === '2' || task.percent === null) return 'waiting'
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
): void {
  const { stateId, percent } = task
  if (seen?.stateId === stateId && seen.percent === percent) return
  const age = seenAt === null ? NOTE_MS : Date.parse(site.recorder.timestamp()) - Date.parse(seenAt)
  if (seen?.stateId === stateId && age < NOTE_MS) return
  noteRun(site, run.id, { kind: 'seen', host: target.id, value: { stateId, percent } })
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
    checkedIn: session.checkedIn ?? hosts.length - missing.length,
  }
}

function viewOf(run: ImageRun, hosts: readonly RunHostView[], session: SessionView | null): RunView {
  const { service, mode, image } = run.started
  return {
    ...{ run: run.id, service, mode, image, startedAt: run.startedAt, by: run.by },
    ...{ state: stateOfRun(hosts), hosts, session, advice: adviceFor(hosts, session) },
  }
}

function adviceFor(hosts: readonly RunHostView[], session: SessionView | null): string[] {
  const named = (state: HostProgress) => hosts.filter((host) => host.state === state).map(({ host }) => host)
  const [missing, stalled, unsure] = [named('not_started'), named('stalled'), named('unsure')]
  const isHeldUp = session !== null && missing.length > 0 && missing.length < hosts.length
  return [
    ...(isHeldUp
      ? [`The stream waits for ${missing.join(', ')}: start them from the network, or cancel their tasks.`]
      : []),
    ...(session &&
    missing.length === 0 &&
    !session.isTakenUp &&
    hosts.some(({ state }) => state === 'waiting')
      ? ['All have checked in and nothing begins: the multicast service on the FOG server does not run.']
      : []),
    ...(stalled.length > 0
      ? [
          `No progress for five minutes: ${stalled.join(', ')}. FOG does not tell failures: look at the screen of the machine.`,
        ]
      : []),
    ...(unsure.length > 0
      ? [`Not known whether it was sent: ${unsure.join(', ')}. Resume the run to find out.`]
      : []),
  ]
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
