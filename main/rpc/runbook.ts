/** Calls of the runbooks. */
import { os } from './implementer.ts'

const own = os.runbook

export const runbooks = own.router({
  list: own.list.handler(({ context }) => context.services.runbooks.list()),
  text: own.text.handler(({ context, input }) => context.services.runbooks.text(input.name)),
  check: own.check.handler(({ context, input }) => context.services.runbooks.check(input.text)),
  save: own.save.handler(({ context, input }) => context.services.runbooks.save(input.text)),
  reset: own.reset.handler(({ context, input }) => context.services.runbooks.reset(input.name)),
  runs: own.runs.handler(({ context }) => context.services.runbooks.runs()),
  run: own.run.handler(({ context, input }) => context.services.runbooks.run(input.run)),
  start: own.start.handler(({ context, input }) =>
    context.services.runbooks.start(input.name, input.by, input.note),
  ),
  answer: own.answer.handler(({ context, input }) => context.services.runbooks.answer(input)),
  stop: own.stop.handler(({ context, input }) =>
    context.services.runbooks.stop(input.run, input.by, input.note),
  ),
})
