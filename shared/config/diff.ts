/**
 * Running against intended for the preview: every line of both with what will become of it, and the plan row that
 * wants it. What will be sent is not this but the remediation; both are computed from the same trees.
 */
import { type Comparison, emptyLike, fateOf, isSameLine } from './compare.ts'
import type { ConfigLine, PlanSource } from './intent.ts'
import type { ConfigNode } from './parse.ts'
import { comparisonOf, type RemediateOptions, type Remediation, remediate } from './remediate.ts'
import { keyOf } from './rules.ts'
import type { Entry, Section } from './section.ts'
import { type ConfigTree, formatLines, grammarOf, loadConfig, sectionOf, type TextLine } from './tree.ts'

export interface DiffLine {
  readonly kind: 'added' | 'removed' | 'unchanged' | 'not_ours'
  readonly depth: number
  readonly text: string
  readonly source: PlanSource | null
}

export interface ConfigDiff extends Remediation {
  readonly diff: readonly DiffLine[]
}

/** A rendered configuration as a tree, and where each of its lines comes from, by path. */
export function treeOfLines(lines: readonly ConfigLine[], platform: ConfigTree['platform']): ConfigTree {
  return loadConfig(formatLines(lines), platform)
}

/** `intended`: the rendered lines, so that each can tell its source. */
export function diffConfig(
  running: ConfigTree,
  intended: readonly ConfigLine[],
  options: RemediateOptions = {},
): ConfigDiff {
  const wanted = treeOfLines(intended, running.platform)
  const context: Context = {
    comparison: comparisonOf(running, wanted, options),
    sources: intended.map((line) => line.source),
  }
  const diff = diffSections(context, sectionOf(running), sectionOf(wanted), 0)
  return { ...remediate(running, wanted, options), diff }
}

interface Context {
  readonly comparison: Comparison
  /** By line of the rendered text, first line at 0. */
  readonly sources: readonly (PlanSource | null)[]
}

function diffSections(ctx: Context, has: Section, wants: Section, depth: number): DiffLine[] {
  const kept = [...wants.entries.values()].flatMap((want): DiffLine[] => {
    const source = ctx.sources[want.line - 1] ?? null
    const present = has.entries.get(want.key)
    if (present && isSameLine(ctx.comparison, has.text, present.text, want.text))
      return [
        { kind: 'unchanged', depth, text: present.text, source },
        ...diffSections(ctx, present.section, want.section, depth + 1),
      ]
    return [
      ...(present ? shown('removed', present, depth) : []),
      { kind: 'added', depth, text: want.text, source },
      ...diffSections(ctx, emptyLike(want.section), want.section, depth + 1),
    ]
  })
  const others = [...has.entries.values()].filter((entry) => !wants.entries.has(entry.key))
  return [...kept, ...others.flatMap((entry) => diffLeftover(ctx, has, wants, entry, depth))]
}

/** A line that only the device has. */
function diffLeftover(ctx: Context, has: Section, wants: Section, entry: Entry, depth: number): DiffLine[] {
  switch (fateOf(ctx.comparison, has, wants, entry)) {
    case 'undone':
      return shown('removed', entry, depth)
    case 'foreign':
      return shown('not_ours', entry, depth)
    case 'left':
      return shown('unchanged', entry, depth)
    case 'emptied':
      return [
        { kind: 'unchanged', depth, text: entry.text, source: null },
        ...diffSections(ctx, entry.section, emptyLike(entry.section), depth + 1),
      ]
  }
}

const shown = (kind: DiffLine['kind'], entry: Entry, depth: number): DiffLine[] => [
  { kind, depth, text: entry.text, source: null },
  ...[...entry.section.entries.values()].flatMap((inner) => shown(kind, inner, depth + 1)),
]

/**
 * Lines to send with the plan row behind each: that of the intended line it is about, else that of its section.
 * Null for what the plan does not speak of, such as a VLAN that is deleted.
 */
export function explainLines(
  lines: readonly TextLine[],
  intended: readonly ConfigLine[],
  wanted: ConfigTree,
): ConfigLine[] {
  const grammar = grammarOf(wanted)
  const sourceAt = (node: ConfigNode | undefined) => (node ? (intended[node.line - 1]?.source ?? null) : null)
  const byKey = new Map(wanted.nodes.map((node) => [keyOf(grammar, null, node.text), node]))
  let section: ConfigNode | undefined
  return lines.map(({ depth, text }) => {
    if (depth === 0) section = byKey.get(keyOf(grammar, null, text))
    if (depth === 0) return { depth, text, source: sourceAt(section) }
    const made = /^(vlan \d+)/.exec(text)?.[1]
    const own = section
      ? section.children.find(
          (child) =>
            keyOf(grammar, section?.text ?? null, child.text) === keyOf(grammar, section?.text ?? null, text),
        )
      : byKey.get(made ?? '')
    return { depth, text, source: sourceAt(own) ?? sourceAt(section) }
  })
}
