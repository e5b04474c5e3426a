/**
 * What differs between two sections, as canonical lines in no order yet. What both have is left out, what replaces is
 * never negated first, and with a scope only what the intention speaks of is touched.
 */
import { lagIn } from './bundles.ts'
import type { Choice, LinePath } from './chosen-lines.ts'
import type { Grammar } from './grammar/grammar.ts'
import { isSameList, listLines } from './list-change.ts'
import type { ConfigNode } from './parse.ts'
import { splitRebuilt } from './rebuilt-lists.ts'
import { isDefault, isNegative, matches, negate, settingOf } from './rules.ts'
import { type Entry, rivalsOf, type Section } from './section.ts'

export interface Comparison {
  readonly grammar: Grammar
  readonly version: string | null
  /** Nothing is removed but what the plan speaks of inside its own ports and VLANs. */
  readonly isManaged: boolean
  /** What is not ours and goes all the same. */
  readonly choice: Choice
  /** LAGs that the intention has, by name. */
  readonly lags: ReadonlySet<string>
  /** Inside a section that is not ours: nothing in it is the plan's. */
  readonly isForeign?: boolean
  readonly sameSecret: (running: string, intended: string) => boolean
  /** Whether a section can only be emptied on this device. */
  readonly isFixed: (entry: Entry) => boolean
}

export interface Difference {
  readonly lines: ConfigNode[]
  readonly notOurs: ConfigNode[]
}

/** The difference of whole configurations. */
export function compareTop(ctx: Comparison, has: Section, wants: Section): Difference {
  const split = splitRebuilt(ctx, has, wants)
  const found = compareSections(ctx, split.has, split.wants, false, [])
  return { lines: [...split.lines, ...found.lines], notOurs: [...split.notOurs, ...found.notOurs] }
}

/** `path`: of the section both are, as the device has it. */
function compareSections(
  ctx: Comparison,
  has: Section,
  wants: Section,
  isNew: boolean,
  path: LinePath,
): Difference {
  const removed = removals(ctx, has, wants, path)
  const lines = [...removed.lines]
  const notOurs = [...removed.notOurs]
  for (const want of wants.entries.values()) {
    const present = has.entries.get(want.key)
    if (!present && !isNew && isUnsaid(ctx, has, want.text)) continue
    const isAsItCame = !present && ctx.grammar.unprinted.some((rule) => matches(rule, has.text, want.text))
    if (!present || !isSameLine(ctx, has.text, present.text, want.text)) {
      const body = compareSections(ctx, emptyLike(want.section), want.section, !isAsItCame, path).lines
      if (isAsItCame && body.length === 0) continue
      for (const text of setLines(ctx.grammar, has.text, present?.text ?? null, want.text))
        lines.push({ text, line: want.line, children: body })
      continue
    }
    const inner = compareSections(ctx, present.section, want.section, false, [...path, present.text])
    if (inner.lines.length > 0) lines.push({ text: want.text, line: want.line, children: inner.lines })
    if (inner.notOurs.length > 0)
      notOurs.push({ text: want.text, line: present.line, children: inner.notOurs })
  }
  return { lines, notOurs }
}

/** True where a device that says nothing about it does it anyway. */
export const isUnsaid = (ctx: Comparison, has: Section, text: string): boolean =>
  isDefault(ctx.grammar, has.text, text, ctx.version) && rivalsOf(ctx.grammar, has, text).length === 0

export const emptyLike = (section: Section): Section => ({ text: section.text, entries: new Map() })

/** What becomes of a line that the device has and the intention has not. */
export type Fate =
  /** Negated. */
  | 'undone'
  /** Stays, but what is in it goes: a port cannot be removed. */
  | 'emptied'
  /** Says what is so anyway. */
  | 'left'
  /** With a scope: not ours. */
  | 'foreign'

export function fateOf(
  ctx: Comparison,
  section: Section,
  wants: Section,
  entry: Entry,
  path: LinePath,
): Fate {
  const { grammar, version } = ctx
  const isUnsaidAnyway = isDefault(grammar, section.text, entry.text, version)
  if (isStray(ctx, entry.text)) return 'undone'
  if (!isRemovable(ctx, section.text, entry.text) && !ctx.choice.isChosen(path))
    return isUnsaidAnyway || (entry.section.entries.size > 0 && isBare(grammar, entry.section))
      ? 'left'
      : 'foreign'
  if (section.text === null && ctx.isFixed(entry)) return 'emptied'
  const isPermanent = grammar.permanent.some((rule) => matches(rule, section.text, entry.text))
  return isUnsaidAnyway || isPermanent || isNeeded(grammar, wants, entry) ? 'left' : 'undone'
}

/** By it a port that is not planned is in a LAG that is: who is in that is the plan's to say. */
const isStray = ({ isManaged, grammar, lags }: Comparison, text: string): boolean =>
  isManaged && lags.has(lagIn(grammar.bundle, text) ?? '')

const hasStray = (ctx: Comparison, section: Section): boolean =>
  [...section.entries.values()].some(({ text }) => isStray(ctx, text))

const isNeeded = (grammar: Grammar, wants: Section, entry: Entry): boolean =>
  grammar.needed.some(
    (rule) =>
      matches(rule, wants.text, entry.text) &&
      [...wants.entries.values()].some((want) => rule.by.test(want.text)),
  )

/** True where nothing in it is more than a default. */
export const isBare = (grammar: Grammar, section: Section): boolean =>
  [...section.entries.values()].every((entry) => isDefault(grammar, section.text, entry.text, null))

/** What the device has and the intention does not: undone, or listed as not ours. */
function removals(ctx: Comparison, has: Section, wants: Section, parent: LinePath): Difference {
  const lines: ConfigNode[] = []
  const notOurs: ConfigNode[] = []
  for (const entry of has.entries.values()) {
    if (wants.entries.has(entry.key)) continue
    const { text, line, section } = entry
    const path = [...parent, text]
    const fate = fateOf(ctx, has, wants, entry, path)
    const isReached = ctx.choice.hasChosenIn(path) || hasStray(ctx, section)
    if (fate === 'foreign' && !isReached) notOurs.push({ text, line, children: plainNodes(section) })
    if (fate === 'undone') lines.push({ text: negate(ctx.grammar, has.text, text), line, children: [] })
    const isOpened = fate === 'emptied' || (fate === 'foreign' && isReached)
    if (!isOpened) continue
    const inner = removals(insideOf(ctx, fate), section, emptyLike(section), path)
    if (inner.lines.length > 0) lines.push({ text, line, children: inner.lines })
    if (inner.notOurs.length > 0) notOurs.push({ text, line, children: inner.notOurs })
  }
  return { lines, notOurs }
}

/** By which rules the lines of a section are judged that only the device has. */
export const insideOf = (ctx: Comparison, fate: Fate): Comparison =>
  fate === 'foreign' ? { ...ctx, isForeign: true } : ctx

/** With a scope only lines that the plan speaks of inside a planned section are removed, never a section. */
const isRemovable = (ctx: Comparison, parent: string | null, text: string): boolean =>
  !ctx.isManaged || (ctx.isForeign !== true && ctx.grammar.owned.some((rule) => matches(rule, parent, text)))

const plainNodes = (section: Section): ConfigNode[] =>
  [...section.entries.values()].map(({ text, line, section: inner }) => ({
    text,
    line,
    children: plainNodes(inner),
  }))

export function isSameLine(ctx: Comparison, parent: string | null, present: string, want: string): boolean {
  if (present === want || ctx.sameSecret(present, want)) return true
  return isSameList(ctx.grammar, parent, present, want)
}

/** What sets `want`, where `present` stands now. */
const setLines = (grammar: Grammar, parent: string | null, present: string | null, want: string): string[] =>
  listLines(grammar, parent, present, want) ??
  undoneFirst(grammar, parent, present, want) ?? [undoing(grammar, parent, present, want) ?? want]

function undoneFirst(
  grammar: Grammar,
  parent: string | null,
  present: string | null,
  want: string,
): string[] | null {
  if (present === null || isNegative(grammar, present) || isNegative(grammar, want)) return null
  if (!settingOf(grammar, parent, want)?.isUndoneFirst) return null
  return [negate(grammar, parent, present), want]
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
