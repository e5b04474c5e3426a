/** The line a site file belongs to: copies of one lineage share one history; a clone begins its own. */
import { ulid } from 'ulid'
import packageJson from '../../package.json' with { type: 'json' }
import { WorkError } from '../work-error.ts'
import type { Db } from './database.ts'
import { appendJournal, type Recorder } from './journal.ts'

/** Null in a file whose lineage was lost (salvaged). */
export const lineageId = (db: Db): string | null =>
  (db.prepare('SELECT id FROM lineage').pluck().get() as string | undefined) ?? null

/** The one station that writes the plan; null in a file whose lineage was lost. */
export const writingStation = (db: Db): string | null =>
  (db.prepare('SELECT station FROM lineage').pluck().get() as string | undefined) ?? null

/** When the site was made, ISO 8601. */
export const lineageBegan = (db: Db): string =>
  (db.prepare('SELECT createdAt FROM lineage').pluck().get() as string | undefined) ??
  new Date(0).toISOString()

/** Whether this station writes the plan; others send proposals. */
export function writesPlan(db: Db, { station }: Recorder): boolean {
  const writer = writingStation(db)
  return writer === null || writer === station
}

/**
 * An edit made elsewhere would never reach the plan that the others go by. Throws WorkError `not_the_writer`, where this
 * station does not write the plan.
 */
export function needWriter(db: Db, recorder: Recorder): void {
  if (writesPlan(db, recorder)) return
  const station = writingStation(db) ?? ''
  throw new WorkError(
    'not_the_writer',
    `The plan is written on ${station}: change it there, or let this laptop write the plan.`,
    { station },
  )
}

/** When the writing of the plan was last taken over, ISO 8601; empty: never. */
export const writingSince = (db: Db): string =>
  (db.prepare("SELECT at FROM journal WHERE kind = 'writer' ORDER BY rowid DESC LIMIT 1").pluck().get() as
    | string
    | undefined) ?? ''

/** From now on this station writes the plan: where the one that did is lost, or the site was handed on. */
export function takeWritingOver(db: Db, recorder: Recorder): void {
  const before = writingStation(db)
  db.transaction(() => {
    db.prepare('UPDATE lineage SET station = ?').run(recorder.station)
    appendJournal(db, recorder, {
      kind: 'writer',
      text: `${recorder.station} writes the plan from now on, ${before} no longer`,
    })
  })()
}

/** A new lineage: this station is now the one that writes. */
export function writeLineage(db: Db, recorder: Recorder): void {
  db.prepare('DELETE FROM lineage').run()
  db.prepare('INSERT INTO lineage VALUES (?, ?, ?, ?)').run(
    ulid(),
    recorder.station,
    recorder.timestamp(),
    packageJson.version,
  )
}
