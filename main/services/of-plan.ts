/**
 * What takes a while to be made of a plan: made in slices, once for all who wait for it, begun anew where the plan was
 * edited meanwhile, and kept as long as that plan is.
 */
import type { Plan } from '../../shared/model/plan.ts'
import type { Sliced } from '../../shared/sliced.ts'
import { inSlices } from './in-slices.ts'

/** `current`: the plan as it is now. Throws what it throws, as when the site was closed. */
export type OfPlan<T> = (current: () => Plan) => Promise<T>

export function ofPlan<T>(make: (plan: Plan) => Sliced<T>): OfPlan<T> {
  const made = new WeakMap<Plan, Promise<{ readonly of: T } | null>>()
  const begin = async (plan: Plan, isWanted: () => boolean) => {
    let finished: { readonly of: T } | null = null
    try {
      finished = await inSlices(wrapped(make(plan)), isWanted)
      return finished
    } finally {
      // Given up, or failed, for a plan that may be asked for again.
      if (finished === null) made.delete(plan)
    }
  }
  return async (current) => {
    for (;;) {
      const plan = current()
      const ready = made.get(plan) ?? begin(plan, () => current() === plan)
      made.set(plan, ready)
      const finished = await ready
      if (finished && current() === plan) return finished.of
    }
  }
}

/** Null is also a thing that can be made. */
function* wrapped<T>(work: Sliced<T>): Sliced<{ readonly of: T }> {
  return { of: yield* work }
}
