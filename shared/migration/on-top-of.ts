/**
 * Steps on a device as it is: of the lines of each what it still needs, and what takes just that back. So a step that is
 * there already sends nothing, and what somebody else did on the device is neither undone nor done again.
 */
import type { ConfigNode } from '../config/parse.ts'
import type { Withheld } from '../config/protect.ts'
import { type RemediateOptions, remediate } from '../config/remediate.ts'
import { isNegative } from '../config/rules.ts'
import {
  applyLines,
  type ConfigTree,
  formatLines,
  grammarOf,
  loadConfig,
  type TextLine,
  writtenAs,
} from '../config/tree.ts'

export interface LinesOnTop {
  readonly lines: readonly TextLine[]
  readonly back: readonly TextLine[]
  /** Lines that would cut the way to the device, where one is to be kept. */
  readonly withheld: readonly Withheld[]
}

/** To be called once a step, in order: each finds what the one before has left. */
export function onTopOf(
  reading: ConfigTree,
  options: RemediateOptions = {},
): (step: { readonly lines: readonly TextLine[] }) => LinesOnTop {
  let now = reading
  return ({ lines: wanted }) => {
    const before = writtenAs(now, loadConfig(formatLines(wanted), now.platform))
    now = afterLines(before, wanted)
    const { lines, withheld } = remediate(before, now, options)
    return { lines, back: remediate(now, before).lines, withheld }
  }
}

/** What the device has after these lines. Taking away what is not there leaves nothing behind. */
export function afterLines(before: ConfigTree, lines: readonly TextLine[]): ConfigTree {
  const after = applyLines(before, lines)
  return { ...after, nodes: withoutEchoes(before, before.nodes, after.nodes) }
}

function withoutEchoes(
  tree: ConfigTree,
  before: readonly ConfigNode[],
  after: readonly ConfigNode[],
): ConfigNode[] {
  const known = new Map(before.map((node) => [node.text, node]))
  return after
    .filter(({ text }) => known.has(text) || !isNegative(grammarOf(tree), text))
    .map((node) => ({
      ...node,
      children: withoutEchoes(tree, known.get(node.text)?.children ?? [], node.children),
    }))
}
