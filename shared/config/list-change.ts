/** Changing a list of VLANs: added to and taken from, never replaced, since the replacing form cuts a link. */
import type { Grammar, ListRule } from './grammar/grammar.ts'
import { wrapNumbers } from './ranges.ts'
import { listOf } from './rules.ts'
import { idsOf } from './section.ts'

/** True where both lines are the same list, told otherwise or with VLANs that never change. */
export function isSameList(grammar: Grammar, parent: string | null, present: string, want: string): boolean {
  const list = listOf(grammar, parent, want)
  return list !== null && listChange(list.rule, present, want).every((ids) => ids.length === 0)
}

/** The VLANs to add and to remove. Where the reserved ones are printed, VLAN 1 cannot be taken away either. */
function listChange(rule: ListRule, present: string, want: string): [number[], number[]] {
  const before = new Set(idsOf(rule, present))
  const after = new Set(idsOf(rule, want))
  const printed = rule.reserved.length > 0 && rule.reserved.every((id) => before.has(id) || after.has(id))
  const unchanging = new Set(printed ? [1, ...rule.reserved] : [])
  return [
    [...after].filter((id) => !before.has(id) && !unchanging.has(id)),
    [...before].filter((id) => !after.has(id) && !unchanging.has(id)),
  ]
}

/** Old trains cut longer command lines. */
const LIST_WIDTH = 180

/** The lines that make the list `present` (null: not said) into `want`; null where `want` is no list. */
export function listLines(
  grammar: Grammar,
  parent: string | null,
  present: string | null,
  want: string,
): string[] | null {
  const list = listOf(grammar, parent, want)
  if (!list) return null
  const { rule } = list
  const width = rule.isOneByOne ? 0 : LIST_WIDTH
  const { add, remove } = rule.words
    ? { add: `${rule.prefix} ${rule.words.add}`, remove: `${rule.prefix} ${rule.words.remove}` }
    : { add: rule.prefix, remove: `${grammar.negation}${rule.prefix}` }
  const [added, gone] = present === null ? [idsOf(rule, want), []] : listChange(rule, present, want)
  if (present === null && added.length === 0) return [want]
  const adds = added.length > 0 ? wrapNumbers(added, width) : []
  return [
    ...adds.map((ids, i) => `${present === null && i === 0 ? rule.prefix : add} ${ids}`),
    ...(gone.length > 0 ? wrapNumbers(gone, width).map((ids) => `${remove} ${ids}`) : []),
  ]
}
