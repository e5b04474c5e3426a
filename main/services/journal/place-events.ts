/** Everything about one place, from every log of the site: entries, ticks, states, edits of the plan, pushes, readings, findings. */
import { readItemId } from '../../../shared/checklist/steps.ts'
import type { ItemSubject } from '../../../shared/checklist/subject.ts'
import type { ObjectKind, ObjectRef } from '../../../shared/journal/log-record.ts'
import { objectName } from '../../../shared/journal/object-name.ts'
import type { PlaceEvent } from '../../../shared/journal/place-event.ts'
import { type PlaceScope, scopeOfPlace } from '../../../shared/journal/place-scope.ts'
import type { CableEnd, PlanTable } from '../../../shared/model/entities.ts'
import type { Plan, WorkState } from '../../../shared/model/plan.ts'
import { editsOfRows } from '../../db/edits-of-rows.ts'
import { type FieldRecordRow, readRecords } from '../../db/field-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { deviceEvents } from './device-events.ts'
import { readEntries, viewEntry } from './read-entries.ts'
import { realityEvents } from './reality-events.ts'

/** Newest first. */
export function placeEvents(site: SiteFile, place: ObjectRef): PlaceEvent[] {
  const plan = site.plan()
  const scope = scopeOfPlace(plan, place)
  return [
    ...entryEvents(site, scope),
    ...fieldEvents(site, scope),
    ...editEvents(site, scope),
    ...deviceEvents(site, scope),
    ...realityEvents(site, scope),
  ].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.id < a.id ? -1 : 1))
}

const entryEvents = (site: SiteFile, scope: PlaceScope): PlaceEvent[] =>
  readEntries(site)
    .filter(({ objects }) => objects.some((object) => scope.has(object)))
    .map((entry) => {
      const { id, at, who, station } = entry
      return { kind: 'entry', id, at, who, station, entry: viewEntry(site.plan(), entry) }
    })

const fieldEvents = (site: SiteFile, scope: PlaceScope): PlaceEvent[] =>
  readRecords(site.db)
    .map((record) => ({ record, subject: JSON.parse(record.subject ?? 'null') as ItemSubject | null }))
    .filter(({ record, subject }) => isAbout(scope, record, subject))
    .map(({ record, subject }) => fieldEvent(site.plan(), record, subject))

/** Of a cord that is gone from the plan, by where it was plugged. */
const isAbout = (scope: PlaceScope, record: FieldRecordRow, subject: ItemSubject | null): boolean =>
  scope.has({ kind: record.objectKind, id: record.objectId }) ||
  (subject?.ends ?? []).some(({ kind, id }) => scope.has({ kind: objectOfEnd(kind), id }))

const objectOfEnd = (kind: CableEnd): 'outlet' | 'interface' | 'panelPort' =>
  kind === 'front' || kind === 'rear' ? 'panelPort' : kind

function fieldEvent(plan: Plan, record: FieldRecordRow, subject: ItemSubject | null): PlaceEvent {
  const { id, at, who, station, state, note, photo, objectKind, objectId } = record
  const happened = { id, at, who, station, note }
  if (subject && (state === 'done' || state === 'todo' || state === 'fault'))
    return {
      kind: 'tick',
      ...happened,
      step: readItemId(record.item ?? '')?.step ?? null,
      subject,
      state,
      photo,
    }
  const name = objectName(plan, { kind: objectKind, id: objectId }) ?? String(objectId)
  return { kind: 'field', ...happened, name, state: state as WorkState }
}

const tables: Readonly<Record<ObjectKind, PlanTable>> = {
  stand: 'stand',
  outlet: 'outlet',
  device: 'device',
  interface: 'interface',
  panel: 'panel',
  panelPort: 'panelPort',
  room: 'location',
  cable: 'cable',
  host: 'host',
}

function editEvents(site: SiteFile, scope: PlaceScope): PlaceEvent[] {
  const rows = new Map(
    Object.entries(tables).map(([kind, table]) => [table, scope.idsOf(kind as ObjectKind)] as const),
  )
  const ends = (['outlet', 'interface', 'panelPort'] as const).flatMap((kind) =>
    [...scope.idsOf(kind)].flatMap((id) => endsOf(kind).map((end) => ({ kind: end, id }))),
  )
  return editsOfRows(site.db, { rows, ends }).map(({ editId, ...edit }) => edit)
}

const endsOf = (kind: 'outlet' | 'interface' | 'panelPort'): readonly CableEnd[] =>
  kind === 'panelPort' ? ['front', 'rear'] : [kind]
