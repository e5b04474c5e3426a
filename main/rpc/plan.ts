/** The plan's calls. */
import { vlanColors } from '../../shared/plan/rows/network-rows.ts'
import { tracesOf } from '../../shared/plan/traces-of.ts'
import { planObject } from '../services/plan-object.ts'
import { placesNamed, searchCurrent } from '../services/search.ts'
import { os } from './implementer.ts'

export const plan = os.plan.router({
  siteRules: os.plan.siteRules.handler(({ context }) => context.services.workspace.site().plan().site),
  rows: os.plan.rows.handler(({ context, input }) => context.services.plan.rows(input.kind)),
  object: os.plan.object.handler(({ context, input }) =>
    planObject(context.services.workspace.site().plan(), input),
  ),
  vlanColors: os.plan.vlanColors.handler(({ context }) =>
    vlanColors(context.services.workspace.site().plan()),
  ),
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
  record: os.plan.record.handler(({ context, input: { object, ids, state, note, by } }) =>
    context.services.plan.record(
      ids.map((objectId) => ({
        objectKind: object,
        objectId,
        state,
        note: note ?? null,
      })),
      by,
    ),
  ),
  trace: os.plan.trace.handler(({ context, input }) =>
    tracesOf(context.services.workspace.site().plan(), input),
  ),
  search: os.plan.search.handler(({ context, input }) =>
    searchCurrent(() => context.services.workspace.site().plan(), input.text),
  ),
  placesNamed: os.plan.placesNamed.handler(({ context, input }) =>
    placesNamed(() => context.services.workspace.site().plan(), input.words),
  ),
  switches: os.plan.switches.handler(({ context }) => context.services.plan.switches()),
  types: os.plan.types.handler(({ context }) => context.services.types.list()),
  addType: os.plan.addType.handler(({ context, input }) => context.services.types.add(input)),
  exportTo: os.plan.exportTo.handler(({ context, input }) =>
    context.services.plan.exportTo(input.path, input.language),
  ),
})
