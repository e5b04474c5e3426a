/** The checklist of an open site, as commands and screens list it. */
import {
  type CheckedItem,
  checklistInSlices,
  type KeptTick,
  type ToldOfItems,
} from '../../../shared/checklist/checklist.ts'
import type { Subjects } from '../../../shared/checklist/planned-items.ts'
import { readItemId, type SubjectKind, subjectOfStep } from '../../../shared/checklist/steps.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { finish, type Sliced } from '../../../shared/sliced.ts'
import type { Db } from '../../db/database.ts'
import { readTicks, readTicksAbout } from '../../db/field-records.ts'
import { readToMend } from '../../db/finding-records.ts'
import type { SiteFile } from '../../db/site-file.ts'

/** What people and switches said of the work; `only`: of these things. */
export const readToldOfItems = (db: Db, only?: Subjects): Pick<ToldOfItems, 'ticks' | 'toMend'> => ({
  ticks: only ? readTicksAbout(db, only) : readTicks(db),
  toMend: readToMend(db),
})

/** `only`: what is about these things. */
export function readChecklistInSlices(plan: Plan, db: Db, only?: Subjects): Sliced<CheckedItem[]> {
  const { ticks, toMend } = readToldOfItems(db, only)
  return checklistInSlices(plan, ticks, only, toMend)
}

export const readChecklist = (site: SiteFile, only?: Subjects): CheckedItem[] =>
  finish(readChecklistInSlices(site.plan(), site.db, only))

/** The items of these ids, by id, without the rest of the list; what the checklist does not have is not among them. */
export function readItems(site: SiteFile, ids: readonly string[]): ReadonlyMap<string, CheckedItem> {
  const only: Record<SubjectKind, Set<number>> = {
    cable: new Set(),
    outlet: new Set(),
    stand: new Set(),
    host: new Set(),
  }
  for (const id of ids) {
    const key = readItemId(id)
    if (key) only[subjectOfStep[key.step]].add(key.id)
  }
  return new Map(readChecklist(site, only).map((item) => [item.id, item]))
}

/** A record as commands answer it. */
export interface RecordView {
  readonly id: string
  readonly item: string
  readonly by: string
  readonly station: string
  readonly at: string
  readonly state: KeptTick['state']
  readonly note: string | null
}

export const recordView = ({ id, item, by, station, at, state, note }: KeptTick): RecordView => ({
  id,
  item,
  by,
  station,
  at,
  state,
  note,
})

/** One item as commands answer it. */
export const itemRow = ({ id, step, subject, state, ticks }: CheckedItem) => ({
  id,
  kind: step,
  object: subject.name,
  room: subject.room,
  from: subject.ends[0]?.name ?? null,
  to: subject.ends[1]?.name ?? null,
  colour: subject.color,
  length: subject.length,
  wiring: subject.wiring,
  state,
  records: ticks.map(recordView),
})

export interface Contradiction {
  readonly item: string
  readonly records: readonly RecordView[]
}

/** Every item of which one says done and another fault. */
export const contradictionsOf = (items: readonly CheckedItem[]): Contradiction[] =>
  items
    .filter(({ state }) => state === 'contradiction')
    .map(({ id, ticks }) => ({ item: id, records: ticks.map(recordView) }))
