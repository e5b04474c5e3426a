/** The records of entries and incidents, append-only. Call through `record()` of the site file: on disk when it returns. */
import { ulid } from 'ulid'
import { compareRecords, type LogRecord } from '../../shared/journal/log-record.ts'
import type { Db } from './database.ts'
import type { Recorder } from './journal.ts'

/** `entryId` absent: the record opens an entry. */
export type NewLogRecord = Pick<LogRecord, 'kind'> &
  Partial<Omit<LogRecord, 'id' | 'at' | 'station' | 'seq' | 'who' | 'kind'>>

export function appendLogRecord(db: Db, recorder: Recorder, record: NewLogRecord): LogRecord {
  const id = ulid()
  const row: LogRecord = {
    ...{ entryId: id, text: null, objects: null, state: null, cause: null, remark: null, photo: null },
    ...record,
    id,
    at: recorder.timestamp(),
    station: recorder.station,
    seq: nextSeq(db),
    who: recorder.who,
  }
  insertLogRecord(db, row)
  return row
}

/** One more than any record seen here, whoever made it. */
const nextSeq = (db: Db): number =>
  db.prepare('SELECT coalesce(max(seq), 0) + 1 FROM logRecord').pluck().get() as number

/** A row of this or another station; false: it was there already. */
export const insertLogRecord = (db: Db, row: LogRecord): boolean =>
  db
    .prepare(
      `INSERT INTO logRecord (id, at, station, seq, who, entryId, kind, text, objects, state, cause, remark, photo)
       VALUES (@id, @at, @station, @seq, @who, @entryId, @kind, @text, @objects, @state, @cause, @remark, @photo)
       ON CONFLICT (id) DO NOTHING`,
    )
    .run({ ...row, objects: row.objects && JSON.stringify(row.objects) }).changes > 0

type Stored = Omit<LogRecord, 'objects'> & { readonly objects: string | null }

/** In the order in which they were made; of one entry, or of all. */
export const readLogRecords = (db: Db, entryId: string | null = null): LogRecord[] =>
  (
    db
      .prepare('SELECT * FROM logRecord WHERE @entryId IS NULL OR entryId = @entryId')
      .all({ entryId }) as Stored[]
  )
    .map((row): LogRecord => ({ ...row, objects: row.objects === null ? null : JSON.parse(row.objects) }))
    .sort(compareRecords)
