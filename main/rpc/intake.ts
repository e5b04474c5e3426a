/** Calls of the board on which switches are taken in. */
import { os } from './implementer.ts'

const own = os.intake

export const intake = own.router({
  watch: own.watch.handler(({ context, signal }) => context.services.intake.watch(signal)),
  open: own.open.handler(({ context, input }) => context.services.intake.open(input.path)),
  close: own.close.handler(({ context, input }) => context.services.intake.close(input.card)),
  look: own.look.handler(({ context, input: { card, ...secrets } }) =>
    context.services.intake.look(card, secrets),
  ),
  takeIn: own.takeIn.handler(({ context, input }) =>
    context.services.intake.takeIn(input.card, input.wishes, input.confirm),
  ),
  recover: own.recover.handler(({ context, input: { card, way, purpose, secrets } }) =>
    context.services.intake.recover(card, { way, purpose, secrets }),
  ),
  answer: own.answer.handler(({ context, input }) =>
    context.services.intake.answer(input.card, input.erases),
  ),
  stop: own.stop.handler(({ context, input }) => context.services.intake.stop(input.card)),
  records: own.records.handler(({ context }) => context.services.intake.records()),
})
