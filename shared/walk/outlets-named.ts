/** The outlets a person means who names a stand or an outlet, in any spelling that the search knows. */
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { searchPlan } from '../plan/search.ts'
import type { PlanPoint } from '../plan/trace.ts'

/** Ids of outlets, those of a stand in its order; empty where nothing is called so. */
export function outletsNamed(plan: Plan, text: string): number[] {
  const points = searchPlan(plan, text, 200).filter(({ exact }) => exact)
  return [...new Set(points.flatMap(({ point }) => outletsAt(plan, point)))]
}

/** The outlets of a stand, or the one outlet; of anything else none. */
export function outletsAt(plan: Plan, { kind, id }: PlanPoint): number[] {
  if (kind === 'stand') return (indexPlan(plan).outletsOfStand.get(id) ?? []).map((outlet) => outlet.id)
  return kind === 'outlet' && indexPlan(plan).outlet.has(id) ? [id] : []
}

/** Outlets at which the plan has a computer with one of these MAC addresses. */
export const outletsOfHosts = (plan: Plan, macs: readonly string[]): number[] =>
  plan.host.flatMap(({ mac, outletId }) => (outletId !== null && macs.includes(mac) ? [outletId] : []))
