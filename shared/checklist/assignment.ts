/**
 * Who does what: a person has one step or all of them, in one room (with what lies in it) or everywhere. Several may have
 * the same work; what nobody has is everybody's to see.
 */
import { nameKey } from '../model/name-key.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import type { CheckedItem } from './checklist.ts'

type Located = Pick<CheckedItem, 'step' | 'subject'>

/** The people each item is given to, by name; made once for many items. */
export function createAssignees(plan: Plan): (item: Located) => readonly string[] {
  const roomsOf = new Map(
    plan.assignment.map(({ id, locationId }) => [id, locationId === null ? null : namesIn(plan, locationId)]),
  )
  return ({ step, subject }) => [
    ...new Set(
      plan.assignment
        .filter((one) => {
          const rooms = roomsOf.get(one.id)
          const isStep = one.step === null ? step !== 'teardown' : one.step === step
          return isStep && (rooms === null || (subject.room !== null && rooms?.has(subject.room) === true))
        })
        .map(({ person }) => person),
    ),
  ]
}

/** What is given to `person`, in the order of `items`. */
export function itemsOf<I extends Located>(plan: Plan, items: readonly I[], person: string): I[] {
  const assigneesOf = createAssignees(plan)
  return items.filter((item) => assigneesOf(item).some((one) => nameKey(one) === nameKey(person)))
}

/** A place and all that lies in it: a floor holds its rooms. */
function namesIn(plan: Plan, locationId: number): ReadonlySet<string> {
  const { location } = indexPlan(plan)
  const found = new Set<number>([locationId])
  const inside = (id: number): boolean => {
    const passed = new Set<number>()
    for (
      let at: number | null = id;
      at !== null && !passed.has(at);
      at = location.get(at)?.parentId ?? null
    ) {
      if (found.has(at)) return true
      passed.add(at)
    }
    return false
  }
  return new Set(plan.location.filter(({ id }) => inside(id)).map(({ name }) => name))
}
