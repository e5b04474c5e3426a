/**
 * What people found or did on the spot: connected, tested, faulty. Append-only: a mistake is put right by a later
 * record, and the state of an object is its last one.
 */
import { ulid } from 'ulid'
import type { WorkState } from '../../shared/model/plan.ts'
import type { Db } from './database.ts'
import { nextSeq, type Recorder } from './journal.ts'

export interface FieldRecord {
  readonly objectKind: 'outlet' | 'interface'
  readonly objectId: number
  readonly state: WorkState
  readonly note?: string
}

/** Appends one record; returns its id. Call `refreshStates()` of the site file afterwards. */
export function appendFieldRecord(db: Db, recorder: Recorder, record: FieldRecord): string {
  const id = ulid()
  const { station, who } = recorder
  db.transaction(() =>
    db
      .prepare('INSERT INTO fieldRecord VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
      .run(
        id,
        recorder.timestamp(),
        station,
        nextSeq(db, 'fieldRecord', station),
        who,
        record.objectKind,
        record.objectId,
        record.state,
        record.note ?? null,
      ),
  )()
  return id
}
