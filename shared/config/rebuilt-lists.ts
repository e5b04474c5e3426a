/**
 * Lists of top-level lines in which order counts, such as numbered access lists. `no` on one of their lines deletes the
 * whole list, so that a list that does not merely grow at its end is deleted and made anew.
 */
import type { Comparison } from './compare.ts'
import type { Grammar } from './grammar/grammar.ts'
import type { ConfigNode } from './parse.ts'
import { isNegative } from './rules.ts'
import type { Entry, Section } from './section.ts'

export interface Split {
  /** Both sections without the lists that are made anew. */
  readonly has: Section
  readonly wants: Section
  readonly lines: ConfigNode[]
  readonly notOurs: ConfigNode[]
}

export function splitRebuilt(
  { grammar, isManaged, choice }: Comparison,
  has: Section,
  wants: Section,
): Split {
  const before = listsOf(grammar, has)
  const after = listsOf(grammar, wants)
  const lines: ConfigNode[] = []
  const notOurs: ConfigNode[] = []
  const taken = new Set<string>()
  for (const [name, present] of before) {
    const wanted = after.get(name) ?? []
    if (present.every((entry, i) => entry.text === wanted[i]?.text)) continue
    taken.add(name)
    const isForeign = isManaged && wanted.length === 0
    const kept = isForeign ? present.filter(({ text }) => !choice.isChosen([text])) : wanted
    if (isForeign) notOurs.push(...kept.map(leaf))
    if (isForeign && kept.length === present.length) continue
    lines.push({ text: `${grammar.negation}${name}`, line: 0, children: [] }, ...kept.map(leaf))
  }
  return { has: without(grammar, has, taken), wants: without(grammar, wants, taken), lines, notOurs }
}

const leaf = ({ text, line }: Entry): ConfigNode => ({ text, line, children: [] })

function listName(grammar: Grammar, text: string): string | null {
  if (isNegative(grammar, text)) return null
  for (const rule of grammar.rebuilt) {
    const name = rule.exec(text)?.[1]
    if (name !== undefined) return name
  }
  return null
}

function listsOf(grammar: Grammar, section: Section): Map<string, Entry[]> {
  const lists = new Map<string, Entry[]>()
  for (const entry of section.entries.values()) {
    const name = listName(grammar, entry.text)
    if (name !== null) lists.set(name, [...(lists.get(name) ?? []), entry])
  }
  return lists
}

const without = (grammar: Grammar, section: Section, names: ReadonlySet<string>): Section => ({
  text: section.text,
  entries: new Map([...section.entries].filter(([, { text }]) => !names.has(listName(grammar, text) ?? ''))),
})
