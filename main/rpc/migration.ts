/** Calls of migrations to another VLAN. */
import { os } from './implementer.ts'

const own = os.migration

export const migrations = own.router({
  preview: own.preview.handler(({ context, input }) => context.services.migrations.preview(input.request)),
  start: own.start.handler(({ context, input }) => context.services.migrations.start(input)),
  runs: own.runs.handler(({ context }) => context.services.migrations.runs()),
  run: own.run.handler(({ context, input }) => context.services.migrations.run(input.run)),
  tick: own.tick.handler(({ context, input: { by, ...tick } }) => context.services.migrations.tick(tick, by)),
  prepare: own.prepare.handler(({ context, input: { sessionId, ...wanted }, signal }) =>
    context.services.migrations.prepare(wanted, sessionId, signal),
  ),
})
