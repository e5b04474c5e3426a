/**
 * What happened, in order, never changed: who, when, in one sentence, with data for machines. `seq` counts per
 * station, so that the logs of two stations can be merged by union and a gap is seen.
 */
import { ulid } from 'ulid'
import type { JournalKind } from '../../shared/journal/journal-kinds.ts'
import type { Db } from './database.ts'

/** Who records, and when: every log row carries it. */
export interface Recorder {
  /** The laptop or phone. */
  readonly station: string
  /** The person, as the operating system knows them. */
  readonly who: string
  /** ISO 8601, UTC. */
  readonly timestamp: () => string
}

export interface JournalEntry {
  readonly id: string
  readonly at: string
  readonly station: string
  readonly who: string
  /** A JournalKind, or what only a newer Brassage writes. */
  readonly kind: string
  readonly text: string
  readonly data: Readonly<Record<string, unknown>>
}

export interface NewJournalEntry {
  readonly kind: JournalKind
  readonly text: string
  readonly data?: Readonly<Record<string, unknown>>
}

/** The next number of this station. */
function nextSeq(db: Db, station: string): number {
  const row = db.prepare('SELECT max(seq) AS last FROM journal WHERE station = ?').get(station)
  return ((row as { last: number | null }).last ?? 0) + 1
}

/** Appends one entry; returns its id. Never put a secret in `text` or `data`. */
export function appendJournal(db: Db, recorder: Recorder, entry: NewJournalEntry): string {
  const id = ulid()
  db.prepare(
    'INSERT INTO journal (id, at, station, seq, who, kind, text, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(
    id,
    recorder.timestamp(),
    recorder.station,
    nextSeq(db, recorder.station),
    recorder.who,
    entry.kind,
    entry.text,
    JSON.stringify(entry.data ?? {}),
  )
  return id
}

/** Newest first; `limit` entries (-1: all) older than entry `before`. */
export function readJournal(db: Db, limit = 1000, before?: string): JournalEntry[] {
  const rows = db
    .prepare(
      `SELECT id, at, station, who, kind, text, data FROM journal
       WHERE @before IS NULL OR (at, station, seq) < (SELECT at, station, seq FROM journal WHERE id = @before)
       ORDER BY at DESC, station DESC, seq DESC LIMIT @limit`,
    )
    .all({ before: before ?? null, limit }) as (Omit<JournalEntry, 'data'> & { data: string })[]
  return rows.map((row) => ({ ...row, data: JSON.parse(row.data) }))
}
