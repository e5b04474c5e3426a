/** Everything that can be wrong with the routers as the plan has them, before a daemon is asked. */
import type { Plan } from '../../model/plan.ts'
import type { Severity } from '../../model/problem.ts'
import { checkDhcpRanges } from '../../plan/checks/dhcp-ranges.ts'
import { type RouterPair, routerPair } from '../router-pair.ts'
import type { RouterProblem } from '../router-problem.ts'
import { checkFixedAddresses } from './fixed-addresses.ts'
import { checkImaging } from './imaging.ts'
import { checkMachines } from './machines.ts'
import { checkNetworks } from './networks.ts'
import { checkRouterIds } from './router-ids.ts'

const checks: readonly ((plan: Plan, pair: RouterPair) => RouterProblem[])[] = [
  checkMachines,
  checkNetworks,
  (plan) =>
    checkDhcpRanges(plan).map((one) => ({ ...one, source: null, host: null, file: null, line: null })),
  checkFixedAddresses,
  (_, pair) => checkRouterIds(pair),
  (_, pair) => checkImaging(pair),
]

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

export const bySeverity = (problems: readonly RouterProblem[]): RouterProblem[] =>
  [...problems].sort((a, b) => order[a.severity] - order[b.severity])

/** Errors first. */
export function checkRouters(plan: Plan): RouterProblem[] {
  const pair = routerPair(plan)
  return bySeverity(checks.flatMap((check) => check(plan, pair)))
}
