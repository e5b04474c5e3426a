/**
 * Sends what a run still lacks. Before each act its intent is on disk; after it FOG’s own tasks are read, and only a task of the
 * right host with the right image counts. Resumed, an act whose end is not known is looked for by the run’s tag before anything is sent.
 */
import type { RunTarget, TargetProgress } from '../../../shared/fog/image-run.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { FogClient } from '../../integrations/fog/fog-client.ts'
import type { FogTask } from '../../integrations/fog/fog-rows.ts'
import { carryCancel } from './cancel-task.ts'
import { carryGroup } from './carry-group.ts'
import { noteRun, readRun } from './image-runs.ts'
import { type Carrying, findHindrance, seeBefore, taskRequest, withGiven, wrongImage } from './run-task.ts'
import { takeTurn } from './run-turn.ts'
import { findTasks } from './task-reader.ts'
import { refusal } from './write-host.ts'

/** Throws WorkError `run_busy`, and where FOG cannot be reached any more: given again, it goes on. */
export const carryRun = (site: SiteFile, fog: FogClient, runId: string, given: AbortSignal): Promise<void> =>
  takeTurn(runId, given, (signal) => carry(site, fog, runId, signal))

async function carry(site: SiteFile, fog: FogClient, runId: string, signal: AbortSignal): Promise<void> {
  const { started: run, progress, isIntended, hasEnded } = readRun(site, runId)
  if (hasEnded || signal.aborted) return
  const carrying = { site, fog, runId, run }
  if (run.mode === 'multicast') return carryGroup(carrying, progress, isIntended)
  for (const one of progress) {
    if (signal.aborted) return
    if (one.state === 'todo' || one.state === 'intended') await carryTarget(carrying, one)
  }
}

async function carryTarget(carrying: Carrying, { target, state }: TargetProgress): Promise<void> {
  const { site, fog, runId, run } = carrying
  if (state === 'intended') {
    const [made] = await findTasks(fog, run.tag, [target.id])
    if (made) return accept(carrying, target, made)
  }
  const hindrance = await findHindrance(carrying, target, await seeBefore(fog, [target]))
  if (hindrance !== null) return fail(carrying, target, hindrance)
  noteRun(site, runId, { kind: 'intended', host: target.id })
  const written = await fog.write(taskRequest(run, target))
  const [made] = await findTasks(fog, run.tag, [target.id])
  if (made) return accept(carrying, target, made)
  const failure = refusal(written, `${target.name} got no task`)
  if (written.kind === 'lost') throw failure
  await fail(carrying, target, messageOf(failure))
}

async function fail(carrying: Carrying, target: RunTarget, failure: string): Promise<void> {
  const value = await withGiven(carrying, [target], failure)
  noteRun(carrying.site, carrying.runId, { kind: 'failed', host: target.id, value })
}

const messageOf = (failure: unknown): string => (failure instanceof Error ? failure.message : String(failure))

/** A task with another image than was meant is cancelled at once. */
async function accept(carrying: Carrying, target: RunTarget, made: FogTask): Promise<void> {
  const { site, fog, runId, run } = carrying
  if (made.imageId === run.imageId)
    return noteRun(site, runId, { kind: 'sent', host: target.id, value: made.id })
  await carryCancel(fog, made.id)
  await fail(carrying, target, wrongImage(target, made))
}
