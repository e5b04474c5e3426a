import { expect, it } from 'vitest'
import { straightRoutes } from '../../shared/floor-plan/straight-route.ts'
import type { PlacedKind } from '../../shared/model/floor-plan.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { traceNode } from '../../shared/plan/trace.ts'
import { buildSite } from '../plan/site-builder.ts'

/** A1 with its outlet, patched in LT1 on the same floor; upstairs only the room stands. */
function placed(things: readonly (readonly [number, PlacedKind, number, number, number])[]): Plan {
  const site = buildSite()
  const room = site.room('LT1')
  site.switch('SW1', { locationId: room })
  site.panel('P1', 12, room)
  site.stand('A1')
  site.outlet('A1-1', 'A1')
  site.wire('A1-1', 'P1 1', 'SW1 1')
  const plan = site.plan()
  return {
    ...plan,
    floorPlan: [{ id: 1 }, { id: 2 }] as unknown as Plan['floorPlan'],
    placement: things.map(([floorPlanId, objectKind, objectId, x, y], at) => ({
      id: at + 1,
      floorPlanId,
      objectKind,
      objectId,
      x,
      y,
      shape: null,
    })) as unknown as Plan['placement'],
  }
}
const routes = (plan: Plan) => straightRoutes(plan, traceNode(plan, { kind: 'outlet', id: 1 }))

it('goes from thing to thing, in the order of the trace', () => {
  const plan = placed([
    [1, 'switch', 1, 30, 0],
    [1, 'panel', 1, 20, 5],
    [1, 'stand', 1, 0, 0],
    [1, 'outlet', 1, 1, 1],
  ])
  expect(routes(plan)).toEqual([
    {
      floorPlanId: 1,
      points: [
        [0, 0],
        [1, 1],
        [20, 5],
        [30, 0],
      ],
    },
  ])
})

it('ends at the room where panel and switch have no place of their own, and keeps floors apart', () => {
  const plan = placed([
    [1, 'stand', 1, 0, 0],
    [1, 'room', 1, 9, 9],
    [2, 'room', 1, 3, 3],
  ])
  expect(routes(plan)).toEqual([
    {
      floorPlanId: 1,
      points: [
        [0, 0],
        [9, 9],
      ],
    },
    { floorPlanId: 2, points: [[3, 3]] },
  ])
})

it('is none where nothing stands', () => {
  expect(routes(placed([]))).toEqual([])
})
