/** Calls of the pair of routers. */
import { os } from './implementer.ts'

const own = os.routers

export const routers = own.router({
  view: own.view.handler(({ context, input }) => context.services.routers.view(input.dhcp)),
  file: own.file.handler(({ context, input }) =>
    context.services.routers.file(input.host, input.path, input.dhcp),
  ),
  check: own.check.handler(({ context, input, signal }) =>
    context.services.routers.check(input.dhcp, signal),
  ),
  compareMachine: own.compareMachine.handler(({ context, input }) =>
    context.services.routers.compareMachine(input),
  ),
  install: own.install.handler(({ context, input, signal }) =>
    context.services.routers.install(input, input.digest, signal),
  ),
  openInstalls: own.openInstalls.handler(({ context }) => context.services.routers.openInstalls()),
  settleInstalls: own.settleInstalls.handler(({ context, input }) =>
    context.services.routers.settleInstalls(input),
  ),
  look: own.look.handler(({ context, input, signal }) => context.services.routers.look(input, signal)),
  drillReady: own.drillReady.handler(({ context, input }) => context.services.routers.drillReady(input)),
  startDrill: own.startDrill.handler(({ context, input }) => context.services.routers.startDrill(input)),
  drill: own.drill.handler(({ context, signal }) => context.services.routers.drill(signal)),
  endDrill: own.endDrill.handler(({ context }) => context.services.routers.endDrill()),
  settleDrill: own.settleDrill.handler(({ context, input }) => context.services.routers.settleDrill(input)),
  partnerDown: own.partnerDown.handler(({ context, input }) => context.services.routers.partnerDown(input)),
  exportTo: own.exportTo.handler(({ context, input }) =>
    context.services.routers.exportTo(input.folder, input.dhcp),
  ),
})
