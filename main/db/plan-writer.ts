/**
 * The one way the plan is written: validated rows, one transaction, recorded with before and after. Changed rows are
 * taken out before any is put in, because two rows may swap a unique name and SQLite checks uniqueness at once.
 */
import { createHash } from 'node:crypto'
import type { RowChange } from '../../shared/model/draft.ts'
import { type PlanTable, planTables } from '../../shared/model/entities.ts'
import { WorkError } from '../work-error.ts'
import { type Db, errorCode } from './database.ts'
import { appendJournal, type Recorder } from './journal.ts'
import { updateDigests } from './plan-digest.ts'
import { checkReferences } from './references.ts'
import { type ColumnValue, codecs, quoteName, type StoredRow } from './row-codec.ts'

export interface CommitResult {
  /** Null when there was nothing to change: no edit is recorded then. */
  readonly editId: number | null
  readonly changed: number
}

/**
 * Applies `changes` and records them as one edit called `label`; drops what was undone before. All or nothing.
 * Throws WorkError: `invalid_row`, `conflict` (the file no longer holds `before`), `missing_reference`, `duplicate`.
 */
export function commitChanges(
  db: Db,
  recorder: Recorder,
  label: string,
  changes: readonly RowChange[],
): CommitResult {
  const valid = changes.map(validateChange)
  if (valid.length === 0) return { editId: null, changed: 0 }
  const editId = db
    .transaction(() => {
      writeRows(db, valid)
      db.prepare("UPDATE edit SET state = 'dropped' WHERE state = 'undone'").run()
      return recordEdit(db, recorder, label, valid)
    })
    .immediate()
  return { editId, changed: valid.length }
}

function validateChange(change: RowChange): RowChange {
  if (change.after === null) return change
  const parsed = planTables[change.table].safeParse({ ...change.after, id: change.id })
  if (parsed.success) return { ...change, after: parsed.data }
  const issue = parsed.error.issues[0]
  const column = issue?.path.join('.') ?? ''
  throw new WorkError(
    'invalid_row',
    `${change.table} ${change.after.name ?? change.id}: ${column} ${JSON.stringify(change.after[column] ?? null)}: ${issue?.message ?? 'not valid'}`,
    { table: change.table, id: change.id, column },
  )
}

/** Writes the rows inside the caller's transaction: used by edits, undo and redo alike. */
export function writeRows(db: Db, changes: readonly RowChange[]): void {
  const groups = Map.groupBy(changes, (change) => change.table)
  for (const [table, group] of groups) removeRows(db, table, group)
  for (const [table, group] of groups) insertRows(db, table, group)
  checkReferences(db, changes)
  updateDigests(db, changes)
}

function removeRows(db: Db, table: PlanTable, changes: readonly RowChange[]): void {
  const read = db.prepare(`SELECT * FROM "${table}" WHERE id = ?`)
  const remove = db.prepare(`DELETE FROM "${table}" WHERE id = ?`)
  for (const change of changes) {
    const stored = read.get(change.id) as StoredRow | undefined
    if (!isStored(change, stored)) throw conflict(change)
    if (stored) remove.run(change.id)
  }
}

function isStored(change: RowChange, stored: StoredRow | undefined): boolean {
  if (!change.before || !stored) return !change.before && !stored
  const codec = codecs[change.table]
  const before = codec.encode({ ...change.before, id: change.id })
  return codec.columns.every((column, index) => before[index] === stored[column])
}

function insertRows(db: Db, table: PlanTable, changes: readonly RowChange[]): void {
  const codec = codecs[table]
  const columns = codec.columns.map(quoteName).join(', ')
  const holes = codec.columns.map(() => '?').join(', ')
  const insert = db.prepare<ColumnValue[]>(`INSERT INTO "${table}" (${columns}) VALUES (${holes})`)
  for (const change of changes)
    if (change.after) {
      try {
        insert.run(...codec.encode({ ...change.after, id: change.id }))
      } catch (error) {
        throw errorCode(error) === 'SQLITE_CONSTRAINT_UNIQUE' ? duplicate(change) : error
      }
    }
}

/** One changed row as stored: table, id, before and after as JSON. */
export type EditRecord = readonly [string, number, string | null, string | null]

/** SHA-256 of an edit's records: a worn disk must not make undo write nonsense. */
export const digestRecords = (records: readonly EditRecord[]): string =>
  createHash('sha256').update(JSON.stringify(records)).digest('hex')

function recordEdit(db: Db, recorder: Recorder, label: string, changes: readonly RowChange[]): number {
  const json = (row: RowChange['before']) => (row ? JSON.stringify(row) : null)
  const records = changes.map(
    (change): EditRecord => [change.table, change.id, json(change.before), json(change.after)],
  )
  const { lastInsertRowid } = db
    .prepare("INSERT INTO edit (at, station, who, label, state, digest) VALUES (?, ?, ?, ?, 'done', ?)")
    .run(recorder.timestamp(), recorder.station, recorder.who, label, digestRecords(records))
  const editId = Number(lastInsertRowid)
  const insert = db.prepare('INSERT INTO editChange VALUES (?, ?, ?, ?, ?, ?)')
  for (const [seq, record] of records.entries()) insert.run(editId, seq, ...record)
  appendJournal(db, recorder, { kind: 'edit', text: label, data: { editId, changed: changes.length } })
  return editId
}

const conflict = (change: RowChange) =>
  new WorkError(
    'conflict',
    `${change.table} ${change.after?.name ?? change.before?.name ?? change.id} was changed by something else meanwhile. Nothing was written: look at it again and repeat the edit.`,
    { table: change.table, id: change.id },
  )

const duplicate = (change: RowChange) =>
  new WorkError(
    'duplicate',
    change.table === 'cable'
      ? `An end of cable ${change.after?.label ?? change.id} already has a cable. Remove that one first.`
      : `There is already a ${change.table} like ${change.after?.name ?? change.after?.vid ?? change.id}. Choose another name or number.`,
    { table: change.table, id: change.id },
  )
