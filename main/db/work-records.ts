/**
 * Who was given which work of the checklist, append-only, so that laptops can exchange it. Written with every edit, undo and
 * redo of the plan's assignments, which stay the truth of this laptop: see services/checklist/take-over-work.ts.
 */
import { ulid } from 'ulid'
import type { Assignment } from '../../shared/checklist/assignment-row.ts'
import type { RowChange } from '../../shared/model/draft.ts'
import { nameKey } from '../../shared/model/name-key.ts'
import type { Db } from './database.ts'
import type { Recorder } from './journal.ts'

export type Given = Omit<Assignment, 'id'>

/** The row of the table, as it is kept and as packets carry it. */
export interface WorkRecordRow extends Given {
  readonly id: string
  readonly at: string
  readonly station: string
  /** Grows by each record that this laptop has seen: what follows another is after it, whatever clocks say. */
  readonly seq: number
  readonly who: string
  /** 1: given, 0: taken away. */
  readonly given: 0 | 1
}

export const workKey = ({ person, step, locationId }: Given): string =>
  JSON.stringify([nameKey(person), step, locationId])

/** A row of this or another station; false: it was there already. */
export const insertWorkRecord = (db: Db, row: WorkRecordRow): boolean =>
  db
    .prepare(
      `INSERT INTO workRecord (id, at, station, seq, who, person, step, locationId, given)
       VALUES (@id, @at, @station, @seq, @who, @person, @step, @locationId, @given) ON CONFLICT (id) DO NOTHING`,
    )
    .run(row).changes > 0

export const readWorkRecords = (db: Db): WorkRecordRow[] =>
  db.prepare('SELECT * FROM workRecord ORDER BY seq, at, id').all() as WorkRecordRow[]

/** What was said last of each work, by `workKey`. */
export const lastWorkRecords = (db: Db): ReadonlyMap<string, WorkRecordRow> =>
  new Map(readWorkRecords(db).map((row) => [workKey(row), row]))

/** Records what an edit makes of the assignments, inside its transaction. What is recorded already is not said twice. */
export function recordWork(
  db: Db,
  { station, who, timestamp }: Recorder,
  changes: readonly RowChange[],
): void {
  const own = changes.filter(({ table }) => table === 'assignment')
  if (own.length === 0) return
  const last = lastWorkRecords(db)
  let seq = Math.max(0, ...[...last.values()].map((row) => row.seq))
  const say = (row: RowChange['after'], given: 0 | 1) => {
    if (!row) return
    const { person, step, locationId } = row as unknown as Assignment
    if (last.get(workKey({ person, step, locationId }))?.given === given) return
    seq += 1
    insertWorkRecord(db, { id: ulid(), at: timestamp(), station, seq, who, person, step, locationId, given })
  }
  for (const { before } of own) say(before, 0)
  for (const { after } of own) say(after, 1)
}
