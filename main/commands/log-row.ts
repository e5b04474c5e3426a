/** An entry of the journal as commands answer it. */
import type { EntryView } from '../../shared/contract/journal.ts'
import { entryText } from '../../shared/journal/event-row.ts'
import { shownKind } from '../../shared/journal/log-entry.ts'
import type { LinkedObject, LogRecord } from '../../shared/journal/log-record.ts'

export const entryRow = (entry: EntryView) => ({
  id: entry.id,
  at: entry.at,
  by: entry.who,
  station: entry.station,
  kind: shownKind(entry),
  text: entryText(entry, 'en'),
  state: entry.state,
  cause: entry.cause,
  objects: entry.objects,
  room: entry.room,
  inHandOf: entry.inHandOf,
  openedAt: entry.openedAt,
  mendedAt: entry.mendedAt,
  repairSeconds: entry.repairSeconds,
  photos: entry.photos,
  records: entry.records.map(recordRow),
})

export type EntryRow = ReturnType<typeof entryRow>

const recordRow = ({ entryId, seq, kind, who, ...said }: LogRecord) => ({ by: who, ...said })

export const objectNames = ({ objects }: { readonly objects: readonly LinkedObject[] }): string =>
  objects.map(({ name }) => name).join(', ')
