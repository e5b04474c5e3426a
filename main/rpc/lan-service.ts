/** Calls on services of the LAN. */
import { os } from './implementer.ts'

const own = os.lanService

export const lanServices = own.router({
  list: own.list.handler(({ context }) => context.services.lanServices.list()),
  look: own.look.handler(({ context, input, signal }) => context.services.lanServices.look(input, signal)),
  add: own.add.handler(({ context, input, signal }) => context.services.lanServices.add(input, signal)),
  seePin: own.seePin.handler(({ context, input, signal }) =>
    context.services.lanServices.seePin(input.name, signal),
  ),
  pin: own.pin.handler(({ context, input, signal }) =>
    context.services.lanServices.pin(input.name, input.fingerprint, signal),
  ),
  login: own.login.handler(({ context, input, signal }) => context.services.lanServices.login(input, signal)),
  test: own.test.handler(({ context, input, signal }) =>
    context.services.lanServices.test(input.name, signal),
  ),
  reach: own.reach.handler(({ context, signal }) => context.services.lanServices.reach(signal)),
  remove: own.remove.handler(({ context, input }) => context.services.lanServices.remove(input.name)),
  lastMorning: own.lastMorning.handler(({ context }) => context.services.lanServices.lastMorning()),
  morning: own.morning.handler(({ context, signal }) => context.services.lanServices.morning(signal)),
})
