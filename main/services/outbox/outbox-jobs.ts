/** Jobs of the outbox in a site: kept, begun, ended, put back, removed; each change is refused unless it may follow. */
import { ulid } from 'ulid'
import type { OutboxRow } from '../../../shared/contract/outbox.ts'
import {
  mayFollow,
  type OutboxEnd,
  type OutboxJob,
  type OutboxRecordKind,
  outboxJob,
  type TaskMark,
} from '../../../shared/outbox/outbox-state.ts'
import {
  leavesTraces,
  type OutboxWork,
  outboxWork,
  servicesOf,
  targetsOf,
} from '../../../shared/outbox/outbox-work.ts'
import { appendJournal } from '../../db/journal.ts'
import { findLanService } from '../../db/lan-services.ts'
import { appendOutboxRecord, listOutboxJobs, readOutboxRecords } from '../../db/outbox-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { WorkError } from '../../work-error.ts'

/** Nothing is sent, and nothing need be reached. Throws WorkError `unknown_service`, `bad_work`. The id of the job. */
export function keepWork(site: SiteFile, given: OutboxWork): string {
  const read = outboxWork.safeParse(given)
  if (!read.success) {
    const [fault] = read.error.issues
    throw new WorkError('bad_work', `This cannot be kept: ${fault?.path.join('.')}: ${fault?.message}`)
  }
  const work = read.data
  for (const name of servicesOf(work)) findLanService(site.db, name)
  const id = ulid()
  site.record(() => {
    appendOutboxRecord(site.db, site.recorder, id, 'kept', work)
    const targets = targetsOf(work)
    appendJournal(site.db, site.recorder, {
      kind: 'service',
      text: `Kept for later on ${servicesOf(work).join(', ')}: ${work.kind}${targets.length > 0 ? `, ${targets.join(', ')}` : ''}`,
      data: { job: id },
    })
  })
  return id
}

/** Throws WorkError `unknown_job`. */
export function readJob(site: SiteFile, id: string): OutboxJob {
  const job = outboxJob(id, readOutboxRecords(site.db, id))
  if (job && job.state !== 'removed') return job
  throw new WorkError('unknown_job', `There is no job "${id}" in the outbox.`, { job: id })
}

/** Those that were not removed, the oldest first. */
export const listJobs = (site: SiteFile): OutboxJob[] =>
  listOutboxJobs(site.db)
    .flatMap((id) => outboxJob(id, readOutboxRecords(site.db, id)) ?? [])
    .filter(({ state }) => state !== 'removed')

/**
 * That it begins, in one transaction with the run that `makeRun` writes; only then a request may go out. A second caller, in this
 * process or another, is refused. Throws WorkError `already_begun`.
 */
export function beginJob(site: SiteFile, id: string, makeRun: () => string | null): string | null {
  return site.record(() => {
    // Asked inside the transaction: whoever comes second sees the first one's record.
    expect(site, id, 'began')
    const run = makeRun()
    appendOutboxRecord(site.db, site.recorder, id, 'began', run)
    return run
  })
}

/** A task that is about to be sent, or its id: on disk when it returns. */
export const markTask = (site: SiteFile, id: string, mark: TaskMark): void => append(site, id, 'task', mark)

export const endJob = (site: SiteFile, id: string, end: OutboxEnd): void => append(site, id, 'ended', end)

type Standing = Pick<OutboxRow, 'state' | 'run' | 'canSettle'>

/** Only what ended badly, or was cut before it became anything: what is under way as a run, or as a task, is followed there. */
const canPutBack = ({ state, run, canSettle: isOpen }: Standing): boolean =>
  state === 'failed' || (state === 'interrupted' && run === null && !isOpen)

/**
 * Among what waits again, by a person's word. What may have become a task of Proxmox is looked at first: the same restored once more
 * would take away what was written since. Throws WorkError `settle_first`.
 */
export function putBackJob(site: SiteFile, id: string, rowOf: () => Standing): void {
  const { state, work } = readJob(site, id)
  if (state === 'begun' && leavesTraces(work))
    throw new WorkError(
      'settle_first',
      'Look first at what became of it: nobody knows yet whether it was done.',
    )
  if (!canPutBack(rowOf()))
    throw new WorkError('job_state', 'This job is not in a state for that: look at the outbox again.')
  append(site, id, 'put_back')
}

export const removeJob = (site: SiteFile, id: string): void => append(site, id, 'removed')

const append = (site: SiteFile, id: string, kind: OutboxRecordKind, value?: unknown): void =>
  site.record(() => {
    expect(site, id, kind)
    appendOutboxRecord(site.db, site.recorder, id, kind, value)
  })

/** One that waits; asked before anything is read of a service. Throws WorkError `already_begun`, `unknown_job`. */
export function waitingJob(site: SiteFile, id: string): OutboxJob {
  expect(site, id, 'began')
  return readJob(site, id)
}

function expect(site: SiteFile, id: string, kind: OutboxRecordKind): void {
  if (mayFollow(readJob(site, id), kind)) return
  if (kind === 'began')
    throw new WorkError('already_begun', 'This job has begun already: it is not run a second time.')
  throw new WorkError('job_state', 'This job is not in a state for that: look at the outbox again.')
}
