/**
 * What must not be cut by a push: the uplinks, and the port and VLAN through which the device is reached. Lines that
 * would are withheld and reported with the reason; a list loses only the protected VLANs from what it removes.
 */
import type { Grammar, ListRule } from './grammar/grammar.ts'
import type { ConfigNode } from './parse.ts'
import { formatNumbers, parseNumbers } from './ranges.ts'
import { isNegative, listOf, positive } from './rules.ts'

export interface Protection {
  /** Full interface names, as in the configuration. */
  readonly ports: readonly string[]
  readonly vlans: readonly number[]
}

export interface Withheld {
  readonly section: string | null
  readonly text: string
  /** `name`: the name is taken by what is not ours. */
  readonly reason: 'port' | 'vlan' | 'name'
}

export function withholdCuts(
  grammar: Grammar,
  nodes: readonly ConfigNode[],
  protection: Protection | null,
): { nodes: ConfigNode[]; withheld: Withheld[] } {
  const withheld: Withheld[] = []
  if (!protection) return { nodes: [...nodes], withheld }
  const kept = nodes.flatMap((node) => {
    const section = positive(grammar, node.text)
    const reason = protectedBy(protection, section)
    if (isNegative(grammar, node.text) && reason) {
      withheld.push({ section: null, text: node.text, reason })
      return []
    }
    const children = node.children.flatMap((child) => {
      const safe = safeForm(grammar, protection, section, reason, child)
      if (safe?.text !== child.text) withheld.push({ section, text: child.text, reason: reason ?? 'vlan' })
      return safe ? [safe] : []
    })
    return node.children.length > 0 && children.length === 0 ? [] : [{ ...node, children }]
  })
  return { nodes: kept, withheld }
}

/** `interface X` of a protected port; `vlan N` and `interface vlan N` of a protected VLAN. */
export function protectedBy(protection: Protection, section: string): Withheld['reason'] | null {
  const vid = /^(?:interface )?vlan ?(\d+)$/i.exec(section)?.[1]
  if (vid !== undefined) return protection.vlans.includes(Number(vid)) ? 'vlan' : null
  const port = /^interface (.*)$/.exec(section)?.[1]
  return port !== undefined && protection.ports.some((name) => name.toLowerCase() === port.toLowerCase())
    ? 'port'
    : null
}

/** The line, or what of it does not cut; null where nothing is left. */
function safeForm(
  grammar: Grammar,
  protection: Protection,
  section: string,
  reason: Withheld['reason'] | null,
  line: ConfigNode,
): ConfigNode | null {
  if (!reason && section.startsWith('interface ')) return line
  if (cutsVlan(grammar, protection, line)) return null
  if (!reason) return line
  const list = listOf(grammar, section, line.text)
  if (!list || list.negative) return grammar.cuts.some((rule) => rule.test(line.text)) ? null : line
  return safeList(list.rule, list.rest, protection.vlans, line)
}

/** A list that replaces keeps the protected VLANs, one that removes leaves them out. */
function safeList(
  rule: ListRule,
  rest: string,
  vlans: readonly number[],
  line: ConfigNode,
): ConfigNode | null {
  const [word = '', list = ''] = rest.split(' ')
  if (rule.words && word === rule.words.remove) {
    const ids = (parseNumbers(list) ?? []).filter((id) => !vlans.includes(id))
    return ids.length > 0 ? { ...line, text: `${rule.prefix} ${word} ${formatNumbers(ids)}` } : null
  }
  const isReplacing = rule.words !== null && word !== rule.words.add
  if (!isReplacing) return line
  const ids = word === 'none' ? [] : parseNumbers(rest)
  if (!ids || vlans.every((vid) => ids.includes(vid))) return line
  return { ...line, text: `${rule.prefix} ${formatNumbers([...ids, ...vlans])}` }
}

const cutsVlan = (grammar: Grammar, protection: Protection, line: ConfigNode): boolean =>
  grammar.vlanCuts.some((rule) => protection.vlans.includes(Number(rule.exec(line.text)?.[1])))
