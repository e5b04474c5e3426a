/** Calls of the checklist. */
import { os } from './implementer.ts'

const own = os.checklist

export const checklist = own.router({
  overview: own.overview.handler(({ context }) => context.services.checklist.overview()),
  list: own.list.handler(({ context, input }) => context.services.checklist.list(input)),
  tick: own.tick.handler(({ context, input }) => context.services.checklist.tick(input)),
  settle: own.settle.handler(({ context, input }) =>
    context.services.checklist.settle(input.item, input.keep, input.by),
  ),
  assign: own.assign.handler(({ context, input }) => context.services.checklist.giveWork(input, true)),
  unassign: own.unassign.handler(({ context, input }) => context.services.checklist.giveWork(input, false)),
  reportCable: own.reportCable.handler(({ context, input }) =>
    context.services.checklist.reportCable(input.cable, input.by),
  ),
  accept: own.accept.handler(({ context, input }) =>
    context.services.checklist.accept(input.proposal, input.by),
  ),
  decline: own.decline.handler(({ context, input }) =>
    context.services.checklist.decline(input.proposal, input.by, input.note ?? null),
  ),
  photo: own.photo.handler(({ context, input }) => context.services.checklist.photo(input.hash)),
  packet: own.packet.handler(({ context }) => context.services.checklist.packet()),
  merge: own.merge.handler(({ context, input }) => context.services.checklist.merge(input.name, input.text)),
})
