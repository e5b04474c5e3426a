/**
 * Items that follow from hosts that were imaged: somebody has to look whether each starts, has its name, reaches the network. A run
 * that ends opens one a host by a record, so that laptops unite them with all others. What was said of an earlier run does not count.
 */
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import type { KeptTick } from './checklist.ts'
import { type ChecklistItem, makeItem } from './planned-items.ts'
import { readItemId } from './steps.ts'
import { hostSubject } from './subjects.ts'

/** The items, and the run each is of. Run ids are ULIDs: the greatest is the latest. Hosts no longer in the plan have none. */
export function imageItems(
  plan: Plan,
  ofItem: ReadonlyMap<string, readonly KeptTick[]>,
): ReadonlyMap<ChecklistItem, string> {
  const found = new Map<ChecklistItem, string>()
  for (const [id, ticks] of ofItem) {
    const key = readItemId(id)
    const host = key?.step === 'image' ? indexPlan(plan).host.get(key.id) : undefined
    const image = ticks
      .flatMap(({ subject }) => subject.image ?? [])
      .reduce<Image | null>((last, one) => (last === null || one.run > last.run ? one : last), null)
    if (host && image) found.set(makeItem('image', host.id, { ...hostSubject(plan, host), image }), image.run)
  }
  return found
}

type Image = NonNullable<KeptTick['subject']['image']>
