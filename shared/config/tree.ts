/** A configuration loaded: canonical nodes that can be compared by text, whatever way the file was written. */
import { typeLive } from './bundles.ts'
import type { Grammar, GrammarName } from './grammar/grammar.ts'
import { grammars } from './grammar/index.ts'
import { type ConfigNode, parseConfig } from './parse.ts'
import { type Dialect, prepareNodes } from './prepare.ts'
import { emptySection, nodesOf, type Section, typeNodes } from './section.ts'

export interface ConfigTree {
  readonly platform: GrammarName
  readonly nodes: readonly ConfigNode[]
  readonly version: string | null
  readonly dialect: Dialect
}

/** A line to send or to show, by depth. */
export interface TextLine {
  readonly depth: number
  readonly text: string
}

export const grammarOf = (tree: ConfigTree): Grammar => grammars[tree.platform]

/** Reads and normalises the text of a configuration. Throws ConfigSyntaxError with its line. */
export function loadConfig(source: string, platform: GrammarName): ConfigTree {
  const grammar = grammars[platform]
  const parsed = parseConfig(source, grammar)
  const { nodes, dialect } = prepareNodes(grammar, parsed.nodes)
  return { platform, nodes: nodesOf(typed(grammar, nodes)), version: parsed.version, dialect }
}

/** The tree as sections that can be typed into. */
export const sectionOf = (tree: ConfigTree): Section => typed(grammarOf(tree), tree.nodes)

function typed(grammar: Grammar, nodes: readonly ConfigNode[]): Section {
  const section = emptySection(null)
  typeNodes(grammar, section, nodes)
  return section
}

export const linesOf = (nodes: readonly ConfigNode[], depth = 0): TextLine[] =>
  nodes.flatMap((node) => [{ depth, text: node.text }, ...linesOf(node.children, depth + 1)])

/** Indents by one blank a level. */
export const formatLines = (lines: readonly TextLine[]): string =>
  lines.map((line) => ' '.repeat(line.depth) + line.text).join('\n')

/** Lines by depth -> nodes. A line deeper than its predecessor allows stands under that predecessor. */
export function nodesFromLines(lines: readonly TextLine[]): ConfigNode[] {
  interface Open extends ConfigNode {
    readonly children: Open[]
  }
  const roots: Open[] = []
  const stack: Open[] = []
  for (const [index, { depth, text }] of lines.entries()) {
    stack.length = Math.min(depth, stack.length)
    const node: Open = { text, line: index + 1, children: [] }
    ;(stack.at(-1)?.children ?? roots).push(node)
    stack.push(node)
  }
  return roots
}

/** A reading of a device that is written to as `rendered` is: nothing in what it prints tells of `vlan database`. */
export const writtenAs = (reading: ConfigTree, rendered: ConfigTree): ConfigTree => ({
  ...reading,
  dialect: {
    ...reading.dialect,
    vlanDatabase: reading.dialect.vlanDatabase || rendered.dialect.vlanDatabase,
  },
})

/** What the device would have after these lines. */
export function applyLines(tree: ConfigTree, lines: readonly TextLine[]): ConfigTree {
  const grammar = grammarOf(tree)
  const section = sectionOf(tree)
  typeLive(grammar, section, prepareNodes(grammar, nodesFromLines(lines)).nodes)
  return { ...tree, nodes: nodesOf(section) }
}
