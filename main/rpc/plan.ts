/** The plan's calls. */
import { searchPlan } from '../../shared/plan/search.ts'
import { tracesOf } from '../../shared/plan/traces-of.ts'
import { os } from './implementer.ts'

export const plan = os.plan.router({
  siteRules: os.plan.siteRules.handler(({ context }) => context.services.workspace.site().plan().site),
  rows: os.plan.rows.handler(({ context, input }) => context.services.plan.rows(input.kind)),
  set: os.plan.set.handler(({ context, input }) =>
    context.services.edits.set(input.kind, input.names, input.fields),
  ),
  create: os.plan.create.handler(({ context, input }) =>
    context.services.edits.create(input.kind, input.name, input.fields),
  ),
  remove: os.plan.remove.handler(({ context, input }) =>
    context.services.edits.remove(input.kind, input.names, input.cascade ?? false),
  ),
  allocate: os.plan.allocate.handler(({ context, input }) =>
    context.services.edits.allocate(input.policy, input.outletIds),
  ),
  record: os.plan.record.handler(({ context, input: { object, ids, state, note } }) =>
    context.services.plan.record(
      ids.map((objectId) => ({
        objectKind: object,
        objectId,
        state,
        ...(note === undefined ? {} : { note }),
      })),
    ),
  ),
  trace: os.plan.trace.handler(({ context, input }) =>
    tracesOf(context.services.workspace.site().plan(), input),
  ),
  search: os.plan.search.handler(({ context, input }) =>
    searchPlan(context.services.workspace.site().plan(), input.text),
  ),
  switches: os.plan.switches.handler(({ context }) => context.services.plan.switches()),
  types: os.plan.types.handler(({ context }) => context.services.types.list()),
  addType: os.plan.addType.handler(({ context, input }) => context.services.types.add(input)),
  exportTo: os.plan.exportTo.handler(({ context, input }) =>
    context.services.plan.exportTo(input.path, input.language),
  ),
})
