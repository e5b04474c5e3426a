/** Calls of the walk test. */
import { os } from './implementer.ts'

const own = os.walk

export const walks = own.router({
  watch: own.watch.handler(({ context, signal }) => context.services.walks.watch(signal)),
  begin: own.begin.handler(({ context, input }) => context.services.walks.begin(input)),
  end: own.end.handler(({ context }) => context.services.walks.end()),
  say: own.say.handler(({ context, input }) => context.services.walks.say(input.point)),
  fault: own.fault.handler(({ context, input }) => context.services.walks.fault(input.note)),
  skip: own.skip.handler(({ context }) => context.services.walks.skip()),
  takeBack: own.takeBack.handler(({ context }) => context.services.walks.takeBack()),
  chooseSocket: own.chooseSocket.handler(({ context, input }) =>
    context.services.walks.chooseSocket(input.name),
  ),
})
