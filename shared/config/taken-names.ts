/**
 * Names that only one section may have, such as those of VLANs. Plans are renumbered from year to year: the new VLAN
 * 11 wants the name that VLAN 10 still has, and the device would refuse it. The old one gives its name up first.
 */
import type { Comparison } from './compare.ts'
import type { Grammar } from './grammar/grammar.ts'
import type { ConfigNode } from './parse.ts'
import type { Withheld } from './protect.ts'
import type { ConfigTree } from './tree.ts'

export interface Freed {
  readonly nodes: ConfigNode[]
  /** Names that stay with a section that is not ours. */
  readonly withheld: Withheld[]
}

/** `nodes`: the lines found so far. With a scope a section that is not ours keeps its name, unless it is to go. */
export function freeTakenNames(
  { grammar, isManaged, choice }: Comparison,
  nodes: readonly ConfigNode[],
  running: ConfigTree,
  intended: ConfigTree,
): Freed {
  const withheld: Withheld[] = []
  const freed = new Map<string, ConfigNode>()
  const isThere = (section: string) => running.nodes.some((node) => node.text === section)
  const kept = nodes.flatMap((node) => {
    const children = node.children.filter((line) => {
      const owner = ownerOf(grammar, node, line, running)
      if (!owner) return true
      const isPlanned = intended.nodes.some((other) => other.text === owner.section)
      const isForeign = isManaged && !isPlanned && !choice.isChosen([owner.section])
      if (isForeign) withheld.push({ section: node.text, text: line.text, reason: 'name' })
      else freed.set(owner.section, leafIn(owner.section, owner.free))
      return !isForeign
    })
    const isEmptied = node.children.length > 0 && children.length === 0
    return isEmptied && isThere(node.text) ? [] : [{ ...node, children }]
  })
  return { nodes: [...freed.values(), ...kept], withheld }
}

const leafIn = (section: string, text: string): ConfigNode => ({
  text: section,
  line: 0,
  children: [{ text, line: 0, children: [] }],
})

/** Which other section of the device has the name that this line gives. */
function ownerOf(
  grammar: Grammar,
  section: ConfigNode,
  line: ConfigNode,
  running: ConfigTree,
): { section: string; free: string } | null {
  for (const rule of grammar.unique) {
    const name = rule.in.test(section.text) ? rule.line.exec(line.text)?.[1] : undefined
    if (name === undefined) continue
    const owner = running.nodes.find(
      (node) =>
        node.text !== section.text &&
        rule.in.test(node.text) &&
        node.children.some((child) => rule.line.exec(child.text)?.[1]?.toLowerCase() === name.toLowerCase()),
    )
    if (owner) return { section: owner.text, free: freeName(rule.free, owner.text) }
  }
  return null
}

/** `name VLAN0000` in `vlan 10` -> `name VLAN0010`. */
const freeName = (free: string, section: string): string =>
  free.replace(/0+/, (zeros) => section.replace(/\D/g, '').padStart(zeros.length, '0'))
