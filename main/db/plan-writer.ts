/**
 * The one way the plan is written: validated rows, one transaction, recorded with before and after. Changed rows are
 * taken out before any is put in, because two rows may swap a unique name and SQLite checks uniqueness at once.
 */
import type { RowChange } from '../../shared/model/draft.ts'
import type { PlanTable } from '../../shared/model/entities.ts'
import { WorkError } from '../work-error.ts'
import { type Db, errorCode } from './database.ts'
import { appendDocument, type NewDocument } from './documents.ts'
import { insertRows } from './insert-rows.ts'
import { appendJournal, type Recorder } from './journal.ts'
import { digestChanges, updateDigests } from './plan-digest.ts'
import type { PreparedEdit } from './prepared-edit.ts'
import { checkReferences } from './references.ts'
import { codecs, type StoredRow } from './row-codec.ts'
import { recordWork } from './work-records.ts'

export interface CommitResult {
  /** Null when there was nothing to change: no edit is recorded then. */
  readonly editId: number | null
  readonly changed: number
}

/**
 * Writes an edit and records it, called `label`; drops what was undone before. All or nothing, with the documents that
 * its rows name.
 * Throws WorkError: `conflict` (the file no longer holds `before`), `missing_reference`, `duplicate`.
 */
export function commitPrepared(
  db: Db,
  recorder: Recorder,
  label: string,
  edit: PreparedEdit,
  documents: readonly NewDocument[] = [],
): CommitResult {
  if (edit.changes.length === 0) return { editId: null, changed: 0 }
  const editId = db
    .transaction(() => {
      for (const document of documents) appendDocument(db, recorder, document)
      writeRows(db, edit.changes, edit.tableDigests)
      recordWork(db, recorder, edit.changes)
      db.prepare("UPDATE edit SET state = 'dropped' WHERE state = 'undone'").run()
      return recordEdit(db, recorder, label, edit)
    })
    .immediate()
  return { editId, changed: edit.changes.length }
}

/** Writes the rows inside the caller's transaction: used by edits, undo and redo alike. */
export function writeRows(
  db: Db,
  changes: readonly RowChange[],
  digests: ReadonlyMap<PlanTable, bigint> = digestChanges(changes),
): void {
  const groups = Map.groupBy(changes, (change) => change.table)
  for (const [table, group] of groups) removeRows(db, table, group)
  for (const [table, group] of groups) putRows(db, table, group)
  checkReferences(db, changes)
  updateDigests(db, digests)
}

/** A row that should not be there yet is found when it is put in. */
function removeRows(db: Db, table: PlanTable, changes: readonly RowChange[]): void {
  const read = db.prepare(`SELECT * FROM "${table}" WHERE id = ?`)
  const remove = db.prepare(`DELETE FROM "${table}" WHERE id = ?`)
  for (const change of changes) {
    if (!change.before) continue
    const stored = read.get(change.id) as StoredRow | undefined
    if (!stored || !isStored(change.table, { ...change.before, id: change.id }, stored))
      throw conflict(change)
    remove.run(change.id)
  }
}

function isStored(table: PlanTable, before: Readonly<Record<string, unknown>>, stored: StoredRow): boolean {
  const values = codecs[table].encode(before)
  return codecs[table].columns.every((column, index) => values[index] === stored[column])
}

function putRows(db: Db, table: PlanTable, changes: readonly RowChange[]): void {
  const codec = codecs[table]
  const put = changes.filter((change) => change.after !== null)
  const rows = put.map((change) => codec.encode({ ...change.after, id: change.id }))
  insertRows(db, table, codec.columns, rows, (error, at) => {
    const change = put[at]
    const code = errorCode(error)
    if (change && code === 'SQLITE_CONSTRAINT_UNIQUE') throw duplicate(change)
    if (change && code === 'SQLITE_CONSTRAINT_PRIMARYKEY') throw conflict(change)
    throw error
  })
}

const recordColumns = ['editId', 'seq', 'tableName', 'rowId', 'before', 'after']

function recordEdit(db: Db, recorder: Recorder, label: string, { records, digest }: PreparedEdit): number {
  const { lastInsertRowid } = db
    .prepare("INSERT INTO edit (at, station, who, label, state, digest) VALUES (?, ?, ?, ?, 'done', ?)")
    .run(recorder.timestamp(), recorder.station, recorder.who, label, digest)
  const editId = Number(lastInsertRowid)
  const rows = records.map((record, seq) => [editId, seq, ...record])
  insertRows(db, 'editChange', recordColumns, rows, (error) => {
    throw error
  })
  appendJournal(db, recorder, { kind: 'edit', text: label, data: { editId, changed: records.length } })
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
