/**
 * What people found or did on the spot, append-only: a mistake is put right by a later record. A record tells the state of
 * an outlet or port outright, or ticks an item of the checklist. Call `refreshStates()` of the site file afterwards.
 */
import { ulid } from 'ulid'
import type { KeptTick } from '../../shared/checklist/checklist.ts'
import type { Subjects } from '../../shared/checklist/planned-items.ts'
import type { SubjectKind } from '../../shared/checklist/steps.ts'
import type { ItemSubject } from '../../shared/checklist/subject.ts'
import { type ToldState, type WorkTick, workStates } from '../../shared/checklist/work-states.ts'
import type { WorkState } from '../../shared/model/plan.ts'
import type { Db } from './database.ts'
import type { Recorder } from './journal.ts'

/** The row of the table, as it is kept and as packets carry it. */
export interface FieldRecordRow {
  readonly id: string
  readonly at: string
  readonly station: string
  readonly seq: number
  readonly who: string
  readonly objectKind: 'outlet' | 'interface' | SubjectKind
  readonly objectId: number
  readonly state: WorkState | KeptTick['state']
  readonly note: string | null
  readonly item: string | null
  /** JSON of an ItemSubject. */
  readonly subject: string | null
  readonly photo: string | null
}

export interface FieldRecord {
  readonly objectKind: 'outlet' | 'interface'
  readonly objectId: number
  readonly state: WorkState
  readonly note?: string
}

export interface NewTick {
  readonly item: string
  readonly subjectKind: SubjectKind
  readonly subjectId: number
  readonly subject: ItemSubject
  readonly state: KeptTick['state']
  readonly note: string | null
  readonly photo: string | null
}

/** Appends a state told outright; returns the record's id. */
export function appendFieldRecord(db: Db, recorder: Recorder, record: FieldRecord): string {
  const { note = null, ...told } = record
  return append(db, recorder, { ...told, note, item: null, subject: null, photo: null })
}

/** Whether a state of it was ever told outright. */
export const hasToldState = (
  db: Db,
  { objectKind, objectId }: Pick<FieldRecord, 'objectKind' | 'objectId'>,
): boolean =>
  db
    .prepare('SELECT 1 FROM fieldRecord WHERE item IS NULL AND objectKind = ? AND objectId = ? LIMIT 1')
    .get(objectKind, objectId) !== undefined

/** Appends one tick; returns its id. */
export function appendTick(db: Db, recorder: Recorder, tick: NewTick): string {
  const { subjectKind, subjectId, subject, ...rest } = tick
  return append(db, recorder, {
    ...rest,
    objectKind: subjectKind,
    objectId: subjectId,
    subject: JSON.stringify(subject),
  })
}

function append(
  db: Db,
  { station, who, timestamp }: Recorder,
  record: Omit<FieldRecordRow, 'id' | 'at' | 'station' | 'seq' | 'who'>,
): string {
  const id = ulid()
  db.transaction(() => insertRecord(db, { id, at: timestamp(), station, seq: nextSeq(db), who, ...record }))()
  return id
}

/** A row of this or another station; false: it was there already. */
export const insertRecord = (db: Db, row: FieldRecordRow): boolean =>
  db
    .prepare(
      `INSERT INTO fieldRecord (id, at, station, seq, who, objectKind, objectId, state, note, item, subject, photo)
       VALUES (@id, @at, @station, @seq, @who, @objectKind, @objectId, @state, @note, @item, @subject, @photo)
       ON CONFLICT (id) DO NOTHING`,
    )
    .run(row).changes > 0

/** One more than any record seen here, whoever made it: what follows another record is after it, whatever clocks say. */
const nextSeq = (db: Db): number =>
  db.prepare('SELECT coalesce(max(seq), 0) + 1 FROM fieldRecord').pluck().get() as number

export const readRecords = (db: Db): FieldRecordRow[] =>
  db.prepare('SELECT * FROM fieldRecord ORDER BY at, station, seq, id').all() as FieldRecordRow[]

/** All ticks of the checklist, oldest first. */
export const readTicks = (db: Db): KeptTick[] =>
  (
    db
      .prepare('SELECT * FROM fieldRecord WHERE item IS NOT NULL ORDER BY at, station, seq, id')
      .all() as FieldRecordRow[]
  ).map(tickOf)

/** Those about some things: an event has tens of thousands, and a tick is about one. */
export function readTicksAbout(db: Db, only: Subjects): KeptTick[] {
  const found = db.prepare(
    `SELECT * FROM fieldRecord WHERE item IS NOT NULL AND objectKind = ?
       AND objectId IN (SELECT value FROM json_each(?)) ORDER BY at, station, seq, id`,
  )
  return (Object.entries(only) as [SubjectKind, ReadonlySet<number>][]).flatMap(([kind, ids]) =>
    (found.all(kind, JSON.stringify([...ids])) as FieldRecordRow[]).map(tickOf),
  )
}

const tickOf = (row: FieldRecordRow): KeptTick => ({
  id: row.id,
  item: row.item ?? '',
  by: row.who,
  station: row.station,
  seq: row.seq,
  at: row.at,
  state: row.state as KeptTick['state'],
  note: row.note,
  photo: row.photo,
  subject: JSON.parse(row.subject ?? 'null') as ItemSubject,
})

/** The state of every outlet and port that somebody recorded something of. */
export function readWorkStates(db: Db): ReadonlyMap<string, WorkState> {
  const told = db
    .prepare(
      `SELECT objectKind || ':' || objectId AS object, at, state FROM fieldRecord WHERE item IS NULL
       ORDER BY at, station, seq, id`,
    )
    .all() as ToldState[]
  return workStates(told, readWorkTicks(db))
}

/** After every tick all of them count anew, so that what a tick was about is only read where it matters. */
const readWorkTicks = (db: Db): WorkTick[] =>
  (
    db
      .prepare(
        'SELECT id, item, who, station, seq, at, state, subject FROM fieldRecord WHERE item IS NOT NULL',
      )
      .all() as FieldRecordRow[]
  ).map(({ id, item, who, station, seq, at, state, subject }) => ({
    ...{ id, item: item ?? '', by: who, station, seq, at, state: state as KeptTick['state'] },
    get subject() {
      return JSON.parse(subject ?? 'null') as ItemSubject
    },
  }))
