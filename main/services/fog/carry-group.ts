/**
 * One stream for many hosts: a group made for this run alone, because FOG has no other way, and tasked once. FOG gives a group whose
 * hosts have different images the lowest of them, and breaks tasks where one is busy (fog-api §5), so all is read before and after.
 */
import type { TargetProgress } from '../../../shared/fog/image-run.ts'
import type { FogTask } from '../../integrations/fog/fog-rows.ts'
import { WorkError } from '../../work-error.ts'
import { carryCancel } from './cancel-task.ts'
import { noteRun } from './image-runs.ts'
import {
  type Carrying,
  findHindrance,
  groupRequests,
  isOfRun,
  seeBefore,
  withGiven,
  wrongImage,
} from './run-task.ts'
import { findTasks } from './task-reader.ts'
import { refusal } from './write-host.ts'

export async function carryGroup(
  carrying: Carrying,
  progress: readonly TargetProgress[],
  isIntended: boolean,
): Promise<void> {
  const { fog, run, site, runId } = carrying
  if (progress.every(({ state }) => state === 'sent' || state === 'failed')) return
  const ids = run.targets.map(({ id }) => id)
  const made = isIntended ? await findTasks(fog, run.tag, ids) : []
  if (made.length > 0) return accept(carrying, made)
  const seen = await seeBefore(fog, run.targets)
  for (const target of run.targets) {
    const hindrance = await findHindrance(carrying, target, seen)
    if (hindrance !== null) return failAll(carrying, hindrance)
  }
  noteRun(site, runId, { kind: 'intended' })
  const groupId = await ensureGroup(carrying)
  const written = await fog.write(groupRequests(run, groupId)[1])
  const now = (await fog.activeTasks()).filter((task) => isOfRun(run, task))
  if (now.length > 0) return accept(carrying, now)
  const failure = refusal(written, 'The group got no tasks')
  if (written.kind === 'lost') throw failure
  await failAll(carrying, failure instanceof Error ? failure.message : String(failure))
}

/** By the run's own name. Throws WorkError `fog_group_differs`, `fog_refused`. */
async function ensureGroup({ fog, run }: Carrying): Promise<string> {
  const find = async () => (await fog.groups()).find(({ name }) => name === run.tag)
  const wanted = run.targets.map(({ id }) => id).sort()
  const known = await find()
  const written = known ? null : await fog.write(groupRequests(run)[0])
  const group = known ?? (await find())
  if (!group) throw written ? refusal(written, `Group ${run.tag} was not made`) : new Error('no group')
  const members = (await fog.members()).filter(({ groupId }) => groupId === group.id)
  const ids = members.flatMap(({ hostId }) => hostId ?? []).sort()
  if (ids.join() === wanted.join()) return group.id
  throw new WorkError('fog_group_differs', `Group ${run.tag} has other members in FOG than were sent.`, {
    group: run.tag,
  })
}

/** Exactly one task a host, all with the image that is meant; else all of them are cancelled, one by one. */
async function accept(carrying: Carrying, made: readonly FogTask[]): Promise<void> {
  const { fog, run, site, runId } = carrying
  const wrong = run.targets.flatMap((target) => {
    const own = made.filter(({ hostId }) => hostId === target.id)
    const [task] = own
    if (!task) return [`${target.name} got no task.`]
    return own.length === 1 && task.imageId === run.imageId ? [] : [wrongImage(target, task)]
  })
  const strange = made.filter(({ hostId }) => !run.targets.some(({ id }) => id === hostId))
  if (wrong.length + strange.length > 0) {
    for (const { id } of made) await carryCancel(fog, id)
    return failAll(carrying, wrong.join(' ') || 'FOG made tasks for other hosts than were sent.')
  }
  const records = run.targets.map(({ id }) => ({
    kind: 'sent' as const,
    host: id,
    value: made.find(({ hostId }) => hostId === id)?.id ?? '',
  }))
  noteRun(site, runId, ...records)
}

/** A stream goes to all or to nobody. */
async function failAll(carrying: Carrying, failure: string): Promise<void> {
  const { site, run, runId } = carrying
  const value = await withGiven(carrying, run.targets, failure)
  noteRun(site, runId, ...run.targets.map(({ id }) => ({ kind: 'failed' as const, host: id, value })))
}

/** The group of a run that has ended. Only by its very name: a person's own group has another. */
export async function removeGroup({ fog, run }: Pick<Carrying, 'fog' | 'run'>): Promise<void> {
  const group = (await fog.groups()).find(({ name }) => name === run.tag)
  if (group) await fog.write({ method: 'DELETE', path: `/group/${group.id}`, body: null })
}
