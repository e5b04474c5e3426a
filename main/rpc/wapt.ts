/** Calls on WAPT. */
import { os } from './implementer.ts'

const own = os.wapt

export const wapts = own.router({
  services: own.services.handler(({ context }) => context.services.wapt.services()),
  kept: own.kept.handler(({ context, input }) => context.services.wapt.kept(input.service)),
  read: own.read.handler(({ context, input, signal }) => context.services.wapt.read(input.service, signal)),
  wake: own.wake.handler(({ context, input, signal }) =>
    context.services.wapt.wake(input.service, input.uuids, signal),
  ),
  follow: own.follow.handler(({ context, input }) => context.services.wapt.follow(input)),
  followings: own.followings.handler(({ context, signal }) => context.services.wapt.followings(signal)),
  endFollowing: own.endFollowing.handler(({ context, input }) =>
    context.services.wapt.endFollowing(input.service),
  ),
  precheck: own.precheck.handler(({ context, input, signal }) =>
    context.services.wapt.precheck(input.host, signal),
  ),
})
