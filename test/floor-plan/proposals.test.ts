import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourcePath } from '../../main/demo/edits.ts'
import { drawingContents } from '../../main/drawings/read-drawing.ts'
import type { DrawingText } from '../../shared/floor-plan/drawing.ts'
import { keysOfName, likeness } from '../../shared/floor-plan/drawn-name.ts'
import { placedOutline } from '../../shared/floor-plan/outline-shape.ts'
import { type Candidate, proposePlaces } from '../../shared/floor-plan/propose-places.ts'
import type { Point } from '../../shared/model/floor-plan.ts'

const like = (name: string, text: string) => likeness(keysOfName(name), keysOfName(text))

describe('a name on a drawing', () => {
  it.each([
    ['A01', 'A01', 1],
    ['A01', ' a01 ', 1],
    ['A01', 'A 01', 0.9],
    ['A01', 'A-01', 0.9],
    ['A01', 'Stand A01', 0.9],
    ['A01', 'STAND N° A01', 0.9],
    ['A01-1', 'Prise A01/1', 0.9],
    ['Presse', 'PRESSÉ', 1],
    ['A01', 'A1', 0.75],
    ['A01', 'A10', 0],
    ['A01-1', 'A011', 0],
    ['S1-12', 'S11-2', 0],
    ['LT1', 'Local LT1', 0.9],
    ['N12', 'N12', 1],
    ['N12', '12', 0],
    ['Salle 12', '12', 0.6],
  ])('%s and "%s"', (name, text, sure) => {
    expect(like(name, text)).toBe(sure)
  })

  it('is like itself, and likeness has no direction', () => {
    const name = fc.stringMatching(/^[A-Za-z]{0,3}[ -]?\d{0,3}(-\d)?$/)
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(like(a, a)).toBe(1)
        expect(like(a, b)).toBe(like(b, a))
      }),
    )
  })
})

const text = (words: string, x: number, y: number, more: Partial<DrawingText> = {}): DrawingText => ({
  ...{ text: words, x, y, width: words.length * 6, height: 10, turn: 0, layer: null },
  ...more,
})
const square = (x: number, y: number, size: number): Point[] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
]
const outline = (points: Point[], name: string | null = null) => ({ points, layer: null, name })
const stand = (id: number, name: string): Candidate => ({ kind: 'stand', id, name })

describe('a proposal', () => {
  it('takes the outline around the name as the stand', () => {
    const [found] = proposePlaces(
      { texts: [text('A 01', 50, 50)], outlines: [outline(square(0, 0, 400)), outline(square(30, 30, 60))] },
      [stand(1, 'A01')],
    )
    expect(found).toMatchObject({
      ...{ id: 1, x: 60, y: 60, evidence: 'text', text: 'A 01', confidence: 0.9 },
      shape: { kind: 'rectangle', width: 60, height: 60, turn: 0 },
    })
  })

  it('does not take the hall for a stand when it holds several', () => {
    const texts = [text('A01', 50, 50), text('A02', 150, 50)]
    const found = proposePlaces({ texts, outlines: [outline(square(0, 0, 400))] }, [
      stand(1, 'A01'),
      stand(2, 'A02'),
    ])
    expect(found.map(({ x, y, shape }) => [x, y, shape])).toEqual([
      [50, 50, null],
      [150, 50, null],
    ])
  })

  it('reads a name that is written in two pieces, also on a line that is turned', () => {
    const flat = [text('A', 50, 50, { width: 6 }), text('01', 61, 50, { width: 12 })]
    expect(proposePlaces({ texts: flat, outlines: [] }, [stand(1, 'A01')])).toMatchObject([{ x: 57, y: 50 }])
    const upright = [text('A', 50, 50, { width: 6, turn: 90 }), text('01', 50, 61, { width: 12, turn: 90 })]
    expect(proposePlaces({ texts: upright, outlines: [] }, [stand(1, 'A01')])).toMatchObject([
      { x: 50, y: 57 },
    ])
  })

  it('is less sure of a name that is there twice', () => {
    const texts = [text('A01', 50, 50), text('A01', 500, 500)]
    const [found] = proposePlaces({ texts, outlines: [outline(square(30, 30, 60))] }, [stand(1, 'A01')])
    expect(found?.confidence).toBe(0.6)
  })

  it('puts outlets whose names are not drawn at their stand, and is not sure of it', () => {
    const outlets = [1, 2].map((id): Candidate => ({ kind: 'outlet', id, name: `A01-${id}`, standId: 1 }))
    const found = proposePlaces({ texts: [text('A01', 50, 50)], outlines: [outline(square(0, 0, 90))] }, [
      stand(1, 'A01'),
      ...outlets,
    ])
    expect(found.map(({ kind, x, y }) => [kind, Math.round(x), Math.round(y)])).toEqual([
      ['stand', 45, 45],
      ['outlet', 30, 9],
      ['outlet', 60, 9],
    ])
    expect(found[1]?.confidence).toBeLessThan(0.5)
  })

  it('has a whole hall in no time', () => {
    const texts = Array.from({ length: 2000 }, (_, at) =>
      text(`A${at}`, (at % 50) * 100, Math.floor(at / 50) * 100),
    )
    const outlines = texts.map(({ x, y }) => outline(square(x - 40, y - 40, 80)))
    const found = proposePlaces(
      { texts, outlines },
      texts.map((one, at) => stand(at + 1, one.text)),
    )
    expect(found.filter(({ shape }) => shape !== null)).toHaveLength(2000)
  })

  it('finds every stand, outlet and technical room of the demo drawing', async () => {
    const file = sourcePath('plan-rez-de-chaussee.svg')
    const contents = await drawingContents({ file, bytes: readFileSync(file) }, {})
    const names = ['A', 'B', 'C', 'D'].flatMap((row) =>
      Array.from({ length: 15 }, (_, at) => `${row}${String(at + 1).padStart(2, '0')}`),
    )
    const candidates: Candidate[] = [
      ...names.map((name, at) => stand(at + 1, name)),
      // C15 has no outlet.
      ...names
        .filter((name) => name !== 'C15')
        .map((name, at): Candidate => ({ kind: 'outlet', id: at + 1, name: `${name}-1` })),
      { kind: 'room', id: 1, name: 'LT1' },
    ]
    const found = proposePlaces(contents, candidates)
    expect(found).toHaveLength(candidates.length)
    expect(found.every(({ confidence }) => confidence >= 0.9)).toBe(true)
    expect(found.find(({ name }) => name === 'A01')).toMatchObject({
      ...{ x: 200, y: 130 },
      shape: { kind: 'rectangle', width: 60, height: 60, turn: 0 },
    })
    expect(found.find(({ name }) => name === 'A01-1')).toMatchObject({ x: 190, y: 107, shape: null })
  })
})

describe('an outline', () => {
  it('that is a rectangle is one, turned as it is drawn; its corners come back', () => {
    const angle = (20 * Math.PI) / 180
    const turned = square(-5, -5, 10).map(
      ([x, y]): Point => [
        x * Math.cos(angle) - y * Math.sin(angle),
        x * Math.sin(angle) + y * Math.cos(angle),
      ],
    )
    const { shape } = placedOutline(turned)
    expect(shape).toMatchObject({ kind: 'rectangle' })
    if (shape.kind === 'rectangle')
      expect([shape.width, shape.height, shape.turn].map(Math.round)).toEqual([10, 10, 20])
  })

  it('of any other form keeps its corners', () => {
    const corners: Point[] = [
      [0, 0],
      [10, 0],
      [10, 4],
      [4, 4],
      [4, 10],
      [0, 10],
    ]
    const { x, y, shape } = placedOutline(corners)
    expect(shape.kind === 'polygon' && shape.points.map(([px, py]) => [px + x, py + y])).toEqual(corners)
  })
})
