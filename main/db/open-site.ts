/**
 * A site file, opened: the plan in memory, edits, undo. One process holds it; everything that reads or writes the
 * site goes through the object returned here.
 */
import { closeSync, openSync, rmSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { dirname, resolve } from 'node:path'
import { ulid } from 'ulid'
import packageJson from '../../package.json' with { type: 'json' }
import type { RowChange } from '../../shared/model/draft.ts'
import type { PlanTable, Site } from '../../shared/model/entities.ts'
import { siteSchema } from '../../shared/model/entities.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { type Clock, systemClock } from '../clock.ts'
import { WorkError } from '../work-error.ts'
import { type Db, errorCode } from './database.ts'
import { appendJournal, type Recorder } from './journal.ts'
import { loadPlan } from './load-plan.ts'
import { migrate, readMigrations } from './migrate.ts'
import { checkFormat, openDatabase } from './open-database.ts'
import { type CommitResult, commitChanges } from './plan-writer.ts'
import { type Reversal, readUndoState, redoEdit, type UndoState, undoEdit } from './undo.ts'

export interface SiteFile {
  readonly path: string
  readonly db: Db
  /** Who records, for the append functions of the log tables. */
  readonly recorder: Recorder
  /** The same object until the next edit. */
  plan(): Plan
  /** Tells the plan that log records were added, so that states are derived again. */
  refreshStates(): void
  commit(label: string, changes: readonly RowChange[]): CommitResult
  undo(): Reversal
  redo(): Reversal
  undoState(): UndoState
  close(): void
}

export interface OpenOptions {
  readonly clock?: Clock
  readonly station?: string
  readonly who?: string
  /** How long to wait for another process to let go, in milliseconds. */
  readonly busyMs?: number
}

export interface NewSite {
  readonly name: string
  readonly scheme?: string
  readonly domains?: Site['domains']
}

export const DEFAULT_SCHEME = '10.{switch}.{vlan}.0/24'

/** Makes a new site file and opens it. Never overwrites. Throws WorkError `file_exists`, `cannot_write`, `invalid_site`. */
export function createSite(path: string, site: NewSite, options: OpenOptions = {}): SiteFile {
  const row = siteRow(site)
  reserveFile(path)
  try {
    const db = openDatabase(path, { create: true })
    migrate(db, readMigrations())
    const recorder = recorderOf(options)
    db.transaction(() => {
      writeLineage(db, recorder)
      const columns = Object.keys(row)
      db.prepare(
        `INSERT INTO site (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
      ).run(row)
      appendJournal(db, recorder, { kind: 'created', text: `Site ${row.name} created` })
    })()
    return makeSiteFile(path, db, recorder)
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  }
}

/** Opens a site file, migrating an older one. Throws WorkError with what to do. */
export function openSite(path: string, options: OpenOptions = {}): SiteFile {
  const migrations = readMigrations()
  const db = openDatabase(path, options.busyMs === undefined ? {} : { busyMs: options.busyMs })
  try {
    checkFormat(db, path, migrations)
    migrate(db, migrations)
    return makeSiteFile(path, db, recorderOf(options))
  } catch (error) {
    db.close()
    throw error
  }
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

function siteRow(site: NewSite): Site {
  const scheme = site.scheme ?? DEFAULT_SCHEME
  const parsed = siteSchema.safeParse({
    id: 1,
    name: site.name,
    scheme,
    domains: site.domains ?? (scheme.includes('{switch}') ? 'switch' : 'site'),
    gatewayHost: 1,
    dhcpFirst: 10,
    dhcpLast: -1,
    defaultType: 'ws-c2950t-48-si',
    managementVlan: null,
    allocation: 'sheet',
    firstVlan: 10,
    lastVlan: 254,
  })
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new WorkError('invalid_site', `The site's ${issue?.path.join('.')}: ${issue?.message}`)
}

function reserveFile(path: string): void {
  try {
    closeSync(openSync(path, 'wx'))
  } catch (error) {
    const code = errorCode(error)
    if (code === 'EEXIST')
      throw new WorkError('file_exists', `${path} exists already. Choose another name, or open it.`)
    throw new WorkError(
      'cannot_write',
      `${path} cannot be made (${code ?? error}). Is the folder ${dirname(resolve(path))} there, and may you write in it?`,
    )
  }
}

function recorderOf(options: OpenOptions): Recorder {
  const clock = options.clock ?? systemClock
  return {
    station: options.station ?? hostname(),
    who: options.who ?? userInfo().username,
    timestamp: () => clock.timestamp(),
  }
}

function makeSiteFile(path: string, db: Db, recorder: Recorder): SiteFile {
  let plan: Plan | null = null
  const reload = (tables: Iterable<PlanTable>) => {
    if (plan) plan = loadPlan(db, plan, tables)
  }
  const reverse = (step: typeof undoEdit) => {
    const reversal = step(db, recorder)
    reload(reversal.tables)
    return reversal
  }
  return {
    path,
    db,
    recorder,
    plan() {
      plan ??= loadPlan(db)
      return plan
    },
    refreshStates() {
      plan = null
    },
    commit(label, changes) {
      const result = commitChanges(db, recorder, label, changes)
      reload(new Set(changes.map((change) => change.table)))
      return result
    },
    undo: () => reverse(undoEdit),
    redo: () => reverse(redoEdit),
    undoState: () => readUndoState(db),
    close: () => db.close(),
  }
}
