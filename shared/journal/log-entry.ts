/** An entry as its records add up: what was said last counts, what was said before is still there. */
import {
  compareRecords,
  type EntryKind,
  type IncidentCause,
  type IncidentState,
  type LinkedObject,
  type LogRecord,
} from './log-record.ts'

export interface LogEntry {
  readonly id: string
  readonly at: string
  readonly station: string
  readonly who: string
  readonly kind: EntryKind
  readonly text: string
  readonly objects: readonly LinkedObject[]
  /** Null: no incident. */
  readonly state: IncidentState | null
  readonly cause: IncidentCause | null
  /** Who works on it; null where nobody does. */
  readonly inHandOf: string | null
  /** When it became an incident. */
  readonly openedAt: string | null
  /** Null while it is not mended. */
  readonly mendedAt: string | null
  /** Null also where nobody measured it: noted when it was mended already, or by clocks that disagree. */
  readonly repairSeconds: number | null
  /** Hashes of documents. */
  readonly photos: readonly string[]
  /** All of them, oldest first. */
  readonly records: readonly LogRecord[]
}

type Told = 'text' | 'objects' | 'state' | 'cause'

/** Entries in the order in which they were opened. Changes of an entry that is not there are left out. */
export function foldEntries(records: readonly LogRecord[]): LogEntry[] {
  const byEntry = Map.groupBy(records.toSorted(compareRecords), ({ entryId }) => entryId)
  return [...byEntry.values()].flatMap((own) => {
    const opening = own.find(({ id, entryId }) => id === entryId)
    return opening ? [foldEntry(opening, own)] : []
  })
}

function foldEntry(opening: LogRecord, records: readonly LogRecord[]): LogEntry {
  const last = <K extends Told>(field: K) => records.findLast((record) => record[field] !== null)?.[field]
  const state = last('state') ?? null
  return {
    id: opening.id,
    at: opening.at,
    station: opening.station,
    who: opening.who,
    kind: opening.kind === 'change' ? 'note' : opening.kind,
    text: last('text') ?? '',
    objects: last('objects') ?? [],
    state,
    cause: last('cause') ?? null,
    inHandOf: state === 'working' ? (lastTelling(records)?.who ?? null) : null,
    ...repairOf(records),
    photos: [...new Set(records.flatMap(({ photo }) => photo ?? []))],
    records,
  }
}

const lastTelling = (records: readonly LogRecord[]): LogRecord | undefined =>
  records.findLast(({ state }) => state !== null)

/** From when it became an incident to when it was mended for good: one that was opened again was not. */
function repairOf(records: readonly LogRecord[]): Pick<LogEntry, 'openedAt' | 'mendedAt' | 'repairSeconds'> {
  const telling = records.filter(({ state }) => state !== null)
  const [opened] = telling
  const lastOther = telling.findLastIndex(({ state }) => state !== 'mended')
  const mended = telling[lastOther + 1]
  const openedAt = opened?.at ?? null
  if (!opened || !mended) return { openedAt, mendedAt: null, repairSeconds: null }
  const seconds = Math.round((Date.parse(mended.at) - Date.parse(opened.at)) / 1000)
  const isMeasured = mended !== opened && seconds >= 0
  return { openedAt, mendedAt: mended.at, repairSeconds: isMeasured ? seconds : null }
}

export const isOpen = ({ state }: Pick<LogEntry, 'state'>): boolean => state === 'open' || state === 'working'

/** What a list calls it: an incident is one, however it began. */
export const shownKind = ({ kind, state }: Pick<LogEntry, 'kind' | 'state'>): EntryKind | 'incident' =>
  state === null ? kind : 'incident'
