/** The journal: entries and incidents, what a text names, and everything about one place. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import type { LogEntry } from '../journal/log-entry.ts'
import {
  incidentCauses,
  incidentStates,
  type LinkedObject,
  LONGEST_ENTRY,
  objectKinds,
} from '../journal/log-record.ts'
import type { PlaceEvent } from '../journal/place-event.ts'
import type { PlanPoint } from '../plan/trace.ts'
import { call } from './base.ts'
import { givenPhoto } from './given-photo.ts'

/** An entry with the room it is in; null where none is known. */
export type EntryView = LogEntry & { readonly room: string | null }

/** Something that may be meant, with what tells it from others. */
export type NamedCandidate = LinkedObject & { readonly detail: string }

export interface NamesInText {
  /** Named clearly. */
  readonly objects: readonly LinkedObject[]
  /** Parts of the text that may mean several things. */
  readonly open: readonly { readonly text: string; readonly candidates: readonly NamedCandidate[] }[]
}

export interface PlaceView {
  /** Null: the plan does not have it (any more). */
  readonly name: string | null
  readonly detail: string
  /** Where its trace begins; null: a room has none. */
  readonly point: PlanPoint | null
  /** Newest first. */
  readonly events: readonly PlaceEvent[]
}

const object = z.object({ kind: z.enum(objectKinds), id: z.int().positive() })
const objects = z.array(object).max(100)
const text = z.string().max(LONGEST_ENTRY)
/** Absent: who is logged in on this computer. */
const by = z.string().trim().min(1).max(120).optional()
const entryId = z.string().length(26)

export const journalContract = {
  /** The latest last. */
  entries: call.output(type<readonly EntryView[]>()),
  find: call.input(z.object({ text })).output(type<NamesInText>()),
  /** On disk when it answers. */
  write: call
    .input(
      z.object({
        text,
        isIncident: z.boolean().optional(),
        cause: z.enum(incidentCauses).optional(),
        chosen: objects.optional(),
        dropped: objects.optional(),
        photo: givenPhoto.optional(),
        by,
      }),
    )
    .output(type<EntryView>()),
  /** The same said of all of them, or of none; on disk when it answers. */
  change: call
    .input(
      z.object({
        ids: z.array(entryId).min(1).max(500),
        text: text.optional(),
        chosen: objects.optional(),
        dropped: objects.optional(),
        state: z.enum(incidentStates).optional(),
        cause: z.enum(incidentCauses).optional(),
        remark: z.string().max(2000).optional(),
        photo: givenPhoto.optional(),
        by,
      }),
    )
    .output(type<readonly EntryView[]>()),
  place: call.input(object).output(type<PlaceView>()),
}
