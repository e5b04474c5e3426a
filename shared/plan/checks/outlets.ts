/** Network outlets that reach no switch port, and stands without an outlet. */
import type { Plan } from '../../model/plan.ts'
import { indexPlan } from '../../model/plan-index.ts'
import type { Problem } from '../../model/problem.ts'
import { chainThrough } from '../chain.ts'
import { traceChain } from '../trace.ts'
import { report } from './report.ts'

export const checkOutlets = (plan: Plan): Problem[] => [...checkReach(plan), ...checkStands(plan)]

function checkReach(plan: Plan): Problem[] {
  return plan.outlet
    .filter((outlet) => outlet.service === 'network')
    .flatMap((outlet) => {
      const chain = chainThrough(plan, { kind: 'outlet', id: outlet.id })
      if (chain.nodes.at(-1)?.kind === 'interface') return []
      const where = traceChain(plan, chain).segments.at(-1)?.name ?? outlet.name
      return report('warning', 'outlet_without_port', outlet.name, { where })
    })
}

const checkStands = (plan: Plan): Problem[] =>
  plan.stand
    .filter((stand) => !indexPlan(plan).outletsOfStand.has(stand.id))
    .map((stand) => report('info', 'stand_without_outlets', stand.name))
