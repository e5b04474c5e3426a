/**
 * The fewest lines that take a device from what it has to what it should have: compared, kept from cutting the way to
 * the device, written in the device's own form, and put in an order it takes.
 */
import { bundlingNodes, isOutOfPlace, lagsOf, typeLive } from './bundles.ts'
import { choiceOf, type LinePath } from './chosen-lines.ts'
import { type Comparison, compareTop, isBare } from './compare.ts'
import type { Grammar } from './grammar/grammar.ts'
import { orderNodes } from './order.ts'
import type { ConfigNode } from './parse.ts'
import { type Protection, type Withheld, withholdCuts } from './protect.ts'
import { renderDialect } from './render-dialect.ts'
import { nodesOf, type Section } from './section.ts'
import { freeTakenNames } from './taken-names.ts'
import { type ConfigTree, grammarOf, linesOf, sectionOf, type TextLine } from './tree.ts'

export interface RemediateOptions {
  /** `managed`: only what the intention speaks of; absent: the two are compared whole. */
  readonly scope?: 'managed'
  /** What must not be cut: lines that would are withheld and reported. */
  readonly protect?: Protection
  /** Whether a secret as read is the intended one; absent: secrets are compared as text. */
  readonly sameSecret?: (running: string, intended: string) => boolean
  /** With a scope: what is not ours and goes all the same. What is not there any more is no error. */
  readonly remove?: readonly LinePath[]
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
  const comparison = comparisonOf(running, intended, options)
  const { grammar } = comparison
  const [has, wants] = [sectionOf(running), sectionOf(intended)]
  const bundling = withholdCuts(grammar, bundlingNodes(comparison, has, wants), options.protect ?? null)
  typeLive(grammar, has, bundling.nodes)
  const settled = { ...running, nodes: nodesOf(has) }
  const found = compareTop(comparison, has, wants)
  const placed = withholdOutOfPlace(grammar, has, bundling.withheld, found.lines)
  const named = freeTakenNames(comparison, placed.nodes, settled, intended)
  const kept = withholdCuts(grammar, named.nodes, options.protect ?? null)
  const rendered = renderDialect(grammar, [...bundling.nodes, ...kept.nodes], settled, intended)
  return {
    lines: linesOf(orderNodes(grammar, null, rendered)),
    notOurs: linesOf(renderDialect(grammar, found.notOurs, settled, intended)),
    withheld: [...bundling.withheld, ...placed.withheld, ...named.withheld, ...kept.withheld],
  }
}

/** Where a change of a bundle was withheld, what stands on it is too. */
function withholdOutOfPlace(
  grammar: Grammar,
  settled: Section,
  before: readonly Withheld[],
  nodes: readonly ConfigNode[],
): { nodes: ConfigNode[]; withheld: Withheld[] } {
  const withheld: Withheld[] = []
  const held = new Set(before.map(({ section }) => section))
  const kept = nodes.flatMap((node) => {
    const children = node.children.filter((child) => {
      const isOut = isOutOfPlace(grammar, settled, held, node.text, child.text)
      if (isOut) withheld.push({ section: node.text, text: child.text, reason: 'port' })
      return !isOut
    })
    return node.children.length > 0 && children.length === 0 ? [] : [{ ...node, children }]
  })
  return { nodes: kept, withheld }
}

/** By which rules these two are compared. */
export function comparisonOf(
  running: ConfigTree,
  intended: ConfigTree,
  options: RemediateOptions,
): Comparison {
  const grammar = grammarOf(running)
  const portCentred = running.dialect.portCentred || intended.dialect.portCentred
  const fixed = grammar.fixed.filter(
    (rule) =>
      !(rule.unlessPortCentred && portCentred) &&
      (showsLine(running, rule.proof) || showsLine(intended, rule.proof)),
  )
  return {
    grammar,
    version: running.version,
    isManaged: options.scope === 'managed',
    lags: lagsOf(grammar.bundle, intended.nodes),
    choice: choiceOf(options.remove ?? []),
    sameSecret: options.sameSecret ?? (() => false),
    isFixed: (entry) =>
      fixed.some((rule) => rule.line.test(entry.text)) ||
      (grammar.fixed.some((rule) => rule.line.test(entry.text)) && isBare(grammar, entry.section)),
  }
}

const showsLine = (tree: ConfigTree, proof: RegExp): boolean =>
  tree.nodes.some((node) => proof.test(node.text) || node.children.some((child) => proof.test(child.text)))
