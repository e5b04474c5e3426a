/** The cables of every connection that leads through a point, in their order: what one follows by hand. */
import type { Cable } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { endKey, indexPlan } from '../model/plan-index.ts'
import { type ChainNode, chainThrough } from './chain.ts'
import type { PlanPoint } from './trace.ts'
import { nodesAt } from './traces-of.ts'

export function cablesOf(plan: Plan, point: PlanPoint): Cable[] {
  const found = nodesAt(plan, point).flatMap((node) =>
    chainThrough(plan, node).nodes.flatMap((one) => cablesAtNode(plan, one)),
  )
  return [...new Set(found)]
}

function cablesAtNode(plan: Plan, { kind, id }: ChainNode): readonly Cable[] {
  const { cablesAt } = indexPlan(plan)
  const ends = kind === 'panelPort' ? (['rear', 'front'] as const) : ([kind] as const)
  return ends.flatMap((end) => cablesAt.get(endKey(end, id)) ?? [])
}
