/** Two configurations side by side: every line of both, and which of them differ. */
import { type DiffLine, diffConfig } from '../../../shared/config/diff.ts'
import { linesOf } from '../../../shared/config/tree.ts'
import { sameOrUntold } from '../../secrets/same-or-untold.ts'
import { WorkError } from '../../work-error.ts'
import type { FoundConfig } from './find-config.ts'

export interface ConfigComparison {
  readonly from: string
  readonly to: string
  readonly same: boolean
  /** `added`: only in `to`; `removed`: only in `from`; `not_ours`: only on the device, and no business of the plan. */
  readonly lines: readonly DiffLine[]
}

/** Throws WorkError `other_platform` where the two are in different dialects. */
export function compareConfigs(from: FoundConfig, to: FoundConfig): ConfigComparison {
  if (from.tree.platform !== to.tree.platform)
    throw new WorkError(
      'other_platform',
      `${from.title} is written for ${from.tree.platform}, ${to.title} for ${to.tree.platform}: they cannot be compared.`,
    )
  const wanted = linesOf(to.tree.nodes).map((line) => ({ ...line, source: null }))
  const scope = to.isIntended ? { scope: 'managed' as const } : {}
  const { diff } = diffConfig(from.tree, wanted, { ...scope, sameSecret: sameOrUntold })
  const same = diff.every(({ kind }) => kind === 'unchanged' || kind === 'not_ours')
  return { from: from.title, to: to.title, same, lines: diff }
}
