/** Calls of jobs over many devices. */
import { os } from './implementer.ts'

const own = os.job

export const jobs = own.router({
  start: own.start.handler(({ context, input }) => context.services.jobs.start(input)),
  watch: own.watch.handler(({ context, signal }) => context.services.jobs.watch(signal)),
  stop: own.stop.handler(({ context, input }) => context.services.jobs.stop(input.id)),
  retry: own.retry.handler(({ context, input }) =>
    context.services.jobs.retry(input.id, input.limit, input.login),
  ),
  preview: own.preview.handler(({ context, input }) => context.services.jobs.preview(input.id, input.device)),
  confirm: own.confirm.handler(({ context, input: { id, ...choice } }) =>
    context.services.jobs.confirm(id, choice),
  ),
  outputs: own.outputs.handler(({ context, input }) => context.services.jobs.outputs(input.id, input.device)),
})
