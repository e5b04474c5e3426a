/** Entries of the journal as they stand now. */
import type { EntryView } from '../../../shared/contract/journal.ts'
import { foldEntries, type LogEntry } from '../../../shared/journal/log-entry.ts'
import { roomOf } from '../../../shared/journal/object-name.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { readLogRecords } from '../../db/log-records.ts'
import type { SiteFile } from '../../db/site-file.ts'

/** In the order in which they were opened. */
export const readEntries = (site: Pick<SiteFile, 'db'>): LogEntry[] => foldEntries(readLogRecords(site.db))

/** One that is there. */
export function entryOf(site: Pick<SiteFile, 'db'>, id: string): LogEntry {
  const [entry] = foldEntries(readLogRecords(site.db, id))
  if (!entry) throw new Error(`no entry ${id}`)
  return entry
}

/** With the room of the first of its objects that is anywhere. */
export function viewEntry(plan: Plan, entry: LogEntry): EntryView {
  const rooms = entry.objects.map((object) => roomOf(plan, object))
  return { ...entry, room: rooms.find((room) => room !== null) ?? null }
}
