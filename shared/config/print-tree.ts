/**
 * A loaded configuration as text again, in the form its device is written in: membership under the VLAN where that is
 * the form, VLANs in their database, sections in an order the device takes. Comments and what a device prints anew
 * each time are gone: the grammar leaves them out on load.
 */
import { orderNodes } from './order.ts'
import { renderDialect } from './render-dialect.ts'
import { type ConfigTree, formatLines, grammarOf, linesOf } from './tree.ts'

export function printTree(tree: ConfigTree): string {
  const grammar = grammarOf(tree)
  const nodes = renderDialect(grammar, tree.nodes, { ...tree, nodes: [] }, tree)
  const lines = orderNodes(grammar, null, nodes).flatMap((node) => {
    // Nothing in it is indented, so that only its end tells that the next line is not in it.
    const isEmptySection =
      node.children.length === 0 && grammar.sections.some(({ open }) => open.test(node.text))
    return [...linesOf([node]), ...(isEmptySection ? [{ depth: 0, text: 'exit' }] : [])]
  })
  return `${formatLines(lines)}\n`
}
