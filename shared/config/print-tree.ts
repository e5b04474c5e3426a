/**
 * A loaded configuration as text again, in the form its device is written in: membership under the VLAN where that is
 * the form, VLANs in their database, sections in an order the device takes. Comments and what a device prints anew
 * each time are gone: the grammar leaves them out on load.
 */
import type { Grammar } from './grammar/grammar.ts'
import { orderWhole } from './order.ts'
import type { ConfigNode } from './parse.ts'
import { renderDialect } from './render-dialect.ts'
import { type ConfigTree, formatLines, grammarOf, type TextLine } from './tree.ts'

export function printTree(tree: ConfigTree): string {
  const grammar = grammarOf(tree)
  const nodes = renderDialect(grammar, tree.nodes, { ...tree, nodes: [] }, tree)
  return `${formatLines(orderWhole(grammar, nodes).flatMap((node) => printNode(grammar, node, 0)))}\n`
}

function printNode(grammar: Grammar, node: ConfigNode, depth: number): TextLine[] {
  const { text, children } = node
  // Nothing in it is indented, so that only its end tells that the next line is not in it.
  const isEmptySection = children.length === 0 && grammar.sections.some(({ open }) => open.test(text))
  const end = isEmptySection ? 'exit' : grammar.ends.find(({ open }) => open.test(text))?.line
  return [
    { depth, text },
    ...children.flatMap((child) => printNode(grammar, child, depth + 1)),
    ...(end === undefined ? [] : [{ depth, text: end }]),
  ]
}
