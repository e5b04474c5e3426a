import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  alignByPairs,
  normalizeTurn,
  scaleByLength,
  toDrawing,
  toFloor,
} from '../../shared/floor-plan/alignment.ts'
import { transform } from '../../shared/floor-plan/matrix.ts'
import type { Alignment, Point } from '../../shared/model/floor-plan.ts'

const number = fc.double({ min: -5000, max: 5000, noNaN: true })
const point: fc.Arbitrary<Point> = fc.tuple(number, number)
const alignment: fc.Arbitrary<Alignment> = fc.record({
  x: number,
  y: number,
  scale: fc.double({ min: 0.01, max: 100, noNaN: true }),
  turn: fc.double({ min: -179, max: 179, noNaN: true }),
})

describe('an alignment', () => {
  it('goes to the floor and back', () => {
    fc.assert(
      fc.property(alignment, point, (where, given) => {
        const [x, y] = transform(toDrawing(where), transform(toFloor(where), given))
        expect(x).toBeCloseTo(given[0], 4)
        expect(y).toBeCloseTo(given[1], 4)
      }),
    )
  })

  it('is found again from where it brings two points', () => {
    fc.assert(
      fc.property(alignment, point, point, (where, a, b) => {
        fc.pre(Math.hypot(a[0] - b[0], a[1] - b[1]) > 1)
        const pair = (drawing: Point) => ({ drawing, floor: transform(toFloor(where), drawing) })
        const found = alignByPairs(pair(a), pair(b))
        expect(found?.scale).toBeCloseTo(where.scale, 6)
        expect(Math.abs(normalizeTurn((found?.turn ?? 0) - where.turn))).toBeLessThan(1e-3)
        const [x, y] = transform(toFloor(found ?? where), a)
        const [wantedX, wantedY] = transform(toFloor(where), a)
        expect(x).toBeCloseTo(wantedX, 3)
        expect(y).toBeCloseTo(wantedY, 3)
      }),
    )
  })

  it('is none where two points are one', () => {
    const here = { drawing: [1, 1], floor: [2, 2] } as const
    expect(
      alignByPairs({ ...here, drawing: [1, 1], floor: [2, 2] }, { drawing: [1, 1], floor: [5, 5] }),
    ).toBeNull()
    expect(alignByPairs({ drawing: [1, 1], floor: [2, 2] }, { drawing: [4, 4], floor: [2, 2] })).toBeNull()
  })
})

it('the scale is the length told over the length drawn', () => {
  expect(scaleByLength([0, 0], [30, 40], 10)).toBe(0.2)
  expect(scaleByLength([3, 3], [3, 3], 10)).toBeNull()
})
