/** Calls of the floor plans. */
import { straightRoutes } from '../../shared/floor-plan/straight-route.ts'
import { tracesOf } from '../../shared/plan/traces-of.ts'
import { os } from './implementer.ts'

export const floorPlans = os.floorPlan.router({
  list: os.floorPlan.list.handler(({ context }) => context.services.floorPlans.list()),
  upload: os.floorPlan.upload.handler(({ context, input }) => context.services.floorPlans.upload(input)),
  forget: os.floorPlan.forget.handler(({ context, input }) =>
    context.services.floorPlans.forget(input.token),
  ),
  inspect: os.floorPlan.inspect.handler(({ context, input }) => context.services.floorPlans.inspect(input)),
  add: os.floorPlan.add.handler(({ context, input }) => context.services.floorPlans.add(input)),
  replace: os.floorPlan.replace.handler(({ context, input }) => context.services.floorPlans.replace(input)),
  layers: os.floorPlan.layers.handler(({ context, input }) => context.services.floorPlans.layers(input.id)),
  showLayers: os.floorPlan.showLayers.handler(({ context, input }) =>
    context.services.floorPlans.showLayers(input.id, input.layers),
  ),
  edit: os.floorPlan.edit.handler(({ context, input }) => context.services.floorPlans.edit(input)),
  remove: os.floorPlan.remove.handler(({ context, input }) => context.services.floorPlans.remove(input)),
  layout: os.floorPlan.layout.handler(({ context, input }) =>
    context.services.floorPlans.layout(input.id, input.known),
  ),
  layoutThings: os.floorPlan.layoutThings.handler(({ context, input }) =>
    context.services.floorPlans.layoutThings(input),
  ),
  change: os.floorPlan.change.handler(({ context, input }) => context.services.floorPlans.change(input)),
  lengths: os.floorPlan.lengths.handler(({ context }) => context.services.floorPlans.lengths()),
  routes: os.floorPlan.routes.handler(({ context, input }) =>
    context.services.floorPlans.routes(input.cableIds),
  ),
  ways: os.floorPlan.ways.handler(({ context, input }) => context.services.floorPlans.ways(input)),
  shown: os.floorPlan.shown.handler(({ context, input }) => context.services.floorPlans.shown(input)),
  propose: os.floorPlan.propose.handler(({ context, input: { id, ...options } }) =>
    context.services.floorPlans.propose(id, options),
  ),
  traceRoutes: os.floorPlan.traceRoutes.handler(({ context, input }) => {
    const plan = context.services.workspace.site().plan()
    return tracesOf(plan, input).flatMap((trace) => straightRoutes(plan, trace))
  }),
  contents: os.floorPlan.contents.handler(({ context, input }) =>
    context.services.floorPlans.contents(input.id),
  ),
})
