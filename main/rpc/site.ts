/** Calls about site files and the open one. */
import { os } from './implementer.ts'

export const site = os.site.router({
  state: os.site.state.handler(({ context }) => context.services.workspace.state()),
  watch: os.site.watch.handler(({ context, signal }) => context.services.workspace.follow(signal)),
  create: os.site.create.handler(({ context, input }) => context.services.sites.create(input)),
  open: os.site.open.handler(({ context, input }) => context.services.sites.open(input.path)),
  demo: os.site.demo.handler(({ context, input }) => context.services.sites.demo(input.path)),
  clone: os.site.clone.handler(({ context, input }) => context.services.sites.clone(input)),
  close: os.site.close.handler(({ context }) => context.services.workspace.leave()),
  sendCopy: os.site.sendCopy.handler(({ context, input }) => context.services.sites.sendCopy(input.path)),
  keepScratch: os.site.keepScratch.handler(({ context, input }) => context.services.sites.keepScratch(input)),
  joinScratch: os.site.joinScratch.handler(({ context, input }) =>
    context.services.sites.joinScratch(input.path),
  ),
  discardScratch: os.site.discardScratch.handler(({ context }) => context.services.sites.discardScratch()),
  copies: os.site.copies.handler(({ context }) => context.services.sites.copies.list()),
  openCopy: os.site.openCopy.handler(({ context, input }) =>
    context.services.sites.copies.openAs(input.copy, input.path),
  ),
  restoreCopy: os.site.restoreCopy.handler(({ context, input }) =>
    context.services.sites.copies.restore(input.copy),
  ),
  takeWritingOver: os.site.takeWritingOver.handler(({ context }) => context.services.sites.takeWritingOver()),
  undo: os.site.undo.handler(({ context }) => context.services.sites.undo()),
  redo: os.site.redo.handler(({ context }) => context.services.sites.redo()),
  problems: os.site.problems.handler(({ context }) => context.services.plan.problems()),
})
