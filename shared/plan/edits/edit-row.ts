/**
 * One edit of one row, or the same edit of many, as in a table or `brassage set`. The whole edit is rehearsed on a copy
 * first: when any field of any row is refused, the draft is as it was.
 */
import { openDraft, type PlanDraft } from '../../model/draft.ts'
import { kindNamed, rowKinds } from './kinds.ts'
import { applyGroups, readFields } from './row-edit.ts'
import type { FieldValues } from './values.ts'

export { EditError } from './edit-error.ts'
export type { FieldValue, FieldValues } from './values.ts'

export interface EditOutcome {
  /** Ids of the edited rows, in the order given. */
  readonly ids: readonly number[]
  /** What was done besides what was asked, for people. */
  readonly notes: readonly string[]
}

/** Runs `edit` on a copy, then on the draft: all of it or, with the error thrown, nothing. */
export function rehearse<R>(draft: PlanDraft, edit: (draft: PlanDraft) => R): R {
  edit(openDraft(draft.toPlan()))
  return edit(draft)
}

/**
 * Sets fields of the row called `name`. Throws EditError naming field, value and what was expected; nothing is changed
 * then. Kinds: outlet, port, stand, switch, vlan, panel, prefix, site (any name), room, host, cable.
 */
export const editRow = (draft: PlanDraft, kind: string, name: string, fields: FieldValues): EditOutcome =>
  editRows(draft, kind, [name], fields)

/** The same fields set on several rows, as one edit. */
export const editRows = (
  draft: PlanDraft,
  kind: string,
  names: readonly string[],
  fields: FieldValues,
): EditOutcome => rehearse(draft, (target) => applyEdit(target, kind, names, fields))

function applyEdit(
  draft: PlanDraft,
  kind: string,
  names: readonly string[],
  fields: FieldValues,
): EditOutcome {
  const { find, groups } = rowKinds[kindNamed(kind)]
  const notes = new Set<string>()
  // All rows are found before any is changed: a renamed one would not be found again.
  const ids = names.map((name) => find(draft, name))
  const given = readFields(groups, fields)
  for (const id of ids) applyGroups({ draft, id, tell: (note) => notes.add(note) }, groups, given)
  return { ids, notes: [...notes] }
}
