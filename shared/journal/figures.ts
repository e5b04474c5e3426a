/**
 * The figures of the event: how many incidents, of what cause, where, at what hour, and how long they took to mend.
 * Cancelled ones were none, and count nowhere but as cancelled.
 */
import { localHour } from './local-time.ts'
import { isOpen, type LogEntry } from './log-entry.ts'
import type { IncidentCause } from './log-record.ts'

export interface RepairTimes {
  /** Incidents of which the time is known. */
  readonly measured: number
  /** Seconds; null where none was measured. */
  readonly median: number | null
  readonly longest: number | null
}

export interface Share<K> extends RepairTimes {
  /** Null: not told. */
  readonly key: K | null
  readonly count: number
}

export interface HourShare extends RepairTimes {
  readonly hour: number
  readonly count: number
}

export interface Figures {
  readonly incidents: number
  readonly open: number
  readonly mended: number
  readonly cancelled: number
  readonly repair: RepairTimes
  /** The commonest first. */
  readonly byCause: readonly Share<IncidentCause>[]
  readonly byRoom: readonly Share<string>[]
  /** Every hour of the day from the first to the last with an incident. */
  readonly byHour: readonly HourShare[]
}

export type CountedEntry = Pick<LogEntry, 'state' | 'cause' | 'openedAt' | 'repairSeconds'> & {
  readonly room: string | null
}

/** `entries`: all of the journal; those that are no incidents are left out. */
export function figuresOf(entries: readonly CountedEntry[]): Figures {
  const all = entries.filter(({ state }) => state !== null)
  const incidents = all.filter(({ state }) => state !== 'cancelled')
  return {
    incidents: incidents.length,
    open: incidents.filter(isOpen).length,
    mended: incidents.filter(({ state }) => state === 'mended').length,
    cancelled: all.length - incidents.length,
    repair: repairTimes(incidents),
    byCause: sharesBy(incidents, ({ cause }) => cause),
    byRoom: sharesBy(incidents, ({ room }) => room),
    byHour: byHour(incidents),
  }
}

function repairTimes(entries: readonly CountedEntry[]): RepairTimes {
  const seconds = entries.flatMap(({ repairSeconds }) => repairSeconds ?? []).sort((a, b) => a - b)
  const middle = seconds.length >> 1
  const [upper, lower] = [seconds[middle], seconds[seconds.length % 2 === 0 ? middle - 1 : middle]]
  return {
    measured: seconds.length,
    median: upper === undefined || lower === undefined ? null : Math.round((lower + upper) / 2),
    longest: seconds.at(-1) ?? null,
  }
}

const sharesBy = <K extends string>(
  entries: readonly CountedEntry[],
  keyOf: (entry: CountedEntry) => K | null,
): Share<K>[] =>
  [...Map.groupBy(entries, keyOf)]
    .map(([key, own]) => ({ key, count: own.length, ...repairTimes(own) }))
    .sort((a, b) => b.count - a.count || (a.key ?? '\uffff').localeCompare(b.key ?? '\uffff'))

function byHour(entries: readonly CountedEntry[]): HourShare[] {
  const ofHour = Map.groupBy(
    entries.filter(({ openedAt }) => openedAt !== null),
    ({ openedAt }) => localHour(openedAt ?? ''),
  )
  if (ofHour.size === 0) return []
  const [first, last] = [Math.min(...ofHour.keys()), Math.max(...ofHour.keys())]
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const own = ofHour.get(first + at) ?? []
    return { hour: first + at, count: own.length, ...repairTimes(own) }
  })
}
