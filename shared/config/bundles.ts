/**
 * Ports in LAGs, where bundling does more than it says. On a ProCurve a port that joins loses its own memberships, the
 * LAG begins in VLAN 1 and is gone with its last port, and who leaves is back in VLAN 1: what has to be sent afterwards
 * is compared with that, and so the changes of bundles come first.
 */
import type { Comparison } from './compare.ts'
import type { BundleRule, Grammar } from './grammar/grammar.ts'
import type { ConfigNode } from './parse.ts'
import { type Section, typeNodes } from './section.ts'

/** The name of the LAG that a line of a port tells; null: it tells none. */
export function lagIn(rule: BundleRule | null, text: string): string | null {
  const found = rule?.line.exec(text)
  return rule && found ? rule.lag.replace('$1', found[1] ?? '') : null
}

const lineOf = (rule: BundleRule, section: Section | undefined): string | null =>
  [...(section?.entries.values() ?? [])].find(({ text }) => rule.line.test(text))?.text ?? null

const isMembership = (text: string): boolean => /^(no )?(untagged|tagged|forbid) vlan\b/.test(text)

const portSection = (name: string): string => `interface ${name}`

const hasMember = (rule: BundleRule, root: Section, lag: string): boolean =>
  [...root.entries.values()].some(({ section }) => lagIn(rule, lineOf(rule, section) ?? '') === lag)

const inFirstVlan = (port: string): ConfigNode => ({
  text: port,
  line: 0,
  children: [{ text: 'untagged vlan 1', line: 0, children: [] }],
})

/** Every LAG that has a member, by name. */
export const lagsOf = (rule: BundleRule | null, nodes: readonly ConfigNode[]): ReadonlySet<string> =>
  new Set(nodes.flatMap(({ children }) => children.flatMap(({ text }) => lagIn(rule, text) ?? [])))

/** Types `nodes` into a whole configuration as its device takes them. A text that is loaded says all of it itself. */
export function typeLive(grammar: Grammar, root: Section, nodes: readonly ConfigNode[]): void {
  const rule = grammar.bundle?.top ? grammar.bundle : null
  for (const node of nodes) {
    const before = rule && lineOf(rule, root.entries.get(node.text)?.section)
    typeNodes(grammar, root, [node])
    const port = root.entries.get(node.text)?.section
    if (rule && port) typeNodes(grammar, root, settle(rule, root, port, before))
  }
}

/** What follows by itself where a port's line for its LAG was `before`; what is returned is to be typed. */
function settle(rule: BundleRule, root: Section, port: Section, before: string | null): ConfigNode[] {
  const after = lineOf(rule, port)
  if (before === after) return []
  for (const { key, text } of [...port.entries.values()]) if (isMembership(text)) port.entries.delete(key)
  const [old, now] = [lagIn(rule, before ?? ''), lagIn(rule, after ?? '')]
  if (old && !hasMember(rule, root, old)) root.entries.delete(portSection(old))
  if (!now) return [inFirstVlan(port.text ?? '')]
  return root.entries.has(portSection(now)) ? [] : [inFirstVlan(portSection(now))]
}

/** The changes of bundles alone, everybody leaving before anybody joins. */
export function bundlingNodes(ctx: Comparison, has: Section, wants: Section): ConfigNode[] {
  const rule = ctx.grammar.bundle
  if (!rule?.top) return []
  const changed = [...new Set([...has.entries.keys(), ...wants.entries.keys()])].flatMap((key) => {
    const [present, wanted] = [has.entries.get(key)?.section, wants.entries.get(key)?.section]
    const [before, after] = [lineOf(rule, present), lineOf(rule, wanted)]
    const isOurs = wanted !== undefined || !ctx.isManaged || ctx.lags.has(lagIn(rule, before ?? '') ?? '')
    return isOurs && before !== after ? [{ text: key, before, after }] : []
  })
  const told = (text: string, line: string): ConfigNode => ({
    text,
    line: 0,
    children: [{ text: line, line: 0, children: [] }],
  })
  // A LAG of another kind is made anew, even by those that stay in it.
  return [
    ...changed.flatMap(({ text, before }) => (before === null ? [] : [told(text, `no ${rule.top}`)])),
    ...changed.flatMap(({ text, after }) => (after === null ? [] : [told(text, after)])),
  ]
}

/**
 * Lines the device would not take, or that would cut a link, because a change of a LAG was withheld (in the sections
 * `held`): memberships of its ports, and all that is said of a LAG that is not there.
 */
export function isOutOfPlace(
  grammar: Grammar,
  settled: Section,
  held: ReadonlySet<string | null>,
  section: string,
  line: string,
): boolean {
  const rule = grammar.bundle
  if (!rule?.top || !section.startsWith('interface ')) return false
  const name = section.slice('interface '.length)
  if (rule.isLag.test(name)) return !hasMember(rule, settled, name)
  return (
    isMembership(line) && (held.has(section) || lineOf(rule, settled.entries.get(section)?.section) !== null)
  )
}
