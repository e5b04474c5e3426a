/** Waiting work, append-only: kept, begun, ended, put back, removed. */
import { ulid } from 'ulid'
import type { OutboxRecord, OutboxRecordKind } from '../../shared/outbox/outbox-state.ts'
import type { Db } from './database.ts'
import type { Recorder } from './journal.ts'

/** On disk when the transaction around it ends. */
export function appendOutboxRecord(
  db: Db,
  recorder: Recorder,
  jobId: string,
  kind: OutboxRecordKind,
  value?: unknown,
): void {
  const seq = db.prepare('SELECT coalesce(max(seq), 0) + 1 FROM outboxRecord').pluck().get() as number
  db.prepare(
    `INSERT INTO outboxRecord (id, at, station, seq, who, jobId, kind, value)
     VALUES (@id, @at, @station, @seq, @who, @jobId, @kind, @value)`,
  ).run({
    ...{ id: ulid(), at: recorder.timestamp(), station: recorder.station, seq, who: recorder.who },
    ...{ jobId, kind, value: value === undefined ? null : JSON.stringify(value) },
  })
}

/** Of one job, oldest first. */
export const readOutboxRecords = (db: Db, jobId: string): OutboxRecord[] =>
  db
    .prepare('SELECT at, who, kind, value FROM outboxRecord WHERE jobId = ? ORDER BY seq, id')
    .all(jobId)
    .map((row) => {
      const stored = row as OutboxRecord & { readonly value: string | null }
      return { ...stored, value: stored.value === null ? null : JSON.parse(stored.value) }
    })

/** Ids of all jobs, the oldest first. */
export const listOutboxJobs = (db: Db): string[] =>
  db.prepare("SELECT jobId FROM outboxRecord WHERE kind = 'kept' ORDER BY seq, id").pluck().all() as string[]
