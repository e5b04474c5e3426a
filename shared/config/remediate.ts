/**
 * The fewest lines that take a device from what it has to what it should have: compared, kept from cutting the way to
 * the device, written in the device's own form, and put in an order it takes.
 */
import { type Comparison, compareTop } from './compare.ts'
import type { Grammar } from './grammar/grammar.ts'
import { orderNodes } from './order.ts'
import { type Protection, type Withheld, withholdCuts } from './protect.ts'
import { renderDialect } from './render-dialect.ts'
import { isDefault } from './rules.ts'
import type { Section } from './section.ts'
import { freeTakenNames } from './taken-names.ts'
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
    isManaged: options.scope === 'managed',
    sameSecret: options.sameSecret ?? (() => false),
    isFixed: (entry) =>
      fixed.some((rule) => rule.line.test(entry.text)) ||
      (grammar.fixed.some((rule) => rule.line.test(entry.text)) && isBare(grammar, entry.section)),
  }
  const found = compareTop(comparison, has, sectionOf(intended))
  const named = freeTakenNames(grammar, found.lines, running, intended, comparison.isManaged)
  const kept = withholdCuts(grammar, named.nodes, options.protect ?? null)
  const rendered = renderDialect(grammar, kept.nodes, running, intended)
  return {
    lines: linesOf(orderNodes(grammar, null, rendered)),
    notOurs: linesOf(found.notOurs),
    withheld: [...named.withheld, ...kept.withheld],
  }
}

/** A port without anything of its own: nothing to remove. */
const isBare = (grammar: Grammar, section: Section): boolean =>
  [...section.entries.values()].every((entry) => isDefault(grammar, section.text, entry.text, null))

const showsLine = (tree: ConfigTree, proof: RegExp): boolean =>
  tree.nodes.some((node) => proof.test(node.text) || node.children.some((child) => proof.test(child.text)))
