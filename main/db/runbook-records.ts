/**
 * Runs of runbooks, append-only: started, answered, skipped, finished, stopped. A run keeps the text it was started with,
 * so that editing the runbook changes no run.
 */
import { ulid } from 'ulid'
import type { Db } from './database.ts'
import type { Recorder } from './journal.ts'

export type RunRecordKind = 'started' | 'answered' | 'skipped' | 'finished' | 'stopped'

/** The row of the table, as it is kept and as packets carry it. */
export interface RunbookRecordRow {
  readonly id: string
  readonly at: string
  readonly station: string
  readonly seq: number
  readonly who: string
  readonly runId: string
  readonly kind: RunRecordKind
  readonly step: string | null
  readonly value: string | null
  readonly note: string | null
}

export type NewRunRecord = Pick<RunbookRecordRow, 'runId' | 'kind'> &
  Partial<Pick<RunbookRecordRow, 'step' | 'value' | 'note'>>

const ORDER = 'ORDER BY seq, at, station, id'

/** One more than any record seen here, whoever made it: what follows another record is after it, whatever clocks say. */
const nextSeq = (db: Db): number =>
  db.prepare('SELECT coalesce(max(seq), 0) + 1 FROM runbookRecord').pluck().get() as number

export function appendRunRecord(db: Db, recorder: Recorder, record: NewRunRecord): void {
  insertRunRecord(db, {
    ...{ step: null, value: null, note: null },
    ...record,
    id: ulid(),
    at: recorder.timestamp(),
    station: recorder.station,
    seq: nextSeq(db),
    who: recorder.who,
  })
}

/** A row of this or another station; false: it was there already. */
export const insertRunRecord = (db: Db, row: RunbookRecordRow): boolean =>
  db
    .prepare(
      `INSERT INTO runbookRecord (id, at, station, seq, who, runId, kind, step, value, note)
       VALUES (@id, @at, @station, @seq, @who, @runId, @kind, @step, @value, @note) ON CONFLICT (id) DO NOTHING`,
    )
    .run(row).changes > 0

/** All records of one run, oldest first. */
export const readRunRecords = (db: Db, runId: string): RunbookRecordRow[] =>
  db.prepare(`SELECT * FROM runbookRecord WHERE runId = ? ${ORDER}`).all(runId) as RunbookRecordRow[]

export const readAllRunRecords = (db: Db): RunbookRecordRow[] =>
  db.prepare(`SELECT * FROM runbookRecord ${ORDER}`).all() as RunbookRecordRow[]
