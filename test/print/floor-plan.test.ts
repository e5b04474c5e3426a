/** A floor on a sheet: hatches for switches, names that do not lie on each other, what is left out said. */
import { describe, expect, it } from 'vitest'
import { createMeasure } from '../../main/print/fonts.ts'
import type { FloorPlan, PlacedKind } from '../../shared/model/floor-plan.ts'
import { floorPlanSheet } from '../../shared/print/floor-plan.ts'
import { hatches, hatchMarks, rectangleAt } from '../../shared/print/hatch.ts'
import type { Mark, TextMark } from '../../shared/print/page.ts'
import { contentBox } from '../../shared/print/sheet.ts'
import { widthOf } from '../../shared/print/text-fit.ts'
import { buildSite } from '../plan/site-builder.ts'

const measure = createMeasure()
const context = { measure, language: 'fr' as const, siteName: 'Orme', date: '2026-11-24' }

/** `count` stands in a row, each with an outlet just under it; the first half on SW1, the rest on SW2. */
function hall(count: number, own: Partial<FloorPlan> = {}) {
  const build = buildSite()
  const step = 380 / Math.max(38, count)
  const switches = [build.switch('SW1', { number: 1 }), build.switch('SW2', { number: 2 })]
  const floorPlan = build.draft.insert('floorPlan', {
    name: 'Hall',
    locationId: null,
    format: 'image',
    originalHash: 'b'.repeat(64),
    shownHash: 'b'.repeat(64),
    page: 1,
    width: 400,
    height: 250,
    metresPerUnit: 0.05,
    layers: null,
    turn: 0,
    crop: null,
    alignment: { x: 0, y: 0, scale: 1, turn: 0 },
    ...own,
  })
  const place = (objectKind: PlacedKind, objectId: number, x: number, y: number, isArea = false) =>
    build.draft.insert('placement', {
      floorPlanId: floorPlan.id,
      objectKind,
      objectId,
      x,
      y,
      shape: isArea ? { kind: 'rectangle', width: step - 0.5, height: 8, turn: 0 } : null,
      label: null,
      slack: null,
    })
  for (let at = 1; at <= count; at++) {
    const stand = build.stand(`A${at}`)
    const outlet = build.outlet(`A${at}-1`, `A${at}`)
    if (at <= 16) build.wire(`A${at}-1`, `SW${at <= 8 ? 1 : 2} ${((at - 1) % 8) + 1}`)
    const x = step * at
    place('stand', stand, x, 100, true)
    place('outlet', outlet, x, 106)
  }
  place('switch', switches[0] ?? 0, 20, 20)
  build.draft.insert('pathway', {
    floorPlanId: floorPlan.id,
    name: null,
    kind: 'tray',
    points: [
      [20, 20],
      [200, 20],
    ],
    slack: null,
  })
  const plan = build.plan()
  return { plan, floorPlan: plan.floorPlan[0] as FloorPlan }
}

const textsOf = (marks: readonly Mark[]) => marks.filter((mark): mark is TextMark => mark.kind === 'text')

const boxesOf = (marks: readonly Mark[]) =>
  textsOf(marks).map(({ text, x, y, size, bold, align }) => {
    const wide = widthOf(measure, text, size, bold)
    const left = align === 'center' ? x - wide / 2 : align === 'right' ? x - wide : x
    return { text, left, right: left + wide, top: y - size * 0.257, bottom: y }
  })

describe('a floor plan on paper', () => {
  it('hatches each stand as the switch that serves it, and the legend says which', () => {
    const { plan, floorPlan } = hall(20)
    const { marks } = floorPlanSheet(plan, context, floorPlan, 'a4')
    const fills = new Set(marks.flatMap((mark) => (mark.kind === 'path' && mark.fill ? [mark.fill] : [])))
    expect(fills).toEqual(new Set([hatches[0]?.fill, hatches[1]?.fill, '#ffffff']))
    const texts = textsOf(marks).map(({ text }) => text)
    for (const told of ['SW1', 'SW2', 'pas encore de commutateur', 'Prise', 'Commutateur'])
      expect(texts).toContain(told)
    expect(texts.some((text) => text.includes('chemin de câbles'))).toBe(true)
  })

  it('lays no name on another, and says how many it left out', () => {
    const { plan, floorPlan } = hall(90)
    const { marks, beside } = floorPlanSheet(plan, context, floorPlan, 'a4')
    const boxes = boxesOf(marks)
    for (const [at, a] of boxes.entries())
      for (const b of boxes.slice(at + 1))
        expect(
          a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
          `${a.text} on ${b.text}`,
        ).toBe(false)
    const named = textsOf(marks).filter(({ text }) => /^A\d+(-1)?$/.test(text)).length
    expect(beside).toContain(`${2 * 90 - named} noms`)
  })

  it('has room for more names on A3', () => {
    const { plan, floorPlan } = hall(90)
    const named = (paper: 'a4' | 'a3') =>
      textsOf(floorPlanSheet(plan, context, floorPlan, paper).marks).length
    expect(named('a3')).toBeGreaterThan(named('a4'))
  })

  it('takes the paper upright for a high floor, and turned with it', () => {
    const { plan, floorPlan } = hall(2, { width: 200, height: 400 })
    const { paper } = floorPlanSheet(plan, context, floorPlan, 'a4')
    expect(paper.height).toBeGreaterThan(paper.width)
    const turned = floorPlanSheet(plan, context, { ...floorPlan, turn: 90 }, 'a4').paper
    expect(turned.width).toBeGreaterThan(turned.height)
  })

  it('leaves away what stands outside of what is shown', () => {
    const { plan, floorPlan } = hall(20, { crop: { x: 0, y: 0, width: 55, height: 150 } })
    const { marks, paper } = floorPlanSheet(plan, context, floorPlan, 'a4')
    const texts = textsOf(marks).map(({ text }) => text)
    expect(texts).toContain('A5')
    expect(texts).not.toContain('A7')
    const area = contentBox(paper)
    for (const { left, right } of boxesOf(marks)) {
      expect(left).toBeGreaterThanOrEqual(area.x - 0.5)
      expect(right).toBeLessThanOrEqual(area.x + area.width + 0.5)
    }
  })

  it('has a bar of a round length, or says that no scale is set', () => {
    const { plan, floorPlan } = hall(2)
    const texts = (own: Partial<FloorPlan>) =>
      textsOf(floorPlanSheet(plan, context, { ...floorPlan, ...own }, 'a4').marks).map(({ text }) => text)
    expect(texts({})).toContain('2 m')
    expect(texts({ metresPerUnit: null })).toContain('échelle non indiquée')
  })
})

describe('hatching', () => {
  it.each(hatches.map((hatch, at) => [at, hatch] as const))('number %i stays in its shape', (_, hatch) => {
    const corners = rectangleAt([50, 40], 20, 10, 30)
    const lines = hatchMarks(corners, hatch)
    expect(lines.length).toBeGreaterThan(2)
    for (const mark of lines) {
      if (mark.kind !== 'line') throw new Error('no line')
      for (const [x, y] of [mark.from, mark.to]) {
        const [dx, dy] = [x - 50, y - 40]
        const [cos, sin] = [Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)]
        expect(Math.abs(dx * cos + dy * sin)).toBeLessThan(10.001)
        expect(Math.abs(dy * cos - dx * sin)).toBeLessThan(5.001)
      }
    }
  })

  it('tells each switch from its neighbours', () => {
    expect(new Set(hatches.map(({ turns, gap }) => `${turns} ${gap}`)).size).toBe(hatches.length)
  })
})
