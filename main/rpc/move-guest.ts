/** Calls of moves of guests to another Proxmox server. */
import { os } from './implementer.ts'

const own = os.moveGuest

export const moveGuests = own.router({
  servers: own.servers.handler(({ context }) => context.services.moves.servers()),
  look: own.look.handler(({ context, input, signal }) => context.services.moves.look(input.service, signal)),
  kept: own.kept.handler(({ context, input }) => context.services.moves.kept(input.service)),
  preview: own.preview.handler(({ context, input, signal }) => context.services.moves.preview(input, signal)),
  start: own.start.handler(({ context, input: { seen, ...request } }) =>
    context.services.moves.start(request, seen),
  ),
  runs: own.runs.handler(({ context }) => context.services.moves.runs()),
  watch: own.watch.handler(({ context, input, signal }) => context.services.moves.watch(input.run, signal)),
  stop: own.stop.handler(({ context, input }) => context.services.moves.stop(input.run)),
  resume: own.resume.handler(({ context, input }) => context.services.moves.resume(input.run)),
  goBack: own.goBack.handler(({ context, input }) => context.services.moves.goBack(input.run)),
  deleteOld: own.deleteOld.handler(({ context, input }) =>
    context.services.moves.deleteOld(input.run, input.word),
  ),
  taskLog: own.taskLog.handler(({ context, input, signal }) =>
    context.services.moves.taskLog(input.run, input.upid, signal),
  ),
})
