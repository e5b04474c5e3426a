/**
 * A section of a configuration as a device holds it: entries by what they are about. Reading a file and applying a
 * remediation are the same thing here: lines typed one after the other, each replacing, adding to or undoing others.
 */
import type { Grammar, ListRule } from './grammar/grammar.ts'
import type { ConfigNode } from './parse.ts'
import { formatNumbers, parseNumbers } from './ranges.ts'
import { isDefault, isNegative, keyOfPlain, listOf, matches, negate, positive, settingOf } from './rules.ts'

export interface Entry {
  readonly key: string
  readonly text: string
  readonly line: number
  readonly section: Section
  /** The line that undoes it, once it was asked for: every line typed later is compared with it. */
  undoneBy: string | null
}

export interface Section {
  /** The line that opens it; null: the top level. */
  readonly text: string | null
  readonly entries: Map<string, Entry>
}

/** IEEE 802.1Q: what `all` means. */
const ALL_VLANS = Array.from({ length: 4094 }, (_, i) => i + 1)

export const emptySection = (text: string | null): Section => ({ text, entries: new Map() })

/** Types `nodes` into the section, in order. */
export function typeNodes(grammar: Grammar, section: Section, nodes: readonly ConfigNode[]): void {
  for (const node of nodes) {
    const entry = typeLine(grammar, section, node)
    if (entry) typeNodes(grammar, entry.section, node.children)
  }
}

function typeLine(grammar: Grammar, section: Section, node: ConfigNode): Entry | null {
  const list = listOf(grammar, section.text, node.text)
  if (list) return typeList(section, node, list.rule, list.rest, list.negative)
  const key = keyOfPlain(grammar, section.text, node.text)
  if (undoes(grammar, section, node, key)) return null
  const present = section.entries.get(key)
  if (present && present.text === node.text) return present
  if (present && missesIts(grammar, section, present, node)) return null
  for (const rival of rivalsOf(grammar, section, node.text)) section.entries.delete(rival.key)
  return put(section, key, node)
}

/** `no X 1` where X is 2: the device leaves it. */
const missesIts = (grammar: Grammar, section: Section, present: Entry, node: ConfigNode): boolean => {
  const setting = settingOf(grammar, section.text, node.text)
  return (
    setting !== null &&
    setting.keepsNegation !== true &&
    isNegative(grammar, node.text) &&
    !isNegative(grammar, present.text)
  )
}

function put(section: Section, key: string, node: Pick<ConfigNode, 'text' | 'line'>): Entry {
  const kept = section.entries.get(key)
  const sub = kept?.section.text === node.text ? kept.section : emptySection(node.text)
  const entry = { key, text: node.text, line: node.line, section: sub, undoneBy: null }
  section.entries.set(key, entry)
  return entry
}

/** Entries that cannot stand beside a line of this text. */
export function rivalsOf(grammar: Grammar, section: Section, text: string): Entry[] {
  const rule = grammar.exclusive.find((candidate) => matches(candidate, section.text, text))
  if (!rule) return []
  const about = (line: string) => rule.line.exec(line)?.slice(1).join(' ')
  return [...section.entries.values()].filter(
    (entry) => entry.text !== text && about(entry.text) === about(text),
  )
}

/**
 * True where the line only takes something away: an exact negation, or `no` with the first words of a line. A `no X`
 * that is not the default means that X is: typing X brings the device back to printing neither.
 */
function undoes(grammar: Grammar, section: Section, node: ConfigNode, key: string): boolean {
  const negative = isNegative(grammar, node.text)
  if (!negative && node.children.length > 0) return false
  const bare = positive(grammar, node.text)
  const entries = [...section.entries.values()].filter(
    (entry) => !(isNegative(grammar, entry.text) && isDefault(grammar, section.text, entry.text, null)),
  )
  const exact = entries.filter(
    (entry) => (negative && entry.text === bare) || undoingOf(grammar, section, entry) === node.text,
  )
  const keeps =
    settingOf(grammar, section.text, node.text)?.keepsNegation === true && section.entries.has(key)
  const shortened = negative && !keeps ? entries.filter((entry) => entry.text.startsWith(`${bare} `)) : []
  const undone = exact.length > 0 ? exact : shortened
  for (const entry of undone) section.entries.delete(entry.key)
  return undone.length > 0
}

function undoingOf(grammar: Grammar, section: Section, entry: Entry): string {
  entry.undoneBy ??= negate(grammar, section.text, entry.text)
  return entry.undoneBy
}

/** The VLANs a list line stands for. */
export function idsOf(rule: ListRule, text: string): number[] {
  const rest = text.slice(rule.prefix.length).trim()
  if (rest === 'all') return ALL_VLANS
  if (rest === 'none' || rest === '') return []
  return parseNumbers(rest) ?? []
}

/** `add` lines join, `except` and `all` are resolved; what is kept is one canonical line, or none where it is `all`. */
function typeList(
  section: Section,
  node: ConfigNode,
  rule: ListRule,
  rest: string,
  negative: boolean,
): Entry | null {
  const key = `list ${rule.prefix}`
  const present = section.entries.get(key)
  const before = present ? idsOf(rule, present.text) : rule.absent === 'all' ? ALL_VLANS : []
  const after = listAfter(rule, before, rest, negative)
  if (after === null) return put(section, node.text, node)
  const isAbsent = after.size === (rule.absent === 'all' ? ALL_VLANS.length : 0)
  if (isAbsent) section.entries.delete(key)
  else put(section, key, { text: `${rule.prefix} ${formatNumbers(after) || 'none'}`, line: node.line })
  return null
}

/** Null where the rest is no list, and the line is kept as it is. */
function listAfter(rule: ListRule, before: number[], rest: string, negative: boolean): Set<number> | null {
  if (rest === 'all') return new Set(ALL_VLANS)
  if (rest === 'none') return new Set()
  if (rest === '') return new Set(rule.absent === 'all' ? ALL_VLANS : [])
  const [word, ...tail] = rest.split(' ')
  const ids = parseNumbers(/^\d/.test(rest) ? rest : tail.join(' '))
  if (!ids) return null
  const set = new Set(ids)
  const without = () => new Set(before.filter((id) => !set.has(id)))
  if (negative) return without()
  if (word === 'except') return new Set(ALL_VLANS.filter((id) => !set.has(id)))
  if (rule.words && word === rule.words.remove) return without()
  if ((rule.words && word === rule.words.add) || !rule.words) return new Set([...before, ...ids])
  return /^\d/.test(rest) ? set : null
}

/** The section as plain nodes, in the order in which its lines first came. */
export function nodesOf(section: Section): ConfigNode[] {
  return [...section.entries.values()].map((entry) => ({
    text: entry.text,
    line: entry.line,
    children: nodesOf(entry.section),
  }))
}
