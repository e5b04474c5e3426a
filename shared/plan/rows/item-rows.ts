/** One row an item of the inventory. */
import type { Plan } from '../../model/plan.ts'

export const itemRows = (plan: Plan) =>
  plan.inventoryItem.map(({ id, color, ...item }) => ({ ...item, colour: color, id }))
