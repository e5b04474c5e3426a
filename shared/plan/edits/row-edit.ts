/**
 * The form of an edit: which fields a kind of row has and how each is applied to a draft. Fields that only make sense
 * together (switch and port) are one group; groups apply in the order listed, whatever order they were typed in.
 */
import type { PlanDraft } from '../../model/draft.ts'
import { refuse } from './edit-error.ts'
import type { FieldValue } from './values.ts'

export interface RowEdit {
  readonly draft: PlanDraft
  readonly id: number
  /** Tells the person what was done besides what was asked: `VLAN 150 made on SW1`. */
  readonly tell: (note: string) => void
}

export type GivenFields = ReadonlyMap<string, FieldValue>

export interface FieldGroup {
  readonly fields: readonly string[]
  readonly apply: (edit: RowEdit, given: GivenFields) => void
}

/** One field alone. */
export function field(
  name: string,
  apply: (edit: RowEdit, value: FieldValue, name: string) => void,
): FieldGroup {
  return {
    fields: [name],
    apply: (edit, given) => apply(edit, given.get(name) ?? null, name),
  }
}

export const fieldsOf = (groups: readonly FieldGroup[]): string[] => groups.flatMap((group) => group.fields)

const fieldKey = (name: string): string => name.toLowerCase().replace(/[-_\s]/g, '')

/** Field names as typed (`panel-port`, `PANELPORT`) to those of the kind. Throws EditError `unknown_field`. */
export function readFields(
  groups: readonly FieldGroup[],
  fields: Readonly<Record<string, FieldValue>>,
): GivenFields {
  const known = new Map(fieldsOf(groups).map((name) => [fieldKey(name), name]))
  return new Map(
    Object.entries(fields).map(([typed, value]) => {
      const name = known.get(fieldKey(typed))
      if (!name)
        refuse(
          'unknown_field',
          typed,
          value,
          `there is no such field; fields are ${[...known.values()].join(', ')}`,
        )
      return [name, value]
    }),
  )
}

/** Applies the groups of which at least one field is given. */
export function applyGroups(edit: RowEdit, groups: readonly FieldGroup[], given: GivenFields): void {
  for (const group of groups) if (group.fields.some((name) => given.has(name))) group.apply(edit, given)
}
