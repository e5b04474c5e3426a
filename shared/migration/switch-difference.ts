/** A switch's configuration before and after all steps, as the lines that differ with the heads of their sections. */
import { changedLines } from '../config/changed-lines.ts'
import { type DiffLine, diffConfig } from '../config/diff.ts'
import { applyLines, type ConfigTree, formatLines, linesOf, loadConfig } from '../config/tree.ts'
import type { Plan } from '../model/plan.ts'
import { renderDevice } from '../plan/render-device.ts'
import type { SwitchStages } from './switch-stages.ts'
import type { SwitchSteps } from './switch-steps.ts'

export interface SwitchDifference {
  readonly switch: string
  /** Against the last reading, or what the plan says where there is none. */
  readonly base: 'reading' | 'plan'
  readonly lines: readonly Pick<DiffLine, 'kind' | 'depth' | 'text'>[]
}

/** None where nobody writes for its model. */
export function switchDifference(
  plan: Plan,
  { device }: SwitchStages,
  steps: SwitchSteps | undefined,
  reading: ConfigTree | null,
): SwitchDifference[] {
  const before = reading ?? renderedTree(plan, device)
  if (!before || !steps) return []
  const after = [steps.vlan, ...steps.uplinks, ...steps.ports].reduce(
    (tree, { lines }) => applyLines(tree, lines),
    before,
  )
  const wanted = linesOf(after.nodes).map((line) => ({ ...line, source: null }))
  const { diff } = diffConfig(before, wanted)
  return [
    {
      switch: device.name,
      base: reading ? 'reading' : 'plan',
      lines: changedLines(diff).map(({ kind, depth, text }) => ({ kind, depth, text })),
    },
  ]
}

function renderedTree(plan: Plan, device: SwitchStages['device']): ConfigTree | null {
  const rendered = renderDevice(plan, device)
  return typeof rendered === 'string' ? null : loadConfig(formatLines(rendered.lines), rendered.platform)
}
