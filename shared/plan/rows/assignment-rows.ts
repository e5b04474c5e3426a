/** Who has what of the checklist, as lists and screens tell it. */
import type { Plan } from '../../model/plan.ts'
import { locationName } from '../names.ts'

export const assignmentRows = (plan: Plan) =>
  plan.assignment
    .map(({ id, person, step, locationId }) => ({ id, person, step, room: locationName(plan, locationId) }))
    .sort((a, b) => a.person.localeCompare(b.person) || a.id - b.id)

export type AssignmentRow = ReturnType<typeof assignmentRows>[number]
