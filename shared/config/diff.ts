/**
 * Running against intended for the preview: every line of both with what will become of it, and the plan row that
 * wants it. What will be sent is not this but the remediation; both are computed from the same trees.
 */
import type { LinePath } from './chosen-lines.ts'
import { type Comparison, emptyLike, fateOf, insideOf, isSameLine, isUnsaid } from './compare.ts'
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
  /** Of a line that is not ours: how to choose it for removal. Absent inside a section that is chosen. */
  readonly removal?: Removal
}

export interface Removal {
  /** As the device prints it: secrets are in it. */
  readonly path: LinePath
  readonly isChosen: boolean
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
  const diff = diffSections(context, sectionOf(running), sectionOf(wanted), [])
  return { ...remediate(running, wanted, options), diff }
}

interface Context {
  readonly comparison: Comparison
  /** By line of the rendered text, first line at 0. */
  readonly sources: readonly (PlanSource | null)[]
}

/** `path`: of the section both are, as the device has it; `isNew`: the device has no such section yet. */
function diffSections(ctx: Context, has: Section, wants: Section, path: LinePath, isNew = false): DiffLine[] {
  const depth = path.length
  const kept = [...wants.entries.values()].flatMap((want): DiffLine[] => {
    const source = ctx.sources[want.line - 1] ?? null
    const present = has.entries.get(want.key)
    if (present && isSameLine(ctx.comparison, has.text, present.text, want.text))
      return [
        { kind: 'unchanged', depth, text: present.text, source },
        ...diffSections(ctx, present.section, want.section, [...path, present.text]),
      ]
    // Not printed, not sent, and so all the same.
    if (!present && !isNew && isUnsaid(ctx.comparison, has, want.text))
      return [{ kind: 'unchanged', depth, text: want.text, source }]
    return [
      ...(present ? shown('removed', present, depth) : []),
      { kind: 'added', depth, text: want.text, source },
      ...diffSections(ctx, emptyLike(want.section), want.section, [...path, want.text], true),
    ]
  })
  const others = [...has.entries.values()].filter((entry) => !wants.entries.has(entry.key))
  return [...kept, ...others.flatMap((entry) => diffLeftover(ctx, has, wants, entry, [...path, entry.text]))]
}

/** A line that only the device has. */
function diffLeftover(ctx: Context, has: Section, wants: Section, entry: Entry, path: LinePath): DiffLine[] {
  const { comparison } = ctx
  const depth = path.length - 1
  const fate = fateOf(comparison, has, wants, entry, path)
  const inside = () => {
    const inner = { ...ctx, comparison: insideOf(comparison, fate) }
    return diffSections(inner, entry.section, emptyLike(entry.section), path)
  }
  switch (fate) {
    case 'undone':
      return markHead(shown('removed', entry, depth), comparison, path)
    case 'foreign': {
      const head = { kind: 'not_ours', depth, text: entry.text, source: null } as const
      // A port with nothing in it cannot be removed, nor be emptied.
      const isNothing = depth === 0 && entry.section.entries.size === 0 && comparison.isFixed(entry)
      return [isNothing ? head : { ...head, removal: { path, isChosen: false } }, ...inside()]
    }
    case 'left':
      return shown('unchanged', entry, depth)
    case 'emptied':
      return markHead(
        [{ kind: 'unchanged', depth, text: entry.text, source: null }, ...inside()],
        comparison,
        path,
      )
  }
}

/** What is chosen by itself can be let go again; what is in a chosen section goes with it. */
function markHead(lines: readonly DiffLine[], { choice }: Comparison, path: LinePath): DiffLine[] {
  const isHead = choice.isChosen(path) && !choice.isChosen(path.slice(0, -1))
  return lines.map((line, i) => (i === 0 && isHead ? { ...line, removal: { path, isChosen: true } } : line))
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
