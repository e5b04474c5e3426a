/** Ticks on the checklist: one record an item, all or none, each with what the item was about. */
import type { CheckedItem, KeptTick } from '../../../shared/checklist/checklist.ts'
import type { Db } from '../../db/database.ts'
import { appendDocument } from '../../db/documents.ts'
import { appendTick } from '../../db/field-records.ts'
import { appendJournal, type Recorder } from '../../db/journal.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { WorkError } from '../../work-error.ts'
import { readItems } from './read-checklist.ts'

export interface TickRequest {
  readonly items: readonly string[]
  readonly state: KeptTick['state']
  readonly note: string | null
  /** A picture, kept as a document of the site. */
  readonly photo: { readonly name: string; readonly mime: string; readonly data: Uint8Array } | null
}

const words: Readonly<Record<KeptTick['state'], string>> = {
  done: 'done',
  fault: 'fault',
  todo: 'taken back',
}

/** Returns the ids of the records, in the order of `items`. Throws WorkError `unknown_item`, `no_reason`. */
export function tickItems(site: SiteFile, recorder: Recorder, request: TickRequest): string[] {
  if (request.state === 'fault' && !request.note?.trim())
    throw new WorkError(
      'no_reason',
      `Say what is wrong with ${request.items.join(', ')}: a fault has a reason.`,
      {
        items: request.items,
      },
    )
  const items = findItems(readItems(site, request.items), request.items)
  const ids = site.record(() => {
    const photo = request.photo && appendDocument(site.db, recorder, request.photo)
    return items.map((item) => recordTick(site.db, recorder, item, { ...request, photo }))
  })
  site.refreshStates()
  return ids
}

/** One tick with its line in the journal, inside the caller's transaction; returns the record's id. */
export function recordTick(
  db: Db,
  recorder: Recorder,
  item: CheckedItem,
  { state, note, photo }: Pick<KeptTick, 'state' | 'note' | 'photo'>,
): string {
  const said = note ? `${words[state]}, ${note}` : words[state]
  appendJournal(db, recorder, {
    kind: 'tick',
    text: `${item.id} ${item.subject.name}: ${said}`,
    data: { item: item.id, state },
  })
  const { id, subjectKind, subjectId, subject } = item
  return appendTick(db, recorder, { item: id, subjectKind, subjectId, subject, state, note, photo })
}

function findItems(known: ReadonlyMap<string, CheckedItem>, ids: readonly string[]): CheckedItem[] {
  return ids.map((id) => {
    const item = known.get(id)
    if (!item)
      throw new WorkError('unknown_item', `The checklist has no item ${id}. Nothing was recorded.`, {
        item: id,
      })
    return item
  })
}
