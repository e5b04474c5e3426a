/** Calls on FOG. */
import { os } from './implementer.ts'

const own = os.fog

export const fogs = own.router({
  services: own.services.handler(({ context }) => context.services.fog.services()),
  kept: own.kept.handler(({ context, input }) => context.services.fog.kept(input.service)),
  read: own.read.handler(({ context, input, signal }) => context.services.fog.read(input.service, signal)),
  keptLists: own.keptLists.handler(({ context, input }) => context.services.fog.keptLists(input.service)),
  images: own.images.handler(({ context, input }) => context.services.fog.images(input.service)),
  tasks: own.tasks.handler(({ context, input }) => context.services.fog.tasks(input.service)),
  groups: own.groups.handler(({ context, input }) => context.services.fog.groups(input.service)),
  snapins: own.snapins.handler(({ context, input }) => context.services.fog.snapins(input.service)),
  nodes: own.nodes.handler(({ context, input }) => context.services.fog.nodes(input.service)),
  makeGroup: own.makeGroup.handler(({ context, input: { service, name, hosts }, signal }) =>
    context.services.fog.makeGroup(service, name, hosts, signal),
  ),
  renameGroup: own.renameGroup.handler(({ context, input: { service, group, name }, signal }) =>
    context.services.fog.renameGroup(service, group, name, signal),
  ),
  removeGroups: own.removeGroups.handler(({ context, input: { service, groups }, signal }) =>
    context.services.fog.removeGroups(service, groups, signal),
  ),
  assignSnapin: own.assignSnapin.handler(({ context, input }) => context.services.fog.assignSnapin(input)),
  snapinFlight: own.snapinFlight.handler(({ context, input, signal }) =>
    context.services.fog.snapinFlight(input, signal),
  ),
  startSnapin: own.startSnapin.handler(({ context, input, signal }) =>
    context.services.fog.startSnapin(input, signal),
  ),
  lookSnapin: own.lookSnapin.handler(({ context, input: { service, run } }) =>
    context.services.fog.lookSnapin(service, run),
  ),
  cancelTasks: own.cancelTasks.handler(({ context, input }) =>
    context.services.fog.cancelTasks(input.service, input.tasks),
  ),
  wake: own.wake.handler(({ context, input }) => context.services.fog.wake(input.service, input.hosts)),
  importMachines: own.importMachines.handler(({ context, input }) =>
    context.services.fog.importMachines(input.service),
  ),
  preview: own.preview.handler(({ context, input, signal }) => context.services.fog.preview(input, signal)),
  apply: own.apply.handler(({ context, input: { seen, ...request }, signal }) =>
    context.services.fog.apply(request, seen, signal),
  ),
  preFlight: own.preFlight.handler(({ context, input, signal }) =>
    context.services.fog.preFlight(input, signal),
  ),
  start: own.start.handler(({ context, input: { word, ...request }, signal }) =>
    context.services.fog.start(request, word, signal),
  ),
  runs: own.runs.handler(({ context }) => context.services.fog.runs()),
  look: own.look.handler(({ context, input }) => context.services.fog.look(input.service, input.run)),
  resume: own.resume.handler(({ context, input }) => context.services.fog.resume(input.service, input.run)),
  lastKnown: own.lastKnown.handler(({ context, input }) => context.services.fog.lastKnown(input.run)),
  lastKnownSnapin: own.lastKnownSnapin.handler(({ context, input }) =>
    context.services.fog.lastKnownSnapin(input.run),
  ),
  log: own.log.handler(({ context, input }) => context.services.fog.log(input.run)),
  lookSteps: own.lookSteps.handler(({ context, input }) => context.services.fog.lookSteps(input.run)),
  retry: own.retry.handler(({ context, input }) => context.services.fog.retry(input.service, input.run)),
  giveUp: own.giveUp.handler(({ context, input }) => context.services.fog.giveUp(input.run)),
  cancel: own.cancel.handler(({ context, input }) => context.services.fog.cancel(input.service, input.run)),
  stop: own.stop.handler(({ context, input }) => context.services.fog.stop(input.run)),
  verification: own.verification.handler(({ context, input }) =>
    context.services.fog.verification(input.run),
  ),
  verify: own.verify.handler(({ context, input }) => context.services.fog.verify(input.run)),
})
