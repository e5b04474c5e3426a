/** What an open site file offers to everything above the database: the plan, edits, undo, and its state. */
import { userInfo } from 'node:os'
import type { RowChange } from '../../shared/model/draft.ts'
import type { PlanTable } from '../../shared/model/entities.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { type Clock, systemClock } from '../clock.ts'
import { WorkError } from '../work-error.ts'
import { type Db, errorCode } from './database.ts'
import type { NewDocument } from './documents.ts'
import { readWorkStates } from './field-records.ts'
import { checkpoint } from './idle-checkpoint.ts'
import type { Recorder } from './journal.ts'
import { needWriter } from './lineage.ts'
import { applyToPlan, loadPlan } from './load-plan.ts'
import { type CommitResult, commitPrepared as writeEdit } from './plan-writer.ts'
import { type PreparedEdit, prepareEdit } from './prepared-edit.ts'
import type { SiteNotice } from './site-notices.ts'
import { stationName } from './station-name.ts'
import { explainStorageError } from './storage-error.ts'
import { type Reversal, readUndoState, redoEdit, type UndoState, undoEdit } from './undo.ts'

export interface SiteFile {
  readonly path: string
  readonly db: Db
  /** Who records, for the append functions of the log tables. */
  readonly recorder: Recorder
  /** True when an unwritable or damaged file is open as a copy. */
  readonly readOnly: boolean
  /** Said once, at opening. */
  readonly notices: readonly SiteNotice[]
  /** What is wrong with the file; empty for a sound one. */
  readonly integrity: readonly string[]
  /** The same object until the next edit. */
  plan(): Plan
  /** Tells the plan that field records were added: states are derived again. */
  refreshStates(): void
  /** A person's edit. Throws WorkError, `not_the_writer` where another station writes the plan; then nothing was written. */
  commit(label: string, changes: readonly RowChange[], documents?: readonly NewDocument[]): CommitResult
  /** The same of an edit that a worker made ready. */
  commitPrepared(label: string, edit: PreparedEdit): CommitResult
  /**
   * An edit that any station makes to its own plan: what travels in records as well, or what a device said of itself. Throws
   * WorkError; then nothing was written.
   */
  follow(label: string, changes: readonly RowChange[]): CommitResult
  /** Appends to the log tables in one transaction, on disk when it returns. Throws WorkError; then nothing was written. */
  record<T>(write: () => T): T
  undo(): Reversal
  redo(): Reversal
  undoState(): UndoState
  /** Makes the file whole at once: before the computer is suspended. */
  checkpoint(): void
  close(): void
}

export interface OpenOptions {
  readonly clock?: Clock
  /** By default this computer's name. */
  readonly station?: string
  /** By default the user's name. */
  readonly who?: string
  /** How this process is called in another's "is open in ...". */
  readonly holder?: string
  /** How long to wait for another process to let go, in milliseconds. */
  readonly busyMs?: number
  /** See state-folder.ts. */
  readonly stateFolder?: string
  /** Trouble of the drive found between two calls: a full disk at a checkpoint. */
  readonly onStorageError?: (error: unknown) => void
}

export interface SiteFileParts
  extends Pick<SiteFile, 'path' | 'db' | 'recorder' | 'readOnly' | 'notices' | 'integrity'> {
  readonly state: string
  readonly plan: Plan
  readonly end: () => void
}

export function recorderOf(options: OpenOptions): Recorder {
  const clock = options.clock ?? systemClock
  return {
    station: options.station ?? stationName(),
    who: options.who ?? userName(),
    timestamp: () => clock.timestamp(),
  }
}

/** A user without an entry in the system's list (a container's) has no name. */
function userName(): string {
  try {
    return userInfo().username
  } catch (error) {
    if (errorCode(error)) return process.env.USER ?? 'unknown'
    throw error
  }
}

export function makeSiteFile(parts: SiteFileParts): SiteFile {
  const { path, db, recorder, readOnly, notices, integrity, state, end } = parts
  const plan = createPlanCache(db, parts.plan)
  const guard = <T>(write: () => T): T => {
    if (readOnly) throw readOnlyError(path)
    try {
      return write()
    } catch (error) {
      throw explainStorageError(error, path, state)
    }
  }
  const reverse = (step: typeof undoEdit) =>
    guard(() => {
      const reversal = step(db, recorder)
      plan.reload(reversal.tables)
      return reversal
    })
  const write = (label: string, edit: PreparedEdit, documents?: readonly NewDocument[]) => {
    const result = writeEdit(db, recorder, label, edit, documents)
    plan.apply(edit.changes)
    return result
  }
  const commitPrepared = (label: string, edit: PreparedEdit, documents?: readonly NewDocument[]) =>
    guard(() => {
      needWriter(db, recorder)
      return write(label, edit, documents)
    })
  return {
    ...{ path, db, recorder, readOnly, notices, integrity, commitPrepared },
    commit: (label, changes, documents) =>
      guard(() => commitPrepared(label, prepareEdit(changes), documents)),
    follow: (label, changes) => guard(() => write(label, prepareEdit(changes))),
    record: (write) => guard(() => db.transaction(write).immediate()),
    plan: plan.get,
    refreshStates: plan.refreshStates,
    undo: () => reverse(undoEdit),
    redo: () => reverse(redoEdit),
    undoState: () => readUndoState(db, recorder),
    checkpoint: () => guard(() => checkpoint(db)),
    close() {
      if (!db.open) return
      try {
        db.close()
      } finally {
        end()
      }
    },
  }
}

/** The plan in memory: an edit's rows take their places, after undo the tables it touched are read again. */
function createPlanCache(db: Db, initial: Plan) {
  let plan = initial
  return {
    get: (): Plan => plan,
    reload(tables: Iterable<PlanTable>) {
      plan = loadPlan(db, plan, tables)
    },
    apply(changes: readonly RowChange[]) {
      plan = applyToPlan(db, plan, changes)
    },
    refreshStates() {
      plan = { ...plan, workStates: readWorkStates(db) }
    },
  }
}

const readOnlyError = (path: string) =>
  new WorkError(
    'read_only',
    `${path} is open for reading only. Send a copy to a folder of yours, and work on that.`,
  )
