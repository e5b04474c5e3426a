/**
 * Empties the write log into the site file once nothing was written for a second, so that an idle file is whole and
 * can be copied by anyone. Looks at SQLite's own count of changes: it needs nobody to tell it of a write.
 */
import { statSync } from 'node:fs'
import type { Clock } from '../clock.ts'
import type { Db } from './database.ts'

const TICK_MS = 900

/** A log this long, in bytes, is emptied in the midst of work too. */
const LONGEST_LOG = 64 * 1024 * 1024

const logSize = (path: string): number => statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0

/** Writes the log into the file and empties it. */
export const checkpoint = (db: Db): void => {
  db.pragma('wal_checkpoint(TRUNCATE)')
}

/** Starts watching; returns the stop. A full disk or a vanished drive is told to `onError`, once a tick. */
export function checkpointWhenIdle(
  db: Db,
  path: string,
  clock: Clock,
  onError: (error: unknown) => void,
): () => void {
  const changes = db.prepare('SELECT total_changes() AS count').pluck()
  let before = changes.get()
  const tick = () => {
    try {
      const now = changes.get()
      const size = logSize(path)
      const isDue = size > 0 && (now === before || size > LONGEST_LOG)
      if (isDue && !db.inTransaction) checkpoint(db)
      before = now
    } catch (error) {
      onError(error)
    }
    cancel = clock.after(TICK_MS, tick)
  }
  let cancel = clock.after(TICK_MS, tick)
  return () => cancel()
}
