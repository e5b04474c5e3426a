/** Runs of migrations: begun, looked at, ticked by people. Everything is a record; a run is what its records add up to. */
import { ulid } from 'ulid'
import type {
  MigrationRunView,
  MigrationStepView,
  MigrationSummary,
} from '../../../shared/contract/migration.ts'
import { guestCardOf } from '../../../shared/migration/guest-card.ts'
import { changeOf } from '../../../shared/migration/kept-change.ts'
import type { Migration } from '../../../shared/migration/migration.ts'
import type { MigrationRequest } from '../../../shared/migration/migration-request.ts'
import type { MigrationStep } from '../../../shared/migration/migration-step.ts'
import {
  type Direction,
  hasMovedPort,
  isTouched,
  progressOf,
  type RunSteps,
  readySteps,
  runStateOf,
  stateOf,
} from '../../../shared/migration/run-state.ts'
import { appendJournal, type Recorder } from '../../db/journal.ts'
import {
  appendMigrationRecords,
  listMigrationRuns,
  type MigrationRecordRow,
  readMigrationRecords,
} from '../../db/migration-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { WorkError } from '../../work-error.ts'
import { isAtServer } from './at-server.ts'
import { followPlan, lastWord } from './follow-plan.ts'
import { missingInPlan } from './plan-site-migration.ts'

/** What a run was begun with, as its first record keeps it. */
export interface StartedMigration extends Omit<Migration, 'changes' | 'differences'> {
  readonly request: MigrationRequest
}

export interface MigrationRun extends RunSteps {
  readonly id: string
  readonly started: StartedMigration
  readonly records: readonly MigrationRecordRow[]
}

/** Begins a run; returns its id. Nothing is sent, and the plan is as it was. */
export function startMigration(
  site: SiteFile,
  recorder: Recorder,
  request: MigrationRequest,
  { changes: _, differences: __, ...migration }: Migration,
): string {
  const runId = ulid()
  const value: StartedMigration = { ...migration, request }
  site.record(() => {
    appendMigrationRecords(site.db, recorder, [{ runId, kind: 'started', value }])
    appendJournal(site.db, recorder, {
      kind: 'migration',
      text: `Migration ${request.name} begun`,
      data: { run: runId, steps: migration.steps.length },
    })
  })
  return runId
}

/** Throws WorkError `unknown_run`. */
export function readRun(site: SiteFile, id: string): MigrationRun {
  const records = readMigrationRecords(site.db, id)
  const start = records.find(({ kind }) => kind === 'started')
  if (!start) throw new WorkError('unknown_run', `There is no migration "${id}" in this site.`, { run: id })
  const started = start.value as StartedMigration
  return { id, started, records, steps: started.steps, progress: progressOf(records) }
}

/** The newest first. */
export const listRuns = (site: SiteFile): MigrationRun[] =>
  listMigrationRuns(site.db).map((id) => readRun(site, id))

export function summaryOf(run: MigrationRun): MigrationSummary {
  const [first] = run.records
  const { name, to } = run.started.request
  return {
    id: run.id,
    name,
    vlan: to.vlan,
    startedAt: first?.at ?? '',
    by: first?.who ?? '',
    state: runStateOf(run),
    done: run.steps.filter(({ id }) => stateOf(run, id) === 'done').length,
    total: run.steps.length,
  }
}

export function viewRun(site: SiteFile, id: string): MigrationRunView {
  const run = readRun(site, id)
  const { request, announcement, repatch, warnings } = run.started
  const [forward, back] = [new Set(readySteps(run, 'run')), new Set(readySteps(run, 'back'))]
  // Of those that can be done one after the other only the first needs nothing else before.
  const isNext = (step: MigrationStep) => step.needs.every((need) => stateOf(run, need) === 'done')
  const isTop = (step: MigrationStep) =>
    !run.steps.some((other) => other.needs.includes(step.id) && isTouched(stateOf(run, other.id)))
  const steps = run.steps.map((step): MigrationStepView => {
    const { state = 'todo', note = null, at = null, who = null } = run.progress.get(step.id) ?? {}
    return {
      ...step,
      ...{ state, note, at, by: who },
      canRun: forward.has(step) && isNext(step),
      canUndo: back.has(step) && isTop(step),
      card: guestCardOf(run.records, step.id),
      isAtServer: isAtServer(site.plan(), step),
      isCut: changeOf(run.records, step.id).open !== null,
      canRestore: changeOf(run.records, step.id).kept !== null,
    }
  })
  const plan = lastWord(run, site.recorder.station)
  return {
    ...summaryOf(run),
    ...{ request, steps, announcement, repatch, warnings },
    isPlanned: plan?.kind === 'planned',
    planKept: plan?.kind === 'unplanned' ? plan.note : null,
    planLacks: planLacks(site, run),
  }
}

/** What is edited by hand, or on another laptop, is edited behind the run's back: a push of such a plan moves ports back. */
function planLacks(site: SiteFile, run: MigrationRun): MigrationRunView['planLacks'] {
  if (!hasMovedPort(run)) return null
  try {
    return missingInPlan(site, run.started.request).length === 0 ? null : { why: null }
  } catch (error) {
    if (!(error instanceof WorkError)) throw error
    return { why: error.message }
  }
}

export interface Tick {
  readonly run: string
  /** Its id, or its number. */
  readonly step: string
  readonly direction: Direction
  readonly note: string | null
}

/** A person has done a step, or taken it back. Throws WorkError `unknown_step`, `not_reached`, `done_already`. */
export function tickStep(
  site: SiteFile,
  recorder: Recorder,
  { run: id, step: text, direction, note }: Tick,
): void {
  const run = readRun(site, id)
  const step = needStep(run, text)
  checkReached(run, step, direction)
  followPlan(site, recorder, run, [step], direction, 'before')
  site.record(() => {
    const kind = direction === 'run' ? 'done' : 'undone'
    appendMigrationRecords(site.db, recorder, [{ runId: id, kind, step: step.id, note }])
    appendJournal(site.db, recorder, {
      kind: 'migration',
      text: `Migration ${run.started.request.name}: step ${step.n} ${direction === 'run' ? 'done' : 'taken back'}`,
      data: { run: id, step: step.id },
    })
  })
  followPlan(site, recorder, readRun(site, id), [step], direction, 'after')
}

export function needStep(run: MigrationRun, text: string): MigrationStep {
  const step = run.steps.find(({ id, n }) => id === text || String(n) === text.trim())
  if (step) return step
  throw new WorkError(
    'unknown_step',
    `This migration has no step "${text}"; its steps are 1 to ${run.steps.length}.`,
    {
      step: text,
    },
  )
}

/** Throws WorkError `done_already`, `not_reached`. */
export function checkReached(run: MigrationRun, step: MigrationStep, direction: Direction): void {
  const state = stateOf(run, step.id)
  if (direction === 'run' ? state === 'done' : !isTouched(state))
    throw new WorkError(
      'done_already',
      direction === 'run'
        ? `Step ${step.n} is done already.`
        : `Step ${step.n} was not done, so it cannot be taken back.`,
      { step: step.n },
    )
  const waits = waitsFor(run, step, direction)
  if (waits.length === 0) return
  const numbers = waits.map(({ n }) => n).join(', ')
  throw new WorkError(
    'not_reached',
    direction === 'run'
      ? `Step ${step.n} waits for step ${numbers}.`
      : `Step ${step.n} is needed by step ${numbers}: take that back first.`,
    { step: step.n, waits: waits.map(({ n }) => n) },
  )
}

/** Steps that have to be done, or taken back, before. */
export function waitsFor(run: RunSteps, step: MigrationStep, direction: Direction): MigrationStep[] {
  return direction === 'run'
    ? run.steps.filter(({ id }) => step.needs.includes(id) && stateOf(run, id) !== 'done')
    : run.steps.filter(({ id, needs }) => needs.includes(step.id) && isTouched(stateOf(run, id)))
}
