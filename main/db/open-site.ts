/**
 * A site file, opened: the plan in memory, edits, undo. One process holds it; whatever reads or writes the site goes
 * through the object returned here. A file that cannot be written or is damaged is opened as a copy, for reading.
 */
import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  mkdtempSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import type { Plan } from '../../shared/model/plan.ts'
import { systemClock } from '../clock.ts'
import { WorkError } from '../work-error.ts'
import { copiesFolder, copyBeforeMigration } from './copies.ts'
import { type Db, damageError, errorCode } from './database.ts'
import { noteHolder } from './holder.ts'
import { checkpoint, checkpointWhenIdle } from './idle-checkpoint.ts'
import { checkLength, checkPages } from './integrity.ts'
import { loadPlan } from './load-plan.ts'
import { migrate, newestVersion, readMigrations, versionOf } from './migrate.ts'
import { checkFormat, openDatabase } from './open-database.ts'
import { salvageSite } from './salvage.ts'
import { makeSiteFile, type OpenOptions, recorderOf, type SiteFile } from './site-file.ts'
import { describeFolder, type SiteNotice } from './site-notices.ts'
import { stateFolder } from './state-folder.ts'
import { explainStorageError, isDamage } from './storage-error.ts'

export type { OpenOptions, SiteFile } from './site-file.ts'

interface Opened {
  readonly db: Db
  readonly readOnly: boolean
  readonly notices: readonly SiteNotice[]
  readonly integrity: readonly string[]
  /** Read at opening, since a plan that cannot be read is damage too. */
  readonly plan: Plan
  /** Ends what was opened beside the database: temporary copies, notes, timers. */
  readonly end: () => void
}

/**
 * Opens a site file, migrating an older one (after a copy). Throws WorkError with what to do: `no_such_file`,
 * `not_a_site_file`, `newer_file`, `in_use`, `damaged` (when nothing can be read), `disk_full`, `io_error` ...
 */
export function openSite(path: string, options: OpenOptions = {}): SiteFile {
  const state = options.stateFolder ?? stateFolder()
  try {
    const opened = openAsWell(resolve(path), state, options)
    return makeSiteFile({ ...opened, path, recorder: recorderOf(options), state })
  } catch (error) {
    throw explainStorageError(error, path, state)
  }
}

function openAsWell(path: string, state: string, options: OpenOptions): Opened {
  try {
    if (existsSync(path) && !isWritable(path)) return openReadOnly(path)
    return openWritable(path, state, options)
  } catch (error) {
    if (isDamage(error)) return openDamaged(path, state, error)
    throw error
  }
}

/** The write log is made beside the file, so the folder has to be writable too. */
function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    accessSync(dirname(path), constants.W_OK)
    return true
  } catch (error) {
    if (errorCode(error)) return false
    throw error
  }
}

function openWritable(path: string, state: string, options: OpenOptions): Opened {
  const clock = options.clock ?? systemClock
  const leftover = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0
  const db = openDatabase(path, options.busyMs)
  try {
    const notices = [...recovered(leftover), ...prepare(db, path, state), ...describeFolder(path)]
    const plan = loadPlan(db)
    const forget = noteHolder(state, path, options.holder ?? 'Brassage', clock.timestamp())
    const report = options.onStorageError ?? (() => {})
    const stop = checkpointWhenIdle(db, path, clock, (error) =>
      report(explainStorageError(error, path, state)),
    )
    const end = () => {
      stop()
      forget()
    }
    return { db, readOnly: false, notices, integrity: [], plan, end }
  } catch (error) {
    db.close()
    throw error
  }
}

/** Refuses what is not ours, makes the file whole, finds damage, and brings an older file up to date. */
function prepare(db: Db, path: string, state: string): SiteNotice[] {
  const migrations = readMigrations()
  checkFormat(db, path, migrations)
  const damage = [...(makeWhole(db) ? checkLength(db, path) : []), ...checkPages(db, 'quick')]
  if (damage[0] !== undefined) throw damageError(damage[0])
  const from = versionOf(db)
  const to = newestVersion(migrations)
  if (from === to) return []
  const copy = copyBeforeMigration(db, state)
  migrate(db, migrations)
  return [
    {
      code: 'migrated',
      message: `The file was brought from format ${from} to ${to}; a copy as it was is ${copy}.`,
    },
  ]
}

/** Writes what a cut-off session left in the log into the file; false on a full disk, where it stays in the log. */
function makeWhole(db: Db): boolean {
  try {
    checkpoint(db)
    return true
  } catch (error) {
    if (errorCode(error) === 'SQLITE_FULL') return false
    throw error
  }
}

const recovered = (bytes: number): SiteNotice[] =>
  bytes === 0
    ? []
    : [
        {
          code: 'recovered',
          message: `The last work on this file did not end properly; ${bytes} bytes of its write log were recovered. Nothing confirmed is lost.`,
        },
      ]

function openReadOnly(path: string): Opened {
  const folder = mkdtempSync(join(tmpdir(), 'brassage-read-'))
  const end = () => rmSync(folder, { recursive: true, force: true })
  try {
    const copy = join(folder, basename(path))
    copyFileSync(path, copy)
    chmodSync(copy, 0o600)
    if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`)
    const db = openDatabase(copy)
    prepare(db, copy, folder)
    db.pragma('query_only = ON')
    const message = `${basename(path)} or its folder cannot be written: the site is open for reading only. To work on it, send a copy to a folder of yours.`
    const notices: SiteNotice[] = [{ code: 'read_only', message }]
    return { db, readOnly: true, notices, integrity: [], plan: loadPlan(db), end }
  } catch (error) {
    end()
    throw error
  }
}

function openDamaged(path: string, state: string, cause: unknown): Opened {
  const folder = mkdtempSync(join(tmpdir(), 'brassage-damaged-'))
  const end = () => rmSync(folder, { recursive: true, force: true })
  try {
    const salvage = salvageSite(path, folder)
    const db = openDatabase(salvage.path)
    db.pragma('query_only = ON')
    const integrity = salvage.report.length > 0 ? salvage.report : [reasonOf(cause)]
    const message = `${basename(path)} is damaged (${integrity[0]}): what can still be read of it is open for reading only. Send a copy to keep that, or open a rolling copy from ${copiesFolder(state)}.`
    const notices: SiteNotice[] = [{ code: 'damaged', message }]
    return { db, readOnly: true, notices, integrity, plan: loadPlan(db), end }
  } catch (error) {
    end()
    if (!isDamage(error)) throw error
    throw new WorkError(
      'damaged',
      `${basename(path)} is damaged, and nothing of it can be read. Open a rolling copy from ${copiesFolder(state)}.`,
      { integrity: [reasonOf(error)] },
    )
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
