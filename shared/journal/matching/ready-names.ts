/** All that finding the names in a text needs of the plan, made in slices: finding itself then takes no time. */
import type { Plan } from '../../model/plan.ts'
import type { Sliced } from '../../sliced.ts'
import { ADDRESS, addressSpansInSlices } from './address-spans.ts'
import { objectNamesInSlices } from './object-names.ts'

export function* readyNamesInSlices(plan: Plan, text: string): Sliced<true> {
  yield* objectNamesInSlices(plan)
  if (text.search(ADDRESS) >= 0) yield* addressSpansInSlices(plan)
  return true
}
