/**
 * Entries of the journal: written, and later said more of. An entry is on disk when these return, so that whoever tells a
 * person "noted" tells the truth. Also for the application's own findings: a diagnosis is an entry like any other.
 */

import { linkText, relinkText } from '../../../shared/journal/linking.ts'
import type { LogEntry } from '../../../shared/journal/log-entry.ts'
import {
  type EntryKind,
  type IncidentCause,
  type IncidentState,
  LONGEST_ENTRY,
  LONGEST_REMARK,
  type ObjectRef,
} from '../../../shared/journal/log-record.ts'
import { objectName } from '../../../shared/journal/object-name.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { appendDocument, type NewDocument } from '../../db/documents.ts'
import type { Recorder } from '../../db/journal.ts'
import { appendLogRecord } from '../../db/log-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { WorkError } from '../../work-error.ts'
import { entryOf, readEntries } from './read-entries.ts'

export interface NewEntry {
  readonly text: string
  /** Absent: a note. */
  readonly kind?: EntryKind
  /** Present: an incident. */
  readonly state?: IncidentState | null
  /** Makes it an incident. */
  readonly cause?: IncidentCause | null
  /** Beside what the text names. */
  readonly chosen?: readonly ObjectRef[] | undefined
  /** Named by the text, but not meant. */
  readonly dropped?: readonly ObjectRef[] | undefined
  readonly photo?: NewDocument | null
}

/** Throws WorkError `empty_entry`, `long_entry`, `unknown_object`; then nothing was noted. */
export function writeEntry(site: SiteFile, recorder: Recorder, entry: NewEntry): LogEntry {
  const { kind = 'note', chosen = [], dropped = [], cause = null, photo } = entry
  const text = checkedText(entry.text)
  const plan = site.plan()
  for (const ref of chosen) checkObject(plan, ref)
  const state = entry.state ?? (cause === null ? null : 'open')
  const { id } = site.record(() =>
    appendLogRecord(site.db, recorder, {
      ...{ kind, text, state, cause },
      objects: linkText(plan, text, { chosen, dropped }),
      photo: photo ? appendDocument(site.db, recorder, photo) : null,
    }),
  )
  return entryOf(site, id)
}

/** What is said of entries; absent: nothing. */
export interface EntryChange {
  readonly text?: string | undefined
  /** It is about these too, whatever the text says. */
  readonly chosen?: readonly ObjectRef[] | undefined
  /** It is not about these. */
  readonly dropped?: readonly ObjectRef[] | undefined
  readonly state?: IncidentState | undefined
  readonly cause?: IncidentCause | undefined
  readonly remark?: string | undefined
  readonly photo?: NewDocument | undefined
}

/**
 * Says the same of all `ids`, or of none. A cause of what is no incident makes it one. Throws WorkError `unknown_entry`,
 * `nothing_said`, and those of `writeEntry`.
 */
export function changeEntries(
  site: SiteFile,
  recorder: Recorder,
  ids: readonly string[],
  change: EntryChange,
): LogEntry[] {
  const { chosen, dropped, cause, photo } = change
  const remark = change.remark?.trim() ? checkedText(change.remark, LONGEST_REMARK) : undefined
  const text = change.text === undefined ? undefined : checkedText(change.text)
  const plan = site.plan()
  for (const ref of chosen ?? []) checkObject(plan, ref)
  const isRelinked = [text, chosen, dropped].some((said) => said !== undefined)
  if (!isRelinked && [change.state, cause, remark, photo].every((said) => said === undefined))
    throw new WorkError('nothing_said', 'Say what is new of the entry: its text, state, cause, or a remark.')
  site.record(() => {
    const known = new Map(readEntries(site).map((entry) => [entry.id, entry]))
    const hash = photo ? appendDocument(site.db, recorder, photo) : null
    for (const id of ids) {
      const entry = known.get(id)
      if (!entry) throw unknownEntry(id)
      const state = change.state ?? (cause !== undefined && entry.state === null ? 'open' : null)
      appendLogRecord(site.db, recorder, {
        ...{ kind: 'change', entryId: id, state, cause: cause ?? null, photo: hash },
        text: text ?? null,
        remark: remark ?? null,
        objects: isRelinked
          ? relinkText(plan, entry, text ?? entry.text, { chosen: chosen ?? [], dropped: dropped ?? [] })
          : null,
      })
    }
  })
  return ids.map((id) => entryOf(site, id))
}

/** By id, or by the end of it that no other entry has. Throws WorkError `unknown_entry`. */
export function findEntry(site: SiteFile, text: string): LogEntry {
  const wanted = text.trim().toUpperCase()
  const found = readEntries(site).filter(({ id }) => wanted.length >= SHORTEST_END && id.endsWith(wanted))
  const [entry] = found
  if (!entry || found.length > 1) throw unknownEntry(text)
  return entry
}

const SHORTEST_END = 4

const unknownEntry = (id: string) =>
  new WorkError('unknown_entry', `The journal has no entry ${id}; "brassage log FILE" lists them.`, {
    entry: id,
  })

function checkedText(given: string, longest = LONGEST_ENTRY): string {
  const text = given.replaceAll('\r\n', '\n').trim()
  if (text === '') throw new WorkError('empty_entry', 'The entry is empty. Nothing was noted.')
  if (text.length > longest)
    throw new WorkError(
      'long_entry',
      `The text has ${text.length} characters, ${longest} at most can be kept. Nothing was noted.`,
      { longest },
    )
  return text
}

function checkObject(plan: Plan, ref: ObjectRef): string {
  const name = objectName(plan, ref)
  if (name !== null) return name
  throw new WorkError(
    'unknown_object',
    `The plan does not have ${ref.kind} ${ref.id} any more. Nothing was noted.`,
    { ...ref },
  )
}
