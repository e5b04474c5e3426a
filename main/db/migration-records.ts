/**
 * Runs of migrations, append-only: what a step is about to do is written before anything is sent, how it ended afterwards. A
 * run keeps the steps it was begun with, so that an edit of the plan changes no run.
 */
import { ulid } from 'ulid'
import type { RunRecord, RunRecordKind } from '../../shared/migration/run-state.ts'
import type { Db } from './database.ts'
import type { Recorder } from './journal.ts'

/** The row of the table. */
export interface MigrationRecordRow extends RunRecord {
  readonly id: string
  readonly station: string
  readonly seq: number
  readonly runId: string
}

export interface NewMigrationRecord {
  readonly runId: string
  readonly kind: RunRecordKind
  readonly step?: string
  readonly value?: unknown
  readonly note?: string | null
}

const ORDER = 'ORDER BY seq, at, station, id'

const nextSeq = (db: Db): number =>
  db.prepare('SELECT coalesce(max(seq), 0) + 1 FROM migrationRecord').pluck().get() as number

/** On disk when it returns. */
export function appendMigrationRecords(
  db: Db,
  recorder: Recorder,
  records: readonly NewMigrationRecord[],
): void {
  const insert = db.prepare(
    `INSERT INTO migrationRecord (id, at, station, seq, who, runId, kind, step, value, note)
     VALUES (@id, @at, @station, @seq, @who, @runId, @kind, @step, @value, @note)`,
  )
  db.transaction(() => {
    const first = nextSeq(db)
    for (const [at, { step = null, value, note = null, ...record }] of records.entries())
      insert.run({
        ...record,
        step,
        note,
        value: value === undefined ? null : JSON.stringify(value),
        id: ulid(),
        at: recorder.timestamp(),
        station: recorder.station,
        seq: first + at,
        who: recorder.who,
      })
  })()
}

const fromRow = (row: unknown): MigrationRecordRow => {
  const stored = row as MigrationRecordRow & { readonly value: string | null }
  return { ...stored, value: stored.value === null ? null : JSON.parse(stored.value) }
}

/** All records of one run, oldest first. */
export const readMigrationRecords = (db: Db, runId: string): MigrationRecordRow[] =>
  db.prepare(`SELECT * FROM migrationRecord WHERE runId = ? ${ORDER}`).all(runId).map(fromRow)

/** Ids of all runs, the newest first. */
export const listMigrationRuns = (db: Db): string[] =>
  db
    .prepare("SELECT runId FROM migrationRecord WHERE kind = 'started' ORDER BY id DESC")
    .pluck()
    .all() as string[]

/** Of all runs, for packets. */
export const readAllMigrationRecords = (db: Db): MigrationRecordRow[] =>
  db.prepare(`SELECT * FROM migrationRecord ${ORDER}`).all().map(fromRow)

/** A record of another laptop; false: it was there already. */
export const insertMigrationRecord = (db: Db, { value, ...record }: MigrationRecordRow): boolean =>
  db
    .prepare(
      `INSERT OR IGNORE INTO migrationRecord (id, at, station, seq, who, runId, kind, step, value, note)
       VALUES (@id, @at, @station, @seq, @who, @runId, @kind, @step, @value, @note)`,
    )
    .run({ ...record, value: value === undefined || value === null ? null : JSON.stringify(value) })
    .changes === 1
