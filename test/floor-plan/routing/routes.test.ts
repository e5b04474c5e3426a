import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRouter } from '../../../shared/floor-plan/routing/find-route.ts'
import { buildNetwork } from '../../../shared/floor-plan/routing/network.ts'
import type { FloorPlan, Pathway, Point } from '../../../shared/model/floor-plan.ts'

/** Half a metre a unit. */
const SCALE = 0.5
const floor = (id: number, metresPerUnit: number | null = SCALE) => ({ id, metresPerUnit }) as FloorPlan

function pathways(...drawn: readonly Partial<Pathway>[]): Pathway[] {
  return drawn.map((own, at) => ({
    ...{ id: at + 1, floorPlanId: 1, name: null, kind: 'tray', points: [], slack: null },
    ...own,
  }))
}

const routerOf = (pathway: readonly Pathway[], floorPlan = [floor(1), floor(2)]) =>
  createRouter(
    buildNetwork({ floorPlan, pathway }),
    new Map(floorPlan.map(({ id, metresPerUnit }) => [id, metresPerUnit])),
  )
const at = (x: number, y: number, floorPlanId = 1) => ({ floorPlanId, point: [x, y] as Point })

describe('the way of a cable', () => {
  it('goes to the nearest pathway, along it, and off', () => {
    const router = routerOf(
      pathways({
        points: [
          [0, 0],
          [100, 0],
        ],
      }),
    )
    expect(router.route(at(10, 6), at(90, 4))).toEqual({
      metres: (6 + 80 + 4) * SCALE,
      isDirect: false,
      legs: [
        {
          floorPlanId: 1,
          points: [
            [10, 6],
            [10, 0],
            [90, 0],
            [90, 4],
          ],
        },
      ],
      pathwayIds: [1],
    })
  })

  it('turns where pathways cross, touch, or nearly touch', () => {
    for (const end of [-50, 0, 0.5]) {
      const router = routerOf(
        pathways(
          {
            points: [
              [0, 0],
              [100, 0],
            ],
          },
          {
            points: [
              [50, end],
              [50, 80],
            ],
          },
        ),
      )
      const route = router.route(at(0, 0), at(50, 80))
      expect(route?.metres).toBeCloseTo(130 * SCALE, 6)
      expect(route?.pathwayIds).toEqual([1, 2])
    }
  })

  it('does not jump to a pathway that only passes near', () => {
    const router = routerOf(
      pathways(
        {
          points: [
            [0, 0],
            [100, 0],
          ],
        },
        {
          points: [
            [50, 5],
            [50, 80],
          ],
        },
      ),
    )
    // Only one of the two is taken, and left at once: from there it goes through the air.
    expect(router.route(at(0, 0), at(50, 80))?.pathwayIds).toHaveLength(1)
  })

  it('takes the shorter of two ways', () => {
    const router = routerOf(
      pathways(
        {
          points: [
            [0, 0],
            [0, 100],
            [100, 100],
            [100, 0],
          ],
        },
        {
          points: [
            [0, 20],
            [100, 20],
          ],
        },
      ),
    )
    expect(router.route(at(0, 0), at(100, 0))?.metres).toBe(140 * SCALE)
  })

  it('is straight where the two are nearer to each other than to any pathway', () => {
    const router = routerOf(
      pathways({
        points: [
          [0, 0],
          [100, 0],
        ],
      }),
    )
    expect(router.route(at(10, 50), at(13, 54))).toMatchObject({
      metres: 5 * SCALE,
      isDirect: true,
      pathwayIds: [],
    })
  })

  it('climbs where risers have one name, as far as is told', () => {
    const drawn = [
      {
        points: [
          [0, 0],
          [100, 0],
        ] as Point[],
      },
      { points: [[100, 0]] as Point[], kind: 'riser', name: 'R1', slack: 7 } as const,
      { points: [[40, 40]] as Point[], kind: 'riser', name: 'r1', floorPlanId: 2 } as const,
      {
        points: [
          [40, 40],
          [40, 90],
        ] as Point[],
        floorPlanId: 2,
      },
    ]
    const route = routerOf(pathways(...drawn)).route(at(0, 0), at(40, 90, 2))
    expect(route).toMatchObject({ metres: 100 * SCALE + 7 + 50 * SCALE, pathwayIds: [1, 2, 3, 4] })
    expect(route?.legs.map(({ floorPlanId, points }) => [floorPlanId, points.length])).toEqual([
      [1, 2],
      [2, 2],
    ])
    const unnamed = pathways(...drawn.map((one) => ({ ...one, name: null })))
    expect(routerOf(unnamed).route(at(0, 0), at(40, 90, 2))).toBeNull()
  })

  it('is not known on a floor plan without a scale', () => {
    const drawn = pathways({
      points: [
        [0, 0],
        [100, 0],
      ],
    })
    expect(routerOf(drawn, [floor(1, null)]).route(at(0, 0), at(9, 9))).toBeNull()
  })
})

describe('any network', () => {
  const value = fc.integer({ min: 0, max: 60 })
  const point: fc.Arbitrary<Point> = fc.tuple(value, value)
  const drawn = fc.array(fc.array(point, { minLength: 1, maxLength: 4 }), { maxLength: 8 })

  it('has ways as long there as back, and none shorter than the straight line', () => {
    fc.assert(
      fc.property(drawn, point, point, (lines, a, b) => {
        const router = routerOf(pathways(...lines.map((points) => ({ points }))))
        const [there, back] = [router.route(at(...a), at(...b)), router.route(at(...b), at(...a))]
        expect(there?.metres).toBeCloseTo(back?.metres ?? Number.NaN, 6)
        const straight = Math.hypot(a[0] - b[0], a[1] - b[1]) * SCALE
        expect(there?.metres).toBeGreaterThanOrEqual(straight - 1e-6)
      }),
    )
  })

  it('says a length that is the length of what it draws', () => {
    fc.assert(
      fc.property(drawn, point, point, (lines, a, b) => {
        const route = routerOf(pathways(...lines.map((points) => ({ points })))).route(at(...a), at(...b))
        const points = route?.legs[0]?.points ?? []
        const length = points
          .slice(1)
          .reduce(
            (sum, [x, y], index) =>
              sum + Math.hypot(x - (points[index]?.[0] ?? 0), y - (points[index]?.[1] ?? 0)),
            0,
          )
        expect(length * SCALE).toBeCloseTo(route?.metres ?? Number.NaN, 6)
      }),
    )
  })

  it('gets no longer ways from one more pathway', () => {
    fc.assert(
      fc.property(drawn, fc.array(point, { minLength: 2, maxLength: 4 }), (lines, more) => {
        const all = [
          ...lines.map((points) => ({ points })),
          {
            points: [
              [0, 0],
              [60, 60],
            ] as Point[],
          },
        ]
        const [from, to] = [at(0, 0), at(60, 60)]
        const before = routerOf(pathways(...all)).route(from, to)?.metres ?? Number.NaN
        const after = routerOf(pathways(...all, { points: more })).route(from, to)?.metres ?? Number.NaN
        expect(after).toBeLessThanOrEqual(before + 1e-6)
      }),
    )
  })
})
