/**
 * What became of findings, append-only: when each was seen first and when it was gone, and what people said of it. An
 * accepted or muted one is told otherwise by a later record; nothing is ever taken out.
 */
import { ulid } from 'ulid'
import {
  type FindingRecord,
  type FindingRecordKind,
  type KnownFinding,
  knownFindings,
  type Mistake,
  openFindings,
} from '../../shared/verify/finding-record.ts'
import type { Db } from './database.ts'
import type { Recorder } from './journal.ts'

export interface NewFindingRecord {
  readonly findingId: string
  readonly kind: FindingRecordKind
  readonly about?: Mistake | null
  readonly reason?: string | null
}

const nextSeq = (db: Db): number =>
  db.prepare('SELECT coalesce(max(seq), 0) + 1 FROM findingRecord').pluck().get() as number

/** Appends all or none. */
export function appendFindingRecords(
  db: Db,
  { station, who, timestamp }: Recorder,
  records: readonly NewFindingRecord[],
): void {
  db.transaction(() => {
    for (const { findingId, kind, about = null, reason = null } of records)
      insertFindingRecord(db, {
        ...{ id: ulid(), at: timestamp(), station, seq: nextSeq(db), who },
        ...{ findingId, kind, about, reason },
      })
  })()
}

/** A row of this or another station; false: it was there already. */
export const insertFindingRecord = (db: Db, { about, ...row }: FindingRecord): boolean =>
  db
    .prepare(
      `INSERT INTO findingRecord (id, at, station, seq, who, findingId, kind, about, reason)
       VALUES (@id, @at, @station, @seq, @who, @findingId, @kind, @about, @reason) ON CONFLICT (id) DO NOTHING`,
    )
    .run({ ...row, about: about && JSON.stringify(about) }).changes > 0

/** Oldest first. */
export function readFindingRecords(db: Db): FindingRecord[] {
  const rows = db.prepare('SELECT * FROM findingRecord ORDER BY seq, at, station, id').all() as (Omit<
    FindingRecord,
    'about'
  > & { about: string | null })[]
  return rows.map(({ about, ...row }) => ({ ...row, about: about === null ? null : JSON.parse(about) }))
}

/** What was found, is still there, and nobody has accepted or muted. */
export const readToMend = (db: Db): readonly KnownFinding[] =>
  openFindings(knownFindings(readFindingRecords(db)))

/** Another number whenever a record was made or came in a packet, however old; null: there is none. */
export const lastFindingRecordKept = (db: Db): number | null =>
  db.prepare('SELECT max(rowid) FROM findingRecord').pluck().get() as number | null
