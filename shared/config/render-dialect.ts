/**
 * Lines in canonical form -> the form this device is written in: VLANs in `vlan database`, and membership under the
 * VLAN with port lists. Additions come before removals, so that no port is ever without a VLAN on the way.
 */
import type { Grammar, MembershipRule } from './grammar/grammar.ts'
import type { ConfigNode } from './parse.ts'
import { wrapPorts } from './ranges.ts'
import { isNegative, positive } from './rules.ts'
import type { ConfigTree } from './tree.ts'

export function renderDialect(
  grammar: Grammar,
  nodes: readonly ConfigNode[],
  running: ConfigTree,
  intended: ConfigTree,
): ConfigNode[] {
  const inDatabase =
    grammar.vlanDatabase !== null && (intended.dialect.vlanDatabase || running.dialect.vlanDatabase)
  const portCentred = running.dialect.portCentred || intended.dialect.portCentred
  const withBundles = grammar.bundle?.top ? toBundles(grammar.bundle.top, nodes) : nodes
  const withVlans = inDatabase ? toDatabase(withBundles) : [...withBundles]
  return grammar.membership && !portCentred
    ? toMembers(grammar, grammar.membership, withVlans, running, intended)
    : withVlans
}

/** `interface 23 / trunk Trk1 lacp` ... is `trunk 23-24 Trk1 lacp`. */
function toBundles(word: string, nodes: readonly ConfigNode[]): ConfigNode[] {
  const ports = new Map<string, string[]>()
  const isBundle = (text: string) => text === `no ${word}` || text.startsWith(`${word} `)
  const rest = nodes.flatMap((node) => {
    const port = /^interface (.*)$/.exec(node.text)?.[1]
    const told = port === undefined ? [] : node.children.filter(({ text }) => isBundle(text))
    if (port === undefined || told.length === 0) return [node]
    for (const { text } of told) ports.set(text, [...(ports.get(text) ?? []), port])
    const children = node.children.filter((child) => !told.includes(child))
    return children.length > 0 ? [{ ...node, children }] : []
  })
  const lines = [...ports].flatMap(([text, names]) =>
    wrapPorts(names).map((list) => ({
      text: text.replace(word, `${word} ${list}`),
      line: 0,
      children: [],
    })),
  )
  return [...lines, ...rest]
}

function toDatabase(nodes: readonly ConfigNode[]): ConfigNode[] {
  const made = nodes.filter((node) => /^(vlan \d+|vtp mode \w+)$/.test(node.text)).map(databaseLine)
  const gone = nodes.filter((node) => /^no vlan \d+$/.test(node.text))
  const rest = nodes.filter((node) => !/^((no )?vlan \d+|vtp mode \w+)$/.test(node.text))
  const section = (children: ConfigNode[]) =>
    children.length > 0 ? [{ text: 'vlan database', line: 0, children }] : []
  return [...section(made), ...rest, ...section(gone)]
}

/** There is no negation of a name in the database. */
const defaultName = (node: ConfigNode): string => `name VLAN${node.text.replace(/\D/g, '').padStart(4, '0')}`

function databaseLine(node: ConfigNode): ConfigNode {
  const name = node.children.find((child) => /^(no )?name\b/.test(child.text))?.text
  const text = node.text.replace(/^vtp mode /, 'vtp ')
  return {
    ...node,
    text: name ? `${text} ${name.startsWith('no ') ? defaultName(node) : name}` : text,
    children: [],
  }
}

interface Membership {
  readonly vid: number
  readonly word: string
  readonly port: string
  readonly negative: boolean
}

function toMembers(
  grammar: Grammar,
  rule: MembershipRule,
  nodes: readonly ConfigNode[],
  running: ConfigTree,
  intended: ConfigTree,
): ConfigNode[] {
  const memberships: Membership[] = []
  const rest = nodes.flatMap((node) => {
    const port = node.text.startsWith(`${rule.port} `) ? node.text.slice(rule.port.length + 1) : null
    if (port === null) return [node]
    const children = node.children.filter((child) => {
      const found = memberOf(grammar, rule, port, child, running)
      if (found) memberships.push(found)
      return !found
    })
    return children.length > 0 || node.children.length === 0 ? [{ ...node, children }] : []
  })
  const settled = memberships.map((member) => settleUntagged(member, intended, rule))
  const gains = byVlan([
    ...settled.filter((member) => !member.negative),
    ...homelessPorts(settled, running, rule).map((port) => ({
      vid: 1,
      word: 'untagged',
      port,
      negative: false,
    })),
  ])
  const losses = byVlan(settled.filter((member) => member.negative && !isImplied(member, settled)))
  return [...mergeInto(rest, gains), ...losses]
}

function memberOf(
  grammar: Grammar,
  rule: MembershipRule,
  port: string,
  line: ConfigNode,
  running: ConfigTree,
): Membership | null {
  const found = new RegExp(`^(${rule.words.join('|')}) vlan(?: (\\d+))?$`).exec(positive(grammar, line.text))
  if (!found) return null
  const word = found[1] ?? ''
  const vid = Number(found[2] ?? untaggedOf(running, `${rule.port} ${port}`) ?? 1)
  return { vid, word, port, negative: isNegative(grammar, line.text) }
}

const childrenOf = (tree: ConfigTree, section: string): readonly ConfigNode[] =>
  tree.nodes.find((node) => node.text === section)?.children ?? []

const untaggedOf = (tree: ConfigTree, section: string): number | null => {
  const line = childrenOf(tree, section).find((child) => child.text.startsWith('untagged vlan '))
  return line ? Number(line.text.replace(/\D/g, '')) : null
}

/** A port that leaves its untagged VLAN for none goes back to VLAN 1, unless it stays tagged somewhere. */
function settleUntagged(member: Membership, intended: ConfigTree, rule: MembershipRule): Membership {
  if (!member.negative || member.word !== 'untagged') return member
  const staysTagged = childrenOf(intended, `${rule.port} ${member.port}`).some((line) =>
    line.text.startsWith('tagged vlan '),
  )
  return staysTagged ? member : { ...member, vid: 1, negative: false }
}

/** Ports that would leave the last VLAN they are in, which no switch of this kind lets them: they go to VLAN 1. */
function homelessPorts(members: readonly Membership[], running: ConfigTree, rule: MembershipRule): string[] {
  const leaving = members.filter(({ negative }) => negative)
  const isLeft = (port: string, line: string) =>
    leaving.some((member) => member.port === port && line === `${member.word} vlan ${member.vid}`)
  return [...new Set(leaving.map(({ port }) => port))].filter(
    (port) =>
      !members.some((member) => !member.negative && member.port === port) &&
      childrenOf(running, `${rule.port} ${port}`).every(
        ({ text }) => !/^(un)?tagged vlan /.test(text) || isLeft(port, text),
      ),
  )
}

/** Becoming untagged in a VLAN ends being tagged in it, and the other way round. */
const isImplied = (member: Membership, all: readonly Membership[]): boolean =>
  all.some((other) => !other.negative && other.port === member.port && other.vid === member.vid)

function byVlan(memberships: readonly Membership[]): ConfigNode[] {
  const vlans = new Map<number, Map<string, string[]>>()
  for (const { vid, word, port, negative } of memberships) {
    const words = vlans.get(vid) ?? new Map<string, string[]>()
    const text = `${negative ? 'no ' : ''}${word}`
    words.set(text, [...(words.get(text) ?? []), port])
    vlans.set(vid, words)
  }
  return [...vlans]
    .sort(([a], [b]) => a - b)
    .map(([vid, words]) => ({
      text: `vlan ${vid}`,
      line: 0,
      children: [...words].flatMap(([word, ports]) =>
        wrapPorts(ports).map((list) => ({ text: `${word} ${list}`, line: 0, children: [] })),
      ),
    }))
}

function mergeInto(nodes: readonly ConfigNode[], gains: readonly ConfigNode[]): ConfigNode[] {
  const merged = nodes.map((node) => {
    const gain = gains.find((candidate) => candidate.text === node.text)
    return gain ? { ...node, children: [...node.children, ...gain.children] } : node
  })
  return [...merged, ...gains.filter((gain) => !nodes.some((node) => node.text === gain.text))]
}
