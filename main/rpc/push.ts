/** Calls of the pushes. */
import { os } from './implementer.ts'

const own = os.push

export const pushes = own.router({
  prepare: own.prepare.handler(({ context, input, signal }) =>
    context.services.pushes.prepare(input.sessionId, input.switch, signal),
  ),
  prepareCommands: own.prepareCommands.handler(({ context, input, signal }) =>
    context.services.pushes.prepareCommands(input.sessionId, input.text, signal),
  ),
  start: own.start.handler(({ context, input }) => context.services.pushes.start(input)),
  watch: own.watch.handler(({ context, signal }) => context.services.pushes.watch(signal)),
  stop: own.stop.handler(({ context, input }) => context.services.pushes.stop(input.id)),
  takeOver: own.takeOver.handler(({ context, input }) => context.services.pushes.takeOver(input.id)),
  handBack: own.handBack.handler(({ context, input }) => context.services.pushes.handBack(input.id)),
  resume: own.resume.handler(({ context, input, signal }) =>
    context.services.pushes.resume(input.id, input.sessionId, signal),
  ),
  undo: own.undo.handler(({ context, input, signal }) =>
    context.services.pushes.undo(input.id, input.sessionId, signal),
  ),
  restore: own.restore.handler(({ context, input, signal }) =>
    context.services.pushes.restore(input.snapshotId, input.sessionId, signal),
  ),
  lines: own.lines.handler(({ context, input }) => context.services.pushes.lines(input.id)),
  choose: own.choose.handler(({ context, input }) =>
    context.services.pushes.choose(input.token, input.remove),
  ),
  adopt: own.adopt.handler(({ context, input }) => context.services.pushes.adopt(input.token, input.ids)),
  history: own.history.handler(({ context }) => context.services.pushes.history()),
})
