import { expect, it } from 'vitest'
import { labelSpot } from '../../../renderer/plan/label-spot.ts'
import type { Point } from '../../../shared/model/floor-plan.ts'

it('the label of a rectangle is in its middle, as wide as it is', () => {
  const corners: Point[] = [
    [10, 10],
    [50, 10],
    [50, 30],
    [10, 30],
  ]
  expect(labelSpot(corners)).toEqual({ x: 30, y: 20, width: 40 })
})

it('the label of a U lies on its wider leg, not in the gap', () => {
  const corners: Point[] = [
    [0, 0],
    [30, 0],
    [30, 80],
    [40, 80],
    [40, 0],
    [50, 0],
    [50, 100],
    [0, 100],
  ]
  expect(labelSpot(corners)).toEqual({ x: 15, y: 50, width: 30 })
})
