/** Calls of the comparison of plan and reality. */
import { os } from './implementer.ts'

const own = os.verify

export const verify = own.router({
  overview: own.overview.handler(({ context }) => context.services.verify.overview()),
  state: own.state.handler(({ context, input }) => context.services.verify.state(input.at)),
  states: own.states.handler(({ context, input }) => context.services.verify.states(input.at)),
  working: own.working.handler(({ context, signal }) => context.services.verify.followShare(signal)),
  stopWorking: own.stopWorking.handler(({ context }) => context.services.verify.stopWorking()),
  changes: own.changes.handler(({ context, input }) =>
    context.services.verify.changes(input.since, input.until),
  ),
  strangers: own.strangers.handler(({ context }) => context.services.verify.strangers()),
  readings: own.readings.handler(({ context, input }) => context.services.verify.readings(input.device)),
  raw: own.raw.handler(({ context, input }) => context.services.verify.raw(input.id)),
  keepText: own.keepText.handler(({ context, input }) => context.services.verify.keepText(input)),
  interval: own.interval.handler(({ context, input }) => context.services.verify.setInterval(input.minutes)),
  portLines: own.portLines.handler(({ context, input }) => context.services.verify.portLines(input.finding)),
  judge: own.judge.handler(({ context, input: { finding, kind, reason, by } }) =>
    context.services.verify.judge(finding, kind, reason, by),
  ),
  belongs: own.belongs.handler(({ context, input }) =>
    context.services.verify.belongs(input.mac, input.outlet, input.host),
  ),
})
