/** What the pointer means, and what a box takes. */
import { describe, expect, it } from 'vitest'
import type { ScenePathway } from '../../../renderer/plan/scene.ts'
import { indexScene } from '../../../renderer/plan/scene-index.ts'
import { thingAt } from '../../../renderer/plan/thing-at.ts'
import { thingsWithin } from '../../../renderer/plan/things-within.ts'
import type { Point } from '../../../shared/model/floor-plan.ts'
import { rectangle, stand, symbol } from './scene-things.ts'

const tray: ScenePathway = {
  ...{ key: 'pathway:1', name: null, kind: 'tray' },
  points: [
    [-200, 40],
    [200, 40],
  ],
}

/** A1 with its outlet in the middle of it, B1 beside and turned, a tray below along both. */
const hall = {
  index: indexScene([
    stand('A1', 0, 0, rectangle(40, 40)),
    stand('B1', 100, 0, rectangle(40, 40, 45)),
    symbol('outlet', 'A1-1', 0, 0),
  ]),
  pathways: [tray],
}
const at = (x: number, y: number, resolution = 1) => thingAt(hall, [x, y], resolution)

describe('the pointer means', () => {
  it('the outlet before the stand it lies on', () => {
    expect(at(3, 3)).toBe('outlet:A1-1')
    expect(at(15, 15)).toBe('stand:A1')
  })

  it('a pathway on its line', () => {
    expect(at(60, 40)).toBe('pathway:1')
  })

  it('what is nearest within a few pixels, and nothing farther away', () => {
    expect(at(-24, 0)).toBe('stand:A1')
    expect(at(-30, 0)).toBeNull()
    expect(at(148, 0)).toBeNull()
    expect(at(148, 0, 5)).toBe('stand:B1')
  })

  it('a turned stand where it is, not where its box is', () => {
    expect(at(100, -25)).toBe('stand:B1')
    expect(at(125, -25)).toBeNull()
  })
})

describe('a box takes', () => {
  const within = ([left, top]: Point, [right, bottom]: Point) =>
    thingsWithin(hall, { left, top, right, bottom })

  it('what lies in it, and what it cuts', () => {
    expect(within([-30, -30], [10, 10])).toEqual(['stand:A1', 'outlet:A1-1'])
    expect(within([5, 25], [10, 45])).toEqual(['pathway:1'])
  })

  it('a stand it lies wholly in', () => {
    expect(within([10, 10], [12, 12])).toEqual(['stand:A1'])
  })

  it('no turned stand whose corner it only comes near', () => {
    expect(within([122, -28], [127, -22])).toEqual([])
  })
})
