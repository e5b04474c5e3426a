/** Calls of the checks of services. */
import { os } from './implementer.ts'

export const serviceChecks = os.serviceCheck.router({
  list: os.serviceCheck.list.handler(({ context }) => context.services.serviceChecks.list()),
  run: os.serviceCheck.run.handler(({ context, input, signal }) =>
    context.services.serviceChecks.run(input.ids, signal),
  ),
})
