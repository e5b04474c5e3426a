/**
 * In which order lines are sent: VLANs before what uses them, gains before losses, a port's mode before what depends
 * on it, VLANs deleted last. Lines without a rule keep the order in which the intention has them.
 */
import type { Grammar } from './grammar/grammar.ts'
import type { ConfigNode } from './parse.ts'
import { isNegative, matches } from './rules.ts'

const SETTING = 500
const REMOVAL_IN_SECTION = 400
const REMOVAL_AT_TOP = 700

function weightOf(grammar: Grammar, parent: string | null, node: ConfigNode): number {
  const rule = grammar.order.find(
    (candidate) =>
      matches(candidate, parent, node.text) &&
      (!candidate.child || node.children.some((child) => candidate.child?.test(child.text))),
  )
  if (rule) return rule.weight
  if (!isNegative(grammar, node.text)) return SETTING
  return parent === null ? REMOVAL_AT_TOP : REMOVAL_IN_SECTION
}

/** A rule with `child` moves only the lines that match it: the section is opened twice. */
function splitNode(grammar: Grammar, parent: string | null, node: ConfigNode): ConfigNode[] {
  for (const { child, ...rule } of grammar.order) {
    if (!child || !matches(rule, parent, node.text)) continue
    const moved = node.children.filter((line) => child.test(line.text))
    const others = node.children.filter((line) => !child.test(line.text))
    if (moved.length > 0 && others.length > 0)
      return [
        { ...node, children: others },
        { ...node, children: moved },
      ]
  }
  return [node]
}

/** Sorts stably, at every depth. */
export function orderNodes(
  grammar: Grammar,
  parent: string | null,
  nodes: readonly ConfigNode[],
): ConfigNode[] {
  return nodes
    .flatMap((node) => splitNode(grammar, parent, node))
    .map((node) => ({ ...node, children: orderNodes(grammar, node.text, node.children) }))
    .map((node) => ({ node, weight: weightOf(grammar, parent, node) }))
    .sort((a, b) => a.weight - b.weight)
    .map(({ node }) => node)
}

/** The same for a configuration as a whole, in which nothing is taken away: a section stays one. */
export const orderWhole = (grammar: Grammar, nodes: readonly ConfigNode[]): ConfigNode[] =>
  nodes
    .map((node) => ({ node, weight: weightOf(withoutSplits(grammar), null, node) }))
    .sort((a, b) => a.weight - b.weight)
    .map(({ node }) => ({ ...node, children: orderNodes(withoutSplits(grammar), node.text, node.children) }))

const withoutSplits = (grammar: Grammar): Grammar => ({
  ...grammar,
  order: grammar.order.filter(({ child }) => !child),
})
