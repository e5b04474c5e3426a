/** What an entry is about: what its text names clearly, what a person chose beside it, without what they took away. */
import type { Plan } from '../model/plan.ts'
import { choicesOf } from './earlier-choices.ts'
import type { LogEntry } from './log-entry.ts'
import { type LinkedObject, type ObjectRef, objectKey } from './log-record.ts'
import { findObjects } from './matching/find-objects.ts'
import { objectName } from './object-name.ts'

export interface Choice {
  /** Meant, although the text does not name it or not clearly. */
  readonly chosen: readonly ObjectRef[]
  /** Named, but not meant. */
  readonly dropped: readonly ObjectRef[]
}

const unique = (objects: readonly LinkedObject[]): LinkedObject[] => [
  ...new Map(objects.map((object) => [objectKey(object), object])).values(),
]

/** What the plan does not have is left out. */
export function linkText(plan: Plan, text: string, { chosen, dropped }: Choice): LinkedObject[] {
  const without = new Set(dropped.map(objectKey))
  const own = chosen.flatMap((ref) => {
    const name = objectName(plan, ref)
    return name === null ? [] : [{ kind: ref.kind, id: ref.id, name }]
  })
  return unique([...findObjects(plan, text).objects, ...own]).filter(
    (object) => !without.has(objectKey(object)),
  )
}

/** The same of an entry that is corrected: what a person had chosen or taken away before stays so. */
export function relinkText(
  plan: Plan,
  entry: Pick<LogEntry, 'text' | 'objects'>,
  text: string,
  choice: Choice,
): LinkedObject[] {
  const { manual, refused } = choicesOf(entry, findObjects(plan, entry.text).objects)
  const again = new Set(choice.chosen.map(objectKey))
  const still = refused.filter((object) => !again.has(objectKey(object)))
  const linked = linkText(plan, text, { ...choice, dropped: [...still, ...choice.dropped] })
  const gone = new Set(choice.dropped.map(objectKey))
  return unique([...linked, ...manual.filter((object) => !gone.has(objectKey(object)))])
}
