/** How far the whole work is, counted in slices. Surprising: no item is kept, because a large plan has a million of them. */
import { eachCheckedItem, type ToldOfItems } from '../../../shared/checklist/checklist.ts'
import { createTally, isBuilt } from '../../../shared/checklist/progress.ts'
import { type ChecklistStep, checklistSteps } from '../../../shared/checklist/steps.ts'
import { compareRooms } from '../../../shared/checklist/walking-order.ts'
import type { ChecklistOverview } from '../../../shared/contract/checklist.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { assignmentRows } from '../../../shared/plan/rows/assignment-rows.ts'
import type { Sliced } from '../../../shared/sliced.ts'

/** All of the overview that follows from plan, ticks and findings. */
export function* progressInSlices(
  plan: Plan,
  told: Pick<ToldOfItems, 'ticks' | 'toMend'>,
): Sliced<Omit<ChecklistOverview, 'proposals' | 'writer'>> {
  const rooms = createTally<string | null>()
  const steps = createTally<ChecklistStep>()
  const people = new Set(plan.assignment.map(({ person }) => person))
  let contradictions = 0
  yield* eachCheckedItem(plan, told, (item) => {
    if (isBuilt(item)) rooms.add(item.subject.room, item)
    steps.add(item.step, item)
    for (const { by } of item.ticks) people.add(by)
    if (item.state === 'contradiction') contradictions++
  })
  return {
    rooms: [...rooms.progress]
      .map(([room, progress]) => ({ room, ...progress }))
      .sort((a, b) => compareRooms(a.room, b.room)),
    steps: checklistSteps.flatMap((step) => {
      const own = steps.progress.get(step)
      return own ? [{ step, ...own }] : []
    }),
    contradictions,
    assignments: assignmentRows(plan),
    people: [...people].sort(),
  }
}
