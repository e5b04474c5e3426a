/** Moves of guests, append-only: what a step is about to do is on disk before its request goes out, how it ended afterwards. */
import { ulid } from 'ulid'
import type { MoveStep } from '../../shared/move-guest/move-plan.ts'
import type { MoveRecord, MoveRecordKind } from '../../shared/move-guest/move-state.ts'
import type { Db } from './database.ts'
import type { Recorder } from './journal.ts'

export interface NewMoveRecord {
  readonly kind: MoveRecordKind
  readonly step?: MoveStep
  readonly value?: unknown
  readonly note?: string | null
}

/** On disk when the transaction around it ends. */
export function appendMoveRecord(db: Db, recorder: Recorder, runId: string, record: NewMoveRecord): void {
  const { kind, step = null, value, note = null } = record
  const seq = db.prepare('SELECT coalesce(max(seq), 0) + 1 FROM moveRecord').pluck().get() as number
  db.prepare(
    `INSERT INTO moveRecord (id, at, station, seq, who, runId, kind, step, value, note)
     VALUES (@id, @at, @station, @seq, @who, @runId, @kind, @step, @value, @note)`,
  ).run({
    ...{ id: ulid(), at: recorder.timestamp(), station: recorder.station, seq, who: recorder.who },
    ...{ runId, kind, step, note, value: value === undefined ? null : JSON.stringify(value) },
  })
}

/** Of one run, oldest first. */
export const readMoveRecords = (db: Db, runId: string): MoveRecord[] =>
  db
    .prepare('SELECT at, who, kind, step, value, note FROM moveRecord WHERE runId = ? ORDER BY seq, id')
    .all(runId)
    .map((row) => {
      const stored = row as Omit<MoveRecord, 'value'> & { readonly value: string | null }
      return { ...stored, value: stored.value === null ? null : JSON.parse(stored.value) }
    })

/** Ids of all runs, the newest first. */
export const listMoves = (db: Db): string[] =>
  db
    .prepare("SELECT runId FROM moveRecord WHERE kind = 'started' ORDER BY seq DESC, id DESC")
    .pluck()
    .all() as string[]
