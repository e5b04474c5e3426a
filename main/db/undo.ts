/**
 * Linear undo and redo over the recorded edits; they live in the file, so they work after a restart. An edit is
 * reversed by writing its rows the other way round through the same checks as any edit.
 */
import type { RowChange } from '../../shared/model/draft.ts'
import type { PlanTable } from '../../shared/model/entities.ts'
import { WorkError } from '../work-error.ts'
import type { Db } from './database.ts'
import { appendJournal, type Recorder } from './journal.ts'
import { needWriter, writesPlan, writingSince } from './lineage.ts'
import { writeRows } from './plan-writer.ts'
import { recordWork } from './work-records.ts'

interface EditHead {
  readonly id: number
  readonly at: string
  readonly station: string
  readonly label: string
  readonly closed: number
}

/** What undo and redo would do now, for menus; null where there is nothing. */
export interface UndoState {
  readonly undo: string | null
  readonly redo: string | null
}

export interface Reversal {
  readonly label: string
  readonly tables: ReadonlySet<PlanTable>
  readonly changed: number
}

const lastDone = (db: Db) =>
  db
    .prepare("SELECT id, at, station, label, closed FROM edit WHERE state = 'done' ORDER BY id DESC LIMIT 1")
    .get() as EditHead | undefined

const firstUndone = (db: Db) =>
  db
    .prepare("SELECT id, at, station, label, closed FROM edit WHERE state = 'undone' ORDER BY id LIMIT 1")
    .get() as EditHead | undefined

export function readUndoState(db: Db, recorder: Recorder): UndoState {
  const own = (edit: EditHead | undefined) => (edit && isOwn(db, recorder, edit) ? edit : undefined)
  const done = own(lastDone(db))
  return { undo: done && !done.closed ? done.label : null, redo: own(firstUndone(db))?.label ?? null }
}

/** Whoever does not write the plan has only that to take back which was done here since then. */
const isOwn = (db: Db, recorder: Recorder, { station, at }: EditHead): boolean =>
  writesPlan(db, recorder) || (station === recorder.station && at > writingSince(db))

/** Reverses the last edit. Throws WorkError `nothing_to_undo` with the reason, `not_the_writer`. */
export function undoEdit(db: Db, recorder: Recorder): Reversal {
  const edit = lastDone(db)
  if (!edit) throw new WorkError('nothing_to_undo', 'There is no edit to undo in this site.')
  if (edit.closed)
    throw new WorkError(
      'nothing_to_undo',
      `"${edit.label}" cannot be undone: it is older than a change of the file's format, a merge or a restore.`,
    )
  return walk(db, recorder, edit, 'undo')
}

/** Repeats the edit undone last. Throws WorkError `nothing_to_redo`, `not_the_writer`. */
export function redoEdit(db: Db, recorder: Recorder): Reversal {
  const edit = firstUndone(db)
  if (!edit)
    throw new WorkError('nothing_to_redo', 'There is nothing to redo: no edit was undone since the last one.')
  return walk(db, recorder, edit, 'redo')
}

function walk(db: Db, recorder: Recorder, edit: EditHead, direction: 'undo' | 'redo'): Reversal {
  if (!isOwn(db, recorder, edit)) needWriter(db, recorder)
  const changes = readChanges(db, edit.id).map((change) =>
    direction === 'undo' ? { ...change, before: change.after, after: change.before } : change,
  )
  db.transaction(() => {
    writeRows(db, changes)
    recordWork(db, recorder, changes)
    const state = direction === 'undo' ? 'undone' : 'done'
    db.prepare('UPDATE edit SET state = ? WHERE id = ?').run(state, edit.id)
    appendJournal(db, recorder, {
      kind: direction,
      text: edit.label,
      data: { editId: edit.id, changed: changes.length },
    })
  }).immediate()
  return {
    label: edit.label,
    tables: new Set(changes.map((change) => change.table)),
    changed: changes.length,
  }
}

/** The rows of one edit, before and after. */
export function readChanges(db: Db, editId: number): RowChange[] {
  const rows = db
    .prepare('SELECT tableName, rowId, before, after FROM editChange WHERE editId = ? ORDER BY seq')
    .all(editId) as { tableName: PlanTable; rowId: number; before: string | null; after: string | null }[]
  return rows.map((row) => ({
    table: row.tableName,
    id: row.rowId,
    before: row.before === null ? null : JSON.parse(row.before),
    after: row.after === null ? null : JSON.parse(row.after),
  }))
}
