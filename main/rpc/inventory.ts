/** Calls of the inventory. */
import { os } from './implementer.ts'

const own = os.inventory

export const inventory = own.router({
  view: own.view.handler(({ context }) => context.services.inventory.view()),
  movements: own.movements.handler(({ context }) => context.services.inventory.movements()),
  move: own.move.handler(({ context, input }) => context.services.inventory.move(input)),
  import: own.import.handler(({ context, input }) =>
    context.services.inventory.import(input.name, input.data),
  ),
})
