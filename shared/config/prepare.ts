/**
 * What is put straight before lines are typed into sections: spellings, lines that stand for several, access-list
 * numbers, VLANs made in `vlan database`, and membership moved from the VLAN to the port.
 */
import type { BundleRule, ExpansionRule, Grammar, MembershipRule } from './grammar/grammar.ts'
import type { ConfigNode } from './parse.ts'
import { parseNumbers, parsePorts } from './ranges.ts'
import { isNegative, matches, positive, spell } from './rules.ts'

/** In which of its possible ways the file was written; what is sent follows it. */
export interface Dialect {
  readonly vlanDatabase: boolean
  /** Membership under the port (`interface 5 / untagged vlan 10`) where the grammar's own way is under the VLAN. */
  readonly portCentred: boolean
}

export function prepareNodes(
  grammar: Grammar,
  raw: readonly ConfigNode[],
): { nodes: ConfigNode[]; dialect: Dialect } {
  const spelled = prepareSection(grammar, null, raw)
  const { vlanDatabase, membership, bundle } = grammar
  const usesDatabase = vlanDatabase !== null && spelled.some((node) => vlanDatabase.test(node.text))
  const hoisted = vlanDatabase ? spelled.flatMap((node) => hoistVlans(vlanDatabase, node)) : spelled
  const dialect = {
    vlanDatabase: usesDatabase,
    portCentred: membership !== null && hoisted.some((node) => isPortCentred(membership, node)),
  }
  const bundled = bundle?.top ? hoisted.flatMap((node) => bundlesToPorts(bundle, grammar, node)) : hoisted
  return {
    nodes: membership ? bundled.flatMap((node) => membersToPorts(membership, grammar, node)) : bundled,
    dialect,
  }
}

/** `trunk 23-24 Trk1 lacp` is `interface 23 / trunk Trk1 lacp` ... */
function bundlesToPorts(rule: BundleRule, grammar: Grammar, node: ConfigNode): ConfigNode[] {
  const found = new RegExp(`^${rule.top} (\\S+)(?: (.*))?$`).exec(positive(grammar, node.text))
  if (!found) return [node]
  const [, list = '', rest] = found
  const text = isNegative(grammar, node.text) ? `${grammar.negation}${rule.top}` : `${rule.top} ${rest}`
  return parsePorts(list).map((port) => ({
    text: spell(grammar, null, `interface ${port}`),
    line: node.line,
    children: [{ text, line: node.line, children: [] }],
  }))
}

function prepareSection(grammar: Grammar, parent: string | null, nodes: readonly ConfigNode[]): ConfigNode[] {
  const expanded = nodes.flatMap((node) =>
    expand(grammar, parent, spell(grammar, parent, node.text)).map((text) => ({
      text,
      line: node.line,
      children: prepareSection(grammar, text, node.children),
    })),
  )
  return numberAcl(grammar, parent, expanded)
}

/** The lines that `text` stands for; itself where it is one. */
function expand(grammar: Grammar, parent: string | null, text: string): string[] {
  for (const rule of grammar.expansions) {
    const found = matches(rule, parent, text) ? rule.line.exec(text) : null
    if (!found) continue
    const [, before = '', list = '', after = ''] = found
    const parts = partsOf(rule, list)
    if (parts) return parts.map((part) => spell(grammar, parent, `${before}${part}${after}`))
  }
  return [text]
}

function partsOf(rule: ExpansionRule, list: string): readonly (string | number)[] | null {
  if (rule.of === 'numbers') return parseNumbers(list)
  if (rule.of !== 'terminals') return parsePorts(list.replace(/^ethernet /, ''))
  const [first = 0, last = 0] = list.split(' ').map(Number)
  return first <= 4 && last > 4 ? [`${first} 4`, `5 ${last}`] : [list]
}

function numberAcl(grammar: Grammar, parent: string | null, nodes: ConfigNode[]): ConfigNode[] {
  const rule = parent === null ? undefined : grammar.acls.find((acl) => acl.section.test(parent))
  if (!rule) return nodes
  const { drop, strip, number } = rule
  let next = 10
  return nodes
    .filter((node) => !drop?.test(node.text))
    .map((node) => {
      if (strip) return { ...node, text: node.text.replace(strip, '') }
      if (!number?.test(node.text)) return node
      const text = `${next} ${node.text}`
      next += 10
      return { ...node, text }
    })
}

/** `vlan database / vlan 10 name SHOW` is `vlan 10 / name SHOW`. */
function hoistVlans(section: RegExp, node: ConfigNode): ConfigNode[] {
  if (!section.test(node.text)) return [node]
  return node.children.flatMap((child) => {
    const found = /^((?:no )?vlan \d+)(?: (.*))?$/.exec(child.text)
    if (!found) return child.text.startsWith('vtp ') ? [child] : []
    const name = /(?:^| )name ("[^"]*"|\S+)/.exec(found[2] ?? '')?.[1]
    const children = name
      ? [{ text: `name ${name.replace(/^"(.*)"$/, '$1')}`, line: child.line, children: [] }]
      : []
    return [{ text: found[1] ?? '', line: child.line, children }]
  })
}

const memberLine = (rule: MembershipRule): RegExp => new RegExp(`^(?:no )?(${rule.words.join('|')}) (.+)$`)

const isPortCentred = (rule: MembershipRule, node: ConfigNode): boolean =>
  node.text.startsWith(`${rule.port} `) &&
  node.children.some((child) => memberLine(rule).exec(child.text)?.[2]?.startsWith('vlan '))

function membersToPorts(rule: MembershipRule, grammar: Grammar, node: ConfigNode): ConfigNode[] {
  const vid = rule.section.exec(node.text)?.[1]
  if (vid === undefined) return [node]
  const line = memberLine(rule)
  const ports = node.children.flatMap((child) => {
    const found = line.exec(child.text)
    if (!found) return []
    const negative = isNegative(grammar, child.text) ? grammar.negation : ''
    return parsePorts((found[2] ?? '').replaceAll(' ', '')).map((port) => ({
      text: spell(grammar, null, `${rule.port} ${port}`),
      line: child.line,
      children: [{ text: `${negative}${found[1]} vlan ${vid}`, line: child.line, children: [] }],
    }))
  })
  const rest = node.children.filter((child) => !line.test(positive(grammar, child.text)))
  return [{ ...node, children: rest }, ...ports]
}
