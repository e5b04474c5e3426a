/** Runs of runbooks: begun, answered, resumed on any day, closed. Everything is a record; a run is what they add up to. */
import { ulid } from 'ulid'
import { answeredObject, readAnswer } from '../../../shared/runbook/read-answer.ts'
import { runState } from '../../../shared/runbook/run-state.ts'
import type { RunSummary, RunView } from '../../../shared/runbook/run-view.ts'
import type { Runbook, RunbookStep } from '../../../shared/runbook/runbook.ts'
import type { AnsweredObject } from '../../../shared/runbook/screens.ts'
import { appendJournal, type Recorder } from '../../db/journal.ts'
import {
  appendRunRecord,
  type RunbookRecordRow,
  readAllRunRecords,
  readRunRecords,
} from '../../db/runbook-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { WorkError } from '../../work-error.ts'
import { needRunbook, runbookNamed } from './runbooks-of.ts'

/** Begins a run; returns its id. Throws WorkError `unknown_runbook`. */
export function startRun(site: SiteFile, recorder: Recorder, name: string, note: string | null): string {
  const { text, name: runbook } = runbookNamed(site.plan(), name)
  const runId = ulid()
  site.record(() => {
    appendRunRecord(site.db, recorder, { runId, kind: 'started', value: text, note })
    appendJournal(site.db, recorder, {
      kind: 'runbook',
      text: `Runbook ${runbook} started`,
      data: { run: runId, runbook },
    })
  })
  return runId
}

export interface GivenAnswer {
  readonly run: string
  readonly step: string
  /** Null: skipped. */
  readonly value: string | null
  readonly note: string | null
}

/**
 * Answers the step that waits, or one that was answered before. Throws WorkError `unknown_run`, `unknown_step`,
 * `not_reached`, `bad_answer`.
 */
export function answerStep(site: SiteFile, recorder: Recorder, given: GivenAnswer): void {
  const { runbook, records } = readRun(site, given.run)
  const step = reachedStep(runbook, records, given.step)
  const value = given.value === null ? null : checkedAnswer(site, step, given.value)
  const kind = value === null ? 'skipped' : 'answered'
  site.record(() => {
    appendRunRecord(site.db, recorder, { runId: given.run, kind, step: step.id, value, note: given.note })
    const { current } = runState(runbook, answersOf(readRunRecords(site.db, given.run)))
    if (current === null) close(site, recorder, given.run, runbook, 'finished', null)
  })
}

/** Closes a run before its end; an answer opens it again. */
export function stopRun(site: SiteFile, recorder: Recorder, run: string, note: string | null): void {
  const { runbook } = readRun(site, run)
  site.record(() => close(site, recorder, run, runbook, 'stopped', note))
}

function close(
  site: SiteFile,
  recorder: Recorder,
  runId: string,
  { name }: Runbook,
  kind: 'finished' | 'stopped',
  note: string | null,
): void {
  appendRunRecord(site.db, recorder, { runId, kind, note })
  appendJournal(site.db, recorder, {
    kind: 'runbook',
    text: `Runbook ${name} ${kind}`,
    data: { run: runId, runbook: name },
  })
}

function reachedStep(runbook: Runbook, records: readonly RunbookRecordRow[], id: string): RunbookStep {
  const step = runbook.steps.find((one) => one.id === id)
  if (!step) throw new WorkError('unknown_step', `Runbook ${runbook.name} has no step "${id}".`, { step: id })
  const { path, current } = runState(runbook, answersOf(records))
  if (current?.id === id || path.some((answer) => answer.step === id)) return step
  throw new WorkError(
    'not_reached',
    `Step ${id} is not reached: ${current ? `step ${current.id} waits` : 'the run is at its end'}.`,
    { step: id, waits: current?.id ?? null },
  )
}

function checkedAnswer(site: SiteFile, step: RunbookStep, given: string): string {
  const read = readAnswer(step, given, site.plan())
  if ('value' in read) return read.value
  throw new WorkError('bad_answer', `Step ${step.id}, "${given}": expected ${read.expected}.`, {
    step: step.id,
    expected: read.expected,
  })
}

/** What answers steps, in the form the state is made from. */
const answersOf = (records: readonly RunbookRecordRow[]) =>
  records.flatMap((record) => (record.step === null ? [] : [{ ...record, step: record.step }]))

interface ReadRun {
  readonly runbook: Runbook
  readonly records: readonly RunbookRecordRow[]
}

/** By id, or by the end of it that no other run has. Throws WorkError `unknown_run`. */
export function findRun(site: SiteFile, text: string): string {
  const ids = [...new Set(readAllRunRecords(site.db).map(({ runId }) => runId))]
  const found = ids.filter((id) => id.endsWith(text.trim().toUpperCase()))
  if (found.length === 1 && found[0] !== undefined && text.trim() !== '') return found[0]
  throw new WorkError('unknown_run', `There is no run "${text}"; "runbook runs" lists them.`, { run: text })
}

function readRun(site: SiteFile, id: string): ReadRun {
  const records = readRunRecords(site.db, id)
  const start = records.find(({ kind }) => kind === 'started')
  if (!start?.value) throw new WorkError('unknown_run', `There is no run "${id}".`, { run: id })
  return { runbook: needRunbook(start.value, `Run ${id}`), records }
}

export const viewRun = (site: SiteFile, id: string): RunView => {
  const { runbook, records } = readRun(site, id)
  const answers = answersOf(records)
  const { path, earlier, current, left } = runState(runbook, answers)
  const before = new Set(earlier.map((answer) => answer.id))
  const counting = new Set(path.map((answer) => answer.id))
  const objects: Record<string, AnsweredObject> = {}
  for (const { step: stepId, value } of path) {
    const step = runbook.steps.find((one) => one.id === stepId)
    const object = step && value !== null ? answeredObject(step, value, site.plan()) : null
    if (object) objects[stepId] = object
  }
  return {
    ...summaryOf(runbook, records, { done: path.length, left, current: current?.id ?? null }),
    runbook,
    path: path.map(({ step, value }) => ({ step, value })),
    objects,
    records: records.map(({ id: record, at, station, who, kind, step, value, note }) => ({
      ...{ id: record, at, station, who, kind, step, note },
      value: kind === 'started' ? null : value,
      counts: step === null || counting.has(record),
      earlierRound: before.has(record),
    })),
  }
}

function summaryOf(
  runbook: Runbook,
  records: readonly RunbookRecordRow[],
  progress: Pick<RunSummary, 'done' | 'left' | 'current'>,
): RunSummary {
  const [first] = records
  const last = records.at(-1)
  return {
    id: first?.runId ?? '',
    name: runbook.name,
    title: runbook.title,
    note: first?.note ?? null,
    startedAt: first?.at ?? '',
    by: first?.who ?? '',
    lastAt: last?.at ?? '',
    lastBy: last?.who ?? '',
    state: progress.current === null ? 'finished' : last?.kind === 'stopped' ? 'stopped' : 'open',
    ...progress,
  }
}

/** Every run, the one last worked on first. */
export function listRuns(site: SiteFile): RunSummary[] {
  const byRun = Map.groupBy(readAllRunRecords(site.db), ({ runId }) => runId)
  return [...byRun.keys()]
    .flatMap((id) => {
      const records = byRun.get(id) ?? []
      const start = records.find(({ kind }) => kind === 'started')
      if (!start?.value) return []
      const runbook = needRunbook(start.value, `Run ${id}`)
      const { path, current, left } = runState(runbook, answersOf(records))
      return [summaryOf(runbook, records, { done: path.length, left, current: current?.id ?? null })]
    })
    .sort((a, b) => b.lastAt.localeCompare(a.lastAt))
}
