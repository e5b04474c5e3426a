/** Runs of images, of snapins and of small acts, append-only: what is about to be sent to FOG is written before, what became of it after. */
import { ulid } from 'ulid'
import type { FogRunRecord, FogRunRecordKind } from '../../shared/fog/image-run.ts'
import type { Db } from './database.ts'
import type { Recorder } from './journal.ts'

export interface NewFogRunRecord {
  readonly kind: FogRunRecordKind
  /** Id in FOG, of small acts the key of the step; absent: the run as a whole. */
  readonly host?: string
  readonly value?: unknown
}

/** On disk when it returns. */
export function appendFogRun(
  db: Db,
  recorder: Recorder,
  runId: string,
  records: readonly NewFogRunRecord[],
): void {
  const insert = db.prepare(
    `INSERT INTO fogRunRecord (id, at, station, seq, who, runId, kind, host, value)
     VALUES (@id, @at, @station, (SELECT coalesce(max(seq), 0) + 1 FROM fogRunRecord), @who, @runId, @kind, @host, @value)`,
  )
  db.transaction(() => {
    for (const { kind, host = null, value } of records)
      insert.run({
        ...{ runId, kind, host, value: value === undefined ? null : JSON.stringify(value) },
        ...{ id: ulid(), at: recorder.timestamp(), station: recorder.station, who: recorder.who },
      })
  })()
}

/** Of one run, oldest first. */
export const readFogRun = (db: Db, runId: string): FogRunRecord[] =>
  db
    .prepare('SELECT at, who, kind, host, value FROM fogRunRecord WHERE runId = ? ORDER BY seq, at, id')
    .all(runId)
    .map((row) => {
      const stored = row as FogRunRecord & { readonly value: string | null }
      return { ...stored, value: stored.value === null ? null : JSON.parse(stored.value) }
    })

/** Ids of all runs of images, of snapins, or of small acts, the newest first. */
export const listFogRuns = (db: Db, begins: 'started' | 'snapin' | 'steps' = 'started'): string[] =>
  db
    .prepare('SELECT runId FROM fogRunRecord WHERE kind = ? ORDER BY seq DESC')
    .pluck()
    .all(begins) as string[]
