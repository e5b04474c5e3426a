/** Work of the checklist given to a person, or taken from one: by step, by room, both or neither. */
import type { Assignment } from '../../checklist/assignment-row.ts'
import type { PlanDraft } from '../../model/draft.ts'
import { nameKey } from '../../model/name-key.ts'
import { findNamed } from './draft-lookup.ts'
import { refuse } from './edit-error.ts'
import { readName } from './values.ts'

export interface Work {
  readonly person: string
  /** Null: all. */
  readonly step: Assignment['step']
  /** By name; null: everywhere. */
  readonly room: string | null
}

function sameWork(draft: PlanDraft, { person, step, room }: Work): Assignment[] {
  const locationId = room === null ? null : needRoom(draft, room)
  return [...draft.rows('assignment')].filter(
    (one) => nameKey(one.person) === nameKey(person) && one.step === step && one.locationId === locationId,
  )
}

const needRoom = (draft: PlanDraft, room: string): number =>
  findNamed(draft, 'location', room)?.id ??
  refuse('unknown_object', 'room', room, `there is no room "${room}"`)

/** What one has already is not given twice. */
export function assign(draft: PlanDraft, work: Work): void {
  const person = readName('person', work.person)
  if (sameWork(draft, work).length > 0) return
  const locationId = work.room === null ? null : needRoom(draft, work.room)
  draft.insert('assignment', { person, step: work.step, locationId })
}

/** Throws EditError `unknown_object` where the person does not have it. */
export function unassign(draft: PlanDraft, work: Work): void {
  const found = sameWork(draft, work)
  if (found.length === 0)
    refuse('unknown_object', 'person', work.person, `${work.person} does not have this work`)
  for (const { id } of found) draft.remove('assignment', id)
}
