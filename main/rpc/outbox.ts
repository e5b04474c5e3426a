/** Calls of the outbox. */
import { os } from './implementer.ts'

const own = os.outbox

export const outbox = own.router({
  list: own.list.handler(({ context }) => context.services.outbox.list()),
  offers: own.offers.handler(({ context }) => context.services.outbox.offers()),
  keep: own.keep.handler(({ context, input }) => context.services.outbox.keep(input.work)),
  check: own.check.handler(({ context, input, signal }) => context.services.outbox.check(input.id, signal)),
  run: own.run.handler(({ context, input }) => context.services.outbox.run(input.id, input.seen, input.word)),
  stop: own.stop.handler(({ context, input }) => context.services.outbox.stop(input.id)),
  settle: own.settle.handler(({ context, input }) => context.services.outbox.settle(input.id)),
  putBack: own.putBack.handler(({ context, input }) => context.services.outbox.putBack(input.id)),
  remove: own.remove.handler(({ context, input }) => context.services.outbox.remove(input.ids)),
})
