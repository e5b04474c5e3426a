/** Stands nobody has told the site of, offered from a drawing: what is one, and what is not. */
import { expect, it } from 'vitest'
import type { DrawingText } from '../../shared/floor-plan/drawing.ts'
import { placeProposal } from '../../shared/floor-plan/proposals.ts'
import { proposeNewStands } from '../../shared/floor-plan/propose-new.ts'
import type { Point } from '../../shared/model/floor-plan.ts'

const text = (words: string, x: number, y: number): DrawingText => ({
  ...{ text: words, x, y, width: words.length * 6, height: 10, turn: 0, layer: null },
})
const outline = (x: number, y: number, width: number, height = width) => ({
  layer: null,
  name: null,
  points: [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ] as Point[],
})

const hall = {
  texts: [text('A01', 50, 50), text('A02', 150, 50), text('Bar', 250, 50), text('Hall Sud', 500, 550)],
  outlines: [
    outline(0, 0, 1000, 600),
    outline(20, 20, 60),
    outline(10, 10, 80),
    outline(120, 20, 60),
    outline(220, 20, 60),
  ],
}

it('offers outlines by the one name in them, numbers with more certainty than words', () => {
  expect(
    proposeNewStands(hall, []).map(({ id, name, x, y, confidence }) => [id, name, x, y, confidence]),
  ).toEqual([
    [null, 'A01', 50, 50, 0.85],
    [null, 'A02', 150, 50, 0.85],
    [null, 'Bar', 250, 50, 0.5],
  ])
})

it('offers nothing that the site knows, however it is written, and never the hall itself', () => {
  expect(proposeNewStands(hall, ['Stand A1', 'bar']).map(({ name }) => name)).toEqual(['A02'])
})

it('is made by its name when it is taken', () => {
  const [first] = proposeNewStands(hall, [])
  if (!first) throw new Error('none')
  expect(placeProposal(7, first)).toMatchObject({
    do: 'place',
    floorPlanId: 7,
    object: { kind: 'stand', name: 'A01' },
    shape: { kind: 'rectangle', width: 60, height: 60 },
  })
})
