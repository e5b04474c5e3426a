/** Where things are: what is in a box is found as if every thing had been looked at. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SceneObject } from '../../../renderer/plan/scene.ts'
import { indexScene, objectBox } from '../../../renderer/plan/scene-index.ts'
import { rectangle, stand, symbol } from './scene-things.ts'

const place = fc.integer({ min: -500, max: 500 })
const things: fc.Arbitrary<readonly SceneObject[]> = fc
  .array(fc.record({ x: place, y: place, size: fc.integer({ min: 0, max: 300 }), turn: place }), {
    maxLength: 60,
  })
  .map((all) =>
    all.map(({ x, y, size, turn }, at) =>
      size === 0
        ? symbol('outlet', String(at), x, y)
        : stand(String(at), x, y, rectangle(size, size / 2 + 1, turn % 360)),
    ),
  )

describe('what is within a box', () => {
  it('is all that meets it, in the order of the scene', () => {
    fc.assert(
      fc.property(things, place, place, place, place, (objects, x, y, width, height) => {
        const box = { left: x, top: y, right: x + Math.abs(width), bottom: y + Math.abs(height) }
        const wanted = objects.filter((object) => {
          const own = objectBox(object)
          return (
            own.left <= box.right && own.right >= box.left && own.top <= box.bottom && own.bottom >= box.top
          )
        })
        expect(indexScene(objects).within(box)).toEqual(wanted)
      }),
    )
  })

  it('is nothing where there is nothing', () => {
    const index = indexScene([])
    expect(index.within({ left: 0, top: 0, right: 9, bottom: 9 })).toEqual([])
    expect(index.box).toBeNull()
  })
})

describe('of the whole scene', () => {
  it('the box is around everything, turned things too', () => {
    const { box } = indexScene([stand('A1', 0, 0, rectangle(20, 10, 90)), symbol('room', 'L1', 50, -70)])
    const rounded = Object.fromEntries(Object.entries(box ?? {}).map(([side, at]) => [side, Math.round(at)]))
    expect(rounded).toEqual({ left: -5, right: 50, top: -70, bottom: 10 })
  })

  it('the distance from which stands are read is that of the usual one, and any where there is none', () => {
    const widths = [90, 90, 900]
    const stands = widths.map((width, at) => stand(`A${at}`, at * 1000, 0, rectangle(width, 5)))
    expect(indexScene(stands).readable).toBe(1)
    expect(indexScene([symbol('outlet', 'A1-1', 0, 0)]).readable).toBe(Number.POSITIVE_INFINITY)
  })

  it('the spacing of outlets is not that of rooms', () => {
    const outlets = Array.from({ length: 100 }, (_, at) =>
      symbol('outlet', String(at), (at % 10) * 10, Math.floor(at / 10) * 10),
    )
    const { spacing } = indexScene([...outlets, symbol('room', 'L1', 0, 0), symbol('room', 'L2', 90, 90)])
    expect(spacing.crowd).toBeCloseTo(9)
    expect(spacing.signs).toBeGreaterThan(40)
  })
})
