/** The line a site file belongs to: copies of one lineage share one history; a clone begins its own. */
import { ulid } from 'ulid'
import packageJson from '../../package.json' with { type: 'json' }
import type { Db } from './database.ts'
import type { Recorder } from './journal.ts'

/** Null in a file whose lineage was lost (salvaged). */
export const lineageId = (db: Db): string | null =>
  (db.prepare('SELECT id FROM lineage').pluck().get() as string | undefined) ?? null

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
