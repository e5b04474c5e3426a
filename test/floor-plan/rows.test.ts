import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignTo, distribute } from '../../shared/floor-plan/arrange.ts'
import { namesInSeries } from '../../shared/floor-plan/name-series.ts'
import { placesBetween, placesInBlock } from '../../shared/floor-plan/row-places.ts'
import { snapBox } from '../../shared/floor-plan/snap.ts'

describe('a series of names', () => {
  it.each([
    ['A01..A04', ['A01', 'A02', 'A03', 'A04']],
    ['A8..A11', ['A8', 'A9', 'A10', 'A11']],
    ['A08..A11', ['A08', 'A09', 'A10', 'A11']],
    ['E03..E01', ['E03', 'E02', 'E01']],
    ['C01-1..C03-1', ['C01-1', 'C02-1', 'C03-1']],
    ['Hall A..Hall C', ['Hall A', 'Hall B', 'Hall C']],
    ['B07', ['B07']],
    [' A1 .. A2 ', ['A1', 'A2']],
  ])('%s', (text, names) => {
    expect(namesInSeries(text)).toEqual(names)
  })

  it('leaves out what is skipped, by number or by name', () => {
    expect(namesInSeries('A11..A15', ['13', 'A15'])).toEqual(['A11', 'A12', 'A14'])
    expect(namesInSeries('A01..A03', ['2'])).toEqual(['A01', 'A03'])
  })

  it.each(['A01..B20', 'A01..', '..A2', 'A1..A2..A3', 'A-1..A', 'A..2'])('%s is none', (text) => {
    expect(namesInSeries(text)).toBeNull()
  })

  it('has as many names as it counts, each once, none of them endless', () => {
    fc.assert(
      fc.property(fc.nat(99_999), fc.nat(99_999), (from, to) => {
        const names = namesInSeries(`A${from}..A${to}`) ?? []
        expect(names.length).toBe(Math.min(2000, Math.abs(to - from) + 1))
        expect(new Set(names).size).toBe(names.length)
      }),
    )
  })
})

describe('places in a row', () => {
  it('are at equal distances, ends included', () => {
    expect(placesBetween([0, 0], [30, 60], 4)).toEqual([
      [0, 0],
      [10, 20],
      [20, 40],
      [30, 60],
    ])
    expect(placesBetween([5, 5], [9, 9], 1)).toEqual([[5, 5]])
    expect(placesBetween([5, 5], [9, 9], 0)).toEqual([])
  })

  it('of several rows go back and forth as one walks', () => {
    const block = { from: [0, 0], to: [20, 0], last: [0, 10], rows: 2 } as const
    const given = {
      ...block,
      from: [0, 0] as [number, number],
      to: [20, 0] as [number, number],
      last: [0, 10] as [number, number],
    }
    expect(placesInBlock({ ...given, isSnake: true }, 6).map(([x]) => x)).toEqual([0, 10, 20, 20, 10, 0])
    expect(placesInBlock({ ...given, isSnake: false }, 5)).toEqual([
      [0, 0],
      [10, 0],
      [20, 0],
      [0, 10],
      [10, 10],
    ])
  })
})

describe('arranging', () => {
  const box = (left: number, top: number, size = 10) => ({
    left,
    top,
    right: left + size,
    bottom: top + size,
  })

  it('brings edges into one line', () => {
    const boxes = [box(0, 0), box(30, 7), box(12, 40)]
    expect(alignTo(boxes, 'left').map(([x]) => x)).toEqual([0, -30, -12])
    expect(alignTo(boxes, 'bottom').map(([, y]) => y)).toEqual([40, 33, 0])
  })

  it('brings middles to equal distances, the outermost staying', () => {
    expect(distribute([box(0, 0), box(90, 0), box(10, 0)], 'x')).toEqual([
      [0, 0],
      [0, 0],
      [35, 0],
    ])
  })

  it('once done is done: again it moves nothing', () => {
    const boxes = fc.array(
      fc.tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: -999, max: 999 })),
      { minLength: 1, maxLength: 12 },
    )
    fc.assert(
      fc.property(
        boxes,
        fc.constantFrom('left', 'center', 'right', 'top', 'middle', 'bottom'),
        (places, edge) => {
          const before = places.map(([x, y]) => box(x, y))
          const after = alignTo(before, edge).map(([dx, dy], at) =>
            box((before[at]?.left ?? 0) + dx, (before[at]?.top ?? 0) + dy),
          )
          for (const [dx, dy] of alignTo(after, edge)) expect(Math.hypot(dx, dy)).toBeLessThan(1e-9)
        },
      ),
    )
  })
})

describe('snapping', () => {
  const box = { left: 80, right: 100, top: 0, bottom: 10 }

  it('brings an edge or the middle to the nearest guide of each axis, else leaves it', () => {
    expect(snapBox(box, { x: [103, 92], y: [40] }, 4)).toEqual({ shift: [2, 0], x: 92, y: null })
    expect(snapBox(box, { x: [103], y: [9] }, 4)).toEqual({ shift: [3, -1], x: 103, y: 9 })
    expect(snapBox(box, { x: [110], y: [] }, 4)).toEqual({ shift: [0, 0], x: null, y: null })
  })

  it('never moves a thing further than it may, and only onto a guide', () => {
    const value = fc.double({ min: -1000, max: 1000, noNaN: true })
    fc.assert(
      fc.property(value, fc.array(value), fc.double({ min: 0, max: 50, noNaN: true }), (at, xs, within) => {
        const { shift, x } = snapBox({ ...box, left: at, right: at + 20 }, { x: xs, y: [] }, within)
        expect(Math.abs(shift[0])).toBeLessThanOrEqual(within)
        const lines = [at, at + 10, at + 20].map((line) => line + shift[0])
        if (x !== null) expect(Math.min(...lines.map((line) => Math.abs(line - x)))).toBeLessThan(1e-9)
      }),
    )
  })
})
