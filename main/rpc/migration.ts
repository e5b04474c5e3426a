/** Calls of migrations to another VLAN. */
import { os } from './implementer.ts'

const own = os.migration

export const migrations = own.router({
  preview: own.preview.handler(({ context, input }) => context.services.migrations.preview(input.request)),
  start: own.start.handler(({ context, input }) => context.services.migrations.start(input)),
  runs: own.runs.handler(({ context }) => context.services.migrations.runs()),
  run: own.run.handler(({ context, input }) => context.services.migrations.run(input.run)),
  tick: own.tick.handler(({ context, input: { by, ...tick } }) => context.services.migrations.tick(tick, by)),
  planCard: own.planCard.handler(({ context, input, signal }) =>
    context.services.migrations.cards.plan(input, signal),
  ),
  addCard: own.addCard.handler(async ({ context, input }) => {
    await context.services.migrations.cards.add(input)
    return context.services.migrations.run(input.run)
  }),
  removeCard: own.removeCard.handler(async ({ context, input }) => {
    await context.services.migrations.cards.remove(input)
    return context.services.migrations.run(input.run)
  }),
  planServer: own.planServer.handler(({ context, input }) => context.services.migrations.servers.plan(input)),
  runServer: own.runServer.handler(({ context, input: { digest, by, ...wanted }, signal }) =>
    context.services.migrations.servers.run(wanted, digest, by, signal),
  ),
  settleServer: own.settleServer.handler(({ context, input: { by, ...wanted } }) =>
    context.services.migrations.servers.settle(wanted, by),
  ),
  prepare: own.prepare.handler(({ context, input: { sessionId, ...wanted }, signal }) =>
    context.services.migrations.prepare(wanted, sessionId, signal),
  ),
})
