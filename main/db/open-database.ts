/**
 * Opens the SQLite file itself: held exclusively as long as it is open (which also spares the -shm file), write-ahead
 * log, every commit on disk before it counts.
 */
import { existsSync, rmSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import Database from 'better-sqlite3'
import { WorkError } from '../work-error.ts'
import { type Db, errorCode } from './database.ts'
import { APPLICATION_ID, type Migration, newestVersion, versionOf } from './migrate.ts'

/** How long a short command of ours may hold the file before we call it busy, in milliseconds. */
const BUSY_MS = 3000

/** Opens and locks. Throws WorkError `no_such_file`, `not_a_site_file`; SQLite's own error when busy or damaged. */
export function openDatabase(path: string, busyMs = BUSY_MS): Db {
  checkIsFile(path)
  return lockDatabase(new Database(path, { fileMustExist: true, timeout: busyMs }), path)
}

/** Makes an empty database file, replacing a draft that a killed process left. */
export function createDatabase(path: string): Db {
  for (const leftover of [path, `${path}-wal`]) rmSync(leftover, { force: true })
  return lockDatabase(new Database(path), path)
}

function lockDatabase(db: Db, path: string): Db {
  try {
    db.pragma('locking_mode = EXCLUSIVE')
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    // The log is emptied only as a whole (idle-checkpoint.ts): until then the file beside it is the one it began from.
    db.pragma('wal_autocheckpoint = 0')
    db.pragma('foreign_keys = ON')
    db.exec('BEGIN IMMEDIATE; COMMIT')
    return db
  } catch (error) {
    db.close()
    if (errorCode(error) === 'SQLITE_NOTADB') throw notASiteFile(path)
    throw error
  }
}

function checkIsFile(path: string): void {
  if (!existsSync(path))
    throw new WorkError(
      'no_such_file',
      `There is no file ${path}. Check the path, or make a site with "brassage new".`,
    )
  const stat = statSync(path)
  if (stat.isDirectory()) throw new WorkError('no_such_file', `${path} is a folder, not a site file.`)
  if (stat.size === 0) throw notASiteFile(path)
}

/** Refuses what another application or a newer version of this one wrote. */
export function checkFormat(db: Db, path: string, migrations: readonly Migration[]): void {
  if (Number(db.pragma('application_id', { simple: true })) !== APPLICATION_ID) throw notASiteFile(path)
  const version = versionOf(db)
  const newest = newestVersion(migrations)
  if (version > newest)
    throw new WorkError(
      'newer_file',
      `${basename(path)} was written by a newer Brassage (file format ${version}; this one knows up to ${newest}). Update Brassage on this computer to open it.`,
      { version, newest },
    )
}

const notASiteFile = (path: string) =>
  new WorkError(
    'not_a_site_file',
    `${basename(path)} is not a Brassage site file (or its beginning was destroyed). Open a .brassage file, or import a workbook into a new site.`,
  )
