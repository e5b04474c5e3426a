/** The painted sheet under a view that moves: where it lies, and when it is painted anew. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { between, floorBox, isDue, type Sheet, sheetAround, toSheet } from '../../../renderer/plan/sheet.ts'
import { transform } from '../../../shared/floor-plan/matrix.ts'
import type { Point } from '../../../shared/model/floor-plan.ts'

const view: Sheet = { center: [100, 50], resolution: 2, turn: 0, width: 400, height: 300 }

const sheets = fc.record({
  center: fc.tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: -999, max: 999 })),
  resolution: fc.double({ min: 0.01, max: 50, noNaN: true }),
  turn: fc.integer({ min: -180, max: 180 }),
  width: fc.integer({ min: 1, max: 2000 }),
  height: fc.integer({ min: 1, max: 2000 }),
})

describe('a sheet', () => {
  it('shows its centre in the middle, x to the right and y downwards, so many units a pixel', () => {
    expect(transform(toSheet(view), [100, 50])).toEqual([200, 150])
    expect(transform(toSheet(view), [120, 60])).toEqual([210, 155])
  })

  it('turned by 90 degrees shows what was on the right below', () => {
    const [x, y] = transform(toSheet({ ...view, turn: 90 }), [120, 50])
    expect([Math.round(x), Math.round(y)]).toEqual([200, 160])
  })

  it('holds the floor that its corners lie on', () => {
    expect(floorBox(view)).toEqual({ left: -300, right: 500, top: -250, bottom: 350 })
    expect(floorBox(view, 10).left).toBe(-320)
  })

  it('is put where its floor is in any view', () => {
    fc.assert(
      fc.property(sheets, sheets, fc.integer({ min: -999, max: 999 }), (from, to, at) => {
        const point: Point = [at, -at / 2]
        const [x, y] = transform(between(from, to), transform(toSheet(from), point))
        const [wantedX, wantedY] = transform(toSheet(to), point)
        const most =
          1e-6 * (1 + Math.abs(wantedX) + Math.abs(wantedY) + (from.resolution / to.resolution) * 4000)
        expect(Math.abs(x - wantedX)).toBeLessThan(most)
        expect(Math.abs(y - wantedY)).toBeLessThan(most)
      }),
    )
  })

  it('reaches beyond the view by whole pixels', () => {
    const around = sheetAround({ ...view, width: 401 })
    expect(Number.isInteger((around.width - 401) / 2)).toBe(true)
    expect(around.width).toBeGreaterThan(401)
  })
})

describe('it is painted anew', () => {
  const painted = { sheet: sheetAround(view), at: 1000, cost: 10 }
  const later = 1000 + 60

  it('whenever the view rests somewhere else, and not where it rests on it', () => {
    expect(isDue(painted, view, false, later)).toBe(false)
    expect(isDue(painted, { ...view, center: [101, 50] }, false, later)).toBe(true)
  })

  it('while the view moves only where it runs out of the sheet or is stretched too far', () => {
    expect(isDue(painted, { ...view, center: [150, 50] }, true, later)).toBe(false)
    expect(isDue(painted, { ...view, center: [500, 50] }, true, later)).toBe(true)
    expect(isDue(painted, { ...view, resolution: 1.5 }, true, later)).toBe(false)
    expect(isDue(painted, { ...view, resolution: 0.5 }, true, later)).toBe(true)
  })

  it('and then not so often that painting takes the time of moving', () => {
    const away: Sheet = { ...view, center: [500, 50] }
    expect(isDue(painted, away, true, 1000 + 30)).toBe(false)
    expect(isDue({ ...painted, cost: 1 }, away, true, 1000 + 30)).toBe(true)
  })
})
