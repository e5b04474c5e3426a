import fc from 'fast-check'
import { expect, it } from 'vitest'
import { overlaps, placeLabels, type WantedLabel } from '../../shared/floor-plan/label-places.ts'

const label: fc.Arbitrary<WantedLabel> = fc
  .record({
    x: fc.integer({ min: 0, max: 400 }),
    y: fc.integer({ min: 0, max: 300 }),
    size: fc.integer({ min: 2, max: 60 }),
    width: fc.integer({ min: 5, max: 80 }),
    height: fc.integer({ min: 8, max: 14 }),
    mayCover: fc.boolean(),
  })
  .map(({ x, y, size, ...rest }) => ({ of: { left: x, top: y, right: x + size, bottom: y + size }, ...rest }))

it('labels never collide, nor cover a symbol', () => {
  fc.assert(
    fc.property(fc.array(label, { maxLength: 60 }), (labels) => {
      const places = placeLabels(labels)
      const placed = places.flatMap((box) => box ?? [])
      for (const [at, a] of placed.entries())
        for (const b of placed.slice(at + 1)) expect(overlaps(a, b)).toBe(false)
      const symbols = labels.filter(({ mayCover }) => !mayCover)
      for (const box of placed) for (const { of } of symbols) expect(overlaps(box, of)).toBe(false)
    }),
  )
})

it('lies on an area where it fits, and nowhere where it does not', () => {
  const of = { left: 0, top: 0, right: 30, bottom: 20 }
  const size = { width: 40, height: 10, mayCover: true }
  expect(placeLabels([{ of, ...size }])).toEqual([null])
  expect(placeLabels([{ of: { ...of, right: 40 }, ...size }])).toEqual([
    { left: 0, top: 5, right: 40, bottom: 15 },
  ])
})

it('the first of the list has its best place: on an area, beside a symbol', () => {
  const stand = { of: { left: 0, top: 0, right: 100, bottom: 40 }, width: 30, height: 10, mayCover: true }
  const outlet = { of: { left: 200, top: 0, right: 206, bottom: 6 }, width: 30, height: 10, mayCover: false }
  expect(placeLabels([stand, outlet])).toEqual([
    { left: 35, top: 15, right: 65, bottom: 25 },
    { left: 208, top: -2, right: 238, bottom: 8 },
  ])
})

it('of many in one place only as many as fit are shown', () => {
  const same = Array.from(
    { length: 20 },
    (): WantedLabel => ({
      of: { left: 0, top: 0, right: 10, bottom: 10 },
      width: 40,
      height: 10,
      mayCover: false,
    }),
  )
  const shown = placeLabels(same).filter((box) => box !== null)
  expect(shown.length).toBeGreaterThan(1)
  expect(shown.length).toBeLessThan(6)
})
