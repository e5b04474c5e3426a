/**
 * The fewest lines that take a device from what it has to what it should have. Nothing is negated where setting it
 * anew replaces it, and a list of VLANs is never replaced but added to and taken from: the replacing form cuts a link.
 */
import type { Grammar, ListRule } from './grammar/grammar.ts'
import { orderNodes } from './order.ts'
import type { ConfigNode } from './parse.ts'
import type { Protection, Withheld } from './protect.ts'
import { withholdCuts } from './protect.ts'
import { wrapNumbers } from './ranges.ts'
import { renderDialect } from './render-dialect.ts'
import { isDefault, isNegative, listOf, matches, negate, settingOf } from './rules.ts'
import { type Entry, idsOf, rivalsOf, type Section } from './section.ts'
import { type ConfigTree, grammarOf, linesOf, sectionOf, type TextLine } from './tree.ts'

export interface RemediateOptions {
  /** `managed`: only what the intention speaks of; absent: the two are compared whole. */
  readonly scope?: 'managed'
  /** What must not be cut: lines that would are withheld and reported. */
  readonly protect?: Protection
  /** Whether a secret as read is the intended one; absent: secrets are compared as text. */
  readonly sameSecret?: (running: string, intended: string) => boolean
}

export interface Remediation {
  readonly lines: readonly TextLine[]
  /** What the device has beside the intention, left alone: only with a scope. */
  readonly notOurs: readonly TextLine[]
  readonly withheld: readonly Withheld[]
}

interface Comparison {
  readonly grammar: Grammar
  readonly version: string | null
  readonly options: RemediateOptions
  /** Whether a section can only be emptied on this device. */
  readonly isFixed: (entry: Entry) => boolean
}

interface Difference {
  readonly lines: ConfigNode[]
  readonly notOurs: ConfigNode[]
}

/** Both trees must be of the same platform. */
export function remediate(
  running: ConfigTree,
  intended: ConfigTree,
  options: RemediateOptions = {},
): Remediation {
  const grammar = grammarOf(running)
  const has = sectionOf(running)
  const fixed = grammar.fixed.filter(
    (rule) => showsLine(running, rule.proof) || showsLine(intended, rule.proof),
  )
  const comparison: Comparison = {
    grammar,
    version: running.version,
    options,
    isFixed: (entry) =>
      fixed.some((rule) => rule.line.test(entry.text)) ||
      (grammar.fixed.some((rule) => rule.line.test(entry.text)) && isBare(grammar, entry.section)),
  }
  const found = compareSections(comparison, has, sectionOf(intended), false)
  const kept = withholdCuts(grammar, found.lines, options.protect ?? null)
  const rendered = renderDialect(grammar, kept.nodes, running, intended)
  return {
    lines: linesOf(orderNodes(grammar, null, rendered)),
    notOurs: linesOf(found.notOurs),
    withheld: kept.withheld,
  }
}

/** A port without anything of its own: nothing to remove. */
const isBare = (grammar: Grammar, section: Section): boolean =>
  [...section.entries.values()].every((entry) => isDefault(grammar, section.text, entry.text, null))

const showsLine = (tree: ConfigTree, proof: RegExp): boolean =>
  tree.nodes.some((node) => proof.test(node.text) || node.children.some((child) => proof.test(child.text)))

function compareSections(ctx: Comparison, has: Section, wants: Section, isNew: boolean): Difference {
  const removed = removals(ctx, has, wants)
  const lines = [...removed.lines]
  const notOurs = [...removed.notOurs]
  for (const want of wants.entries.values()) {
    const present = has.entries.get(want.key)
    if (!present && !isNew && isUnsaid(ctx, has, want.text)) continue
    if (!present || !isSameLine(ctx, has.text, present.text, want.text)) {
      const body = compareSections(ctx, emptyLike(want.section), want.section, true).lines
      for (const text of setLines(ctx, has.text, present?.text ?? null, want.text))
        lines.push({ text, line: want.line, children: body })
      continue
    }
    const inner = compareSections(ctx, present.section, want.section, false)
    if (inner.lines.length > 0) lines.push({ text: want.text, line: want.line, children: inner.lines })
    if (inner.notOurs.length > 0)
      notOurs.push({ text: want.text, line: present.line, children: inner.notOurs })
  }
  return { lines, notOurs }
}

/** True where a device that says nothing about it does it anyway. */
const isUnsaid = (ctx: Comparison, has: Section, text: string): boolean =>
  isDefault(ctx.grammar, has.text, text, ctx.version) && rivalsOf(ctx.grammar, has, text).length === 0

const emptyLike = (section: Section): Section => ({ text: section.text, entries: new Map() })

/** What the device has and the intention does not: undone, or listed as not ours. */
function removals(ctx: Comparison, has: Section, wants: Section): Difference {
  const lines: ConfigNode[] = []
  const notOurs: ConfigNode[] = []
  const { grammar, version } = ctx
  for (const entry of has.entries.values()) {
    if (wants.entries.has(entry.key)) continue
    const inner = ctx.isFixed(entry) && has.text === null
    if (!isRemovable(ctx, has.text, entry.text)) {
      const whole = { text: entry.text, line: entry.line, children: plainNodes(entry.section) }
      if (!isDefault(grammar, has.text, entry.text, version)) notOurs.push(whole)
    } else if (inner) {
      const emptied = removals(ctx, entry.section, emptyLike(entry.section))
      if (emptied.lines.length > 0)
        lines.push({ text: entry.text, line: entry.line, children: emptied.lines })
    } else if (
      !isDefault(grammar, has.text, entry.text, version) &&
      !grammar.permanent.some((rule) => matches(rule, has.text, entry.text))
    ) {
      lines.push({ text: negate(grammar, has.text, entry.text), line: entry.line, children: [] })
    }
  }
  return { lines, notOurs }
}

/** With a scope only lines that the plan speaks of inside a planned section are removed, never a section. */
const isRemovable = (ctx: Comparison, parent: string | null, text: string): boolean =>
  ctx.options.scope !== 'managed' || ctx.grammar.owned.some((rule) => matches(rule, parent, text))

const plainNodes = (section: Section): ConfigNode[] =>
  [...section.entries.values()].map(({ text, line, section: inner }) => ({
    text,
    line,
    children: plainNodes(inner),
  }))

function isSameLine(ctx: Comparison, parent: string | null, present: string, want: string): boolean {
  if (present === want || ctx.options.sameSecret?.(present, want) === true) return true
  const list = listOf(ctx.grammar, parent, want)
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

/** `no X` over another X is sent as what undoes the present one; null where `want` is no such line. */
function undoing(
  grammar: Grammar,
  parent: string | null,
  present: string | null,
  want: string,
): string | null {
  if (present === null || !isNegative(grammar, want) || isNegative(grammar, present)) return null
  return settingOf(grammar, parent, want)?.keepsNegation ? null : negate(grammar, parent, present)
}

/** Old trains cut longer command lines. */
const LIST_WIDTH = 180

function setLines(ctx: Comparison, parent: string | null, present: string | null, want: string): string[] {
  const list = listOf(ctx.grammar, parent, want)
  if (!list) return [undoing(ctx.grammar, parent, present, want) ?? want]
  const { rule } = list
  const { add, remove } = rule.words
    ? { add: `${rule.prefix} ${rule.words.add}`, remove: `${rule.prefix} ${rule.words.remove}` }
    : { add: rule.prefix, remove: `${ctx.grammar.negation}${rule.prefix}` }
  const [added, gone] = present === null ? [idsOf(rule, want), []] : listChange(rule, present, want)
  if (present === null && added.length === 0) return [want]
  const adds = added.length > 0 ? wrapNumbers(added, LIST_WIDTH) : []
  return [
    ...adds.map((ids, i) => `${present === null && i === 0 ? rule.prefix : add} ${ids}`),
    ...(gone.length > 0 ? wrapNumbers(gone, LIST_WIDTH).map((ids) => `${remove} ${ids}`) : []),
  ]
}
