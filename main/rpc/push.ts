/** Calls of the pushes. */
import { os } from './implementer.ts'

const own = os.push

export const pushes = own.router({
  prepare: own.prepare.handler(({ context, input }) =>
    context.services.pushes.prepare(input.sessionId, input.switch),
  ),
  prepareCommands: own.prepareCommands.handler(({ context, input }) =>
    context.services.pushes.prepareCommands(input.sessionId, input.text),
  ),
  start: own.start.handler(({ context, input }) => context.services.pushes.start(input)),
  watch: own.watch.handler(({ context, signal }) => context.services.pushes.watch(signal)),
  stop: own.stop.handler(({ context, input }) => context.services.pushes.stop(input.id)),
  takeOver: own.takeOver.handler(({ context, input }) => context.services.pushes.takeOver(input.id)),
  handBack: own.handBack.handler(({ context, input }) => context.services.pushes.handBack(input.id)),
  resume: own.resume.handler(({ context, input }) =>
    context.services.pushes.resume(input.id, input.sessionId),
  ),
  undo: own.undo.handler(({ context, input }) => context.services.pushes.undo(input.id, input.sessionId)),
  history: own.history.handler(({ context }) => context.services.pushes.history()),
})
