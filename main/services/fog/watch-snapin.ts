/** Looks at a run of a snapin once: every host's task, and what its installer returned. Notes the end. */
import { isActiveState, isKnownState, unknownStateOf } from '../../../shared/fog/fog-task.ts'
import type { TargetProgress } from '../../../shared/fog/image-run.ts'
import { cancelAdvice } from '../../../shared/fog/run-advice.ts'
import {
  isGoodCode,
  type SnapinEnding,
  type SnapinHostView,
  type SnapinProgress,
  type SnapinRunView,
  stateOfSnapinRun,
} from '../../../shared/fog/snapin-run.ts'
import { appendFogRun } from '../../db/fog-run-records.ts'
import { appendJournal } from '../../db/journal.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { FogClient } from '../../integrations/fog/fog-client.ts'
import type { FogSnapinTask, FogTask } from '../../integrations/fog/fog-rows.ts'
import { readSnapinRun, type SnapinRun } from './snapin-runs.ts'
import { readTasks } from './task-reader.ts'

/** One that has ended is told from the site alone, without its client's words. */
export async function lookAtSnapinRun(site: SiteFile, fog: FogClient, id: string): Promise<SnapinRunView> {
  const run = readSnapinRun(site, id)
  if (run.ends !== null) return endedSnapinView(run, run.ends)
  const tasks = await readTasks(
    fog,
    run.progress.flatMap(({ taskId }) => taskId ?? []),
  )
  const installs = await readInstalls(fog, run, tasks)
  const hosts = run.progress.map((one) => hostView(run, one, tasks, installs))
  const view = viewOf(run, hosts)
  if (view.state !== 'open' && !site.readOnly) endRun(site, run, view)
  return view
}

type Tasks = ReadonlyMap<string, FogTask>

/** By FOG's id of the host: what is, or was last, installed there by this run's snapin. Ended ones are in the whole list alone. */
async function readInstalls(
  fog: FogClient,
  { started, progress }: SnapinRun,
  tasks: Tasks,
): Promise<ReadonlyMap<string, FogSnapinTask>> {
  const sent = progress.filter(({ taskId }) => taskId !== null)
  if (sent.length === 0) return new Map()
  const isGoing = ({ taskId }: TargetProgress) => {
    const task = tasks.get(taskId ?? '')
    return task !== undefined && isActiveState(task.stateId)
  }
  if (sent.every(isGoing))
    return newestOf(started, await fog.activeSnapinJobs(), await fog.activeSnapinTasks())
  const ids = sent.map(({ target }) => target.id)
  const found = newestOf(started, await fog.snapinJobsOf(ids), await fog.snapinTasksOf(started.snapinId))
  // Whether FOG finds the jobs of several hosts at once is not known of every version.
  return ids.every((id) => found.has(id))
    ? found
    : newestOf(started, await fog.snapinJobs(), await fog.snapinTasks())
}

/** By host. */
function newestOf(
  { snapinId }: SnapinRun['started'],
  jobs: readonly { readonly id: string; readonly hostId: string | null }[],
  all: readonly FogSnapinTask[],
): ReadonlyMap<string, FogSnapinTask> {
  const hostOf = new Map(jobs.map((job) => [job.id, job.hostId]))
  const newest = new Map<string, FogSnapinTask>()
  for (const one of all) {
    const host = hostOf.get(one.jobId ?? '') ?? null
    if (host === null || one.snapinId !== snapinId) continue
    if (Number(newest.get(host)?.id ?? 0) < Number(one.id)) newest.set(host, one)
  }
  return newest
}

function hostView(
  { started }: SnapinRun,
  progress: TargetProgress,
  tasks: Tasks,
  installs: ReadonlyMap<string, FogSnapinTask>,
): SnapinHostView {
  const { target, taskId } = progress
  const task = tasks.get(taskId ?? '') ?? null
  const install = taskId === null ? undefined : installs.get(target.id)
  const state = stateOf(progress, task, install)
  const code = (task && isActiveState(task.stateId)) || !install?.code ? null : install.code
  const failed =
    state === 'failed' && code !== null ? `The installer of ${started.snapin} ended with ${code}.` : null
  const message = progress.message ?? failed ?? (task && unknownStateOf(task))
  return {
    ...{ id: target.id, host: target.name, mac: target.mac, stand: target.stand, taskId, state, code },
    ...{ details: code === null ? '' : (install?.details ?? ''), message },
  }
}

function stateOf(
  { state }: TargetProgress,
  task: FogTask | null,
  install: FogSnapinTask | undefined,
): SnapinProgress {
  if (state === 'failed') return 'failed'
  if (state !== 'sent') return state === 'todo' ? 'todo' : 'unsure'
  if (task === null) return 'gone'
  if (!isKnownState(task.stateId)) return 'other'
  if (isActiveState(task.stateId))
    return task.stateId === '3' || install?.stateId === '3' ? 'running' : 'waiting'
  if (task.stateId === '5') return 'cancelled'
  return task.stateId === '4' && (!install?.code || isGoodCode(install.code)) ? 'done' : 'failed'
}

function viewOf(run: SnapinRun, hosts: readonly SnapinHostView[]): SnapinRunView {
  const { id, started, startedAt, by } = run
  const { service, snapin, snapinId } = started
  return {
    ...{ run: id, service, snapin, snapinId, startedAt, by, state: stateOfSnapinRun(hosts), hosts },
    advice: [...cancelAdvice(run, hosts), ...adviceFor(hosts)],
  }
}

function adviceFor(hosts: readonly SnapinHostView[]): string[] {
  const named = (state: SnapinProgress) =>
    hosts.filter((host) => host.state === state).map(({ host }) => host)
  const [waiting, unsure] = [named('waiting'), named('unsure')]
  return [
    ...(waiting.length > 0
      ? [
          `FOG’s client on the machine asks by itself every few minutes. Not asked yet: ${waiting.join(', ')}. A machine that is off, or without that client, never does.`,
        ]
      : []),
    ...(unsure.length > 0
      ? [`Not known whether it was sent: ${unsure.join(', ')}. Resume the run to find out.`]
      : []),
  ]
}

export function endedSnapinView(run: SnapinRun, ends: readonly SnapinEnding[]): SnapinRunView {
  const known = new Map(ends.map((end) => [end.id, end]))
  const hosts = run.progress.map(({ target, taskId, message }): SnapinHostView => {
    const { state = 'gone', code = null } = known.get(target.id) ?? {}
    const failed =
      state === 'failed' && code !== null
        ? `The installer of ${run.started.snapin} ended with ${code}.`
        : null
    return {
      ...{ id: target.id, host: target.name, mac: target.mac, stand: target.stand, taskId, state, code },
      ...{ details: '', message: message ?? failed },
    }
  })
  return viewOf(run, hosts)
}

/** While FOG is out of reach: what was sent, by the site alone. */
export function lastKnownSnapin(run: SnapinRun): SnapinRunView {
  if (run.ends !== null) return endedSnapinView(run, run.ends)
  const hosts = run.progress.map((one): SnapinHostView => {
    const { target, taskId, message } = one
    const state = one.state === 'sent' ? 'waiting' : stateOf(one, null, undefined)
    return {
      ...{ id: target.id, host: target.name, mac: target.mac, stand: target.stand, taskId, state, message },
      ...{ code: null, details: '' },
    }
  })
  return { ...viewOf(run, hosts), advice: [] }
}

function endRun(site: SiteFile, run: SnapinRun, { service, snapin, hosts }: SnapinRunView): void {
  const done = hosts.filter(({ state }) => state === 'done').map(({ host }) => host)
  const rest = hosts.filter(({ state }) => state !== 'done').map(({ host, state }) => `${host} (${state})`)
  site.record(() => {
    if (readSnapinRun(site, run.id).ends !== null) return // two screens looked at once
    const ends = hosts.map(({ id, state, code }): SnapinEnding => ({ id, state, code }))
    appendFogRun(site.db, site.recorder, run.id, [{ kind: 'ended', value: ends }])
    appendJournal(site.db, site.recorder, {
      kind: 'fog',
      text: `FOG ${service}: snapin ${snapin} ended, done: ${done.join(', ') || '-'}, not done: ${rest.join(', ') || '-'}`,
      data: { run: run.id },
    })
  })
}
