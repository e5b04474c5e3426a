/** What can be done to the things on a floor plan, as the screen and the command line send it: any number in one step. */
import { z } from 'zod'
import { pathwaySchema, placedKind, placementSchema } from '../model/floor-plan.ts'

const id = z.int().positive()
const { x, y, shape, label, slack } = placementSchema.shape

/** By name, a stand, an outlet, a room or a rack that is not there is made. */
const object = z.union([
  z.object({ kind: placedKind, id }),
  z.object({ kind: placedKind, name: z.string().trim().min(1).max(120) }),
])

export const layoutEditSchema = z.discriminatedUnion('do', [
  /** Puts a thing on the plan, or moves it there; of what stands there already, fields that are absent stay. */
  z.object({
    do: z.literal('place'),
    floorPlanId: id,
    object,
    x,
    y,
    shape: shape.optional(),
    label: label.optional(),
    slack: slack.optional(),
  }),
  /** Takes a thing off the plan; the thing itself stays. */
  z.object({ do: z.literal('unplace'), placementId: id }),
  z.object({
    do: z.literal('addPathway'),
    ...pathwaySchema.pick({ floorPlanId: true, kind: true, points: true }).shape,
    ...pathwaySchema.pick({ name: true, slack: true }).partial().shape,
  }),
  z.object({
    do: z.literal('changePathway'),
    pathwayId: id,
    ...pathwaySchema.pick({ name: true, kind: true, points: true, slack: true }).partial().shape,
  }),
  z.object({ do: z.literal('removePathway'), pathwayId: id }),
])

export type LayoutEdit = z.infer<typeof layoutEditSchema>
export type PlaceEdit = Extract<LayoutEdit, { do: 'place' }>
