/** Work given to a person, as the plan keeps it. Apart from its rules, so that the model depends on none of them. */
import { z } from 'zod'
import { checklistSteps } from './steps.ts'

const personSchema = z.string().trim().min(1).max(120)

export const assignmentSchema = z.object({
  id: z.int().positive(),
  person: personSchema,
  /** Null: every step but taking down, which is given by name. */
  step: z.enum(checklistSteps).nullable(),
  /** Null: everywhere. */
  locationId: z.int().positive().nullable(),
})
export type Assignment = z.infer<typeof assignmentSchema>
