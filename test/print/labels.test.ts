/** Labels of any size: all that is drawn stays on the label, and nothing lies on anything else. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawLabel } from '../../shared/print/draw-label.ts'
import type { LabelContent } from '../../shared/print/label-content.ts'
import { labelsOfPlan } from '../../shared/print/label-content.ts'
import { EVERYTHING } from '../../shared/print/scope.ts'
import { type Measure, widthOf } from '../../shared/print/text-fit.ts'
import { buildSite } from '../plan/site-builder.ts'

const measure: Measure = (text, bold) => [...text].length * (bold ? 0.62 : 0.55)

interface Rectangle {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** What each text and code covers; a line of text from its capitals to its baseline. */
const covered = (label: LabelContent, width: number, height: number): Rectangle[] =>
  drawLabel(measure, label, { x: 0, y: 0, width, height }).flatMap((mark): Rectangle[] => {
    if (mark.kind === 'qr')
      return [{ left: mark.x, right: mark.x + mark.size, top: mark.y, bottom: mark.y + mark.size }]
    if (mark.kind !== 'text') return []
    const wide = widthOf(measure, mark.text, mark.size, mark.bold)
    const left = mark.align === 'right' ? mark.x - wide : mark.x
    return [{ left, right: left + wide, top: mark.y - mark.size * 0.257, bottom: mark.y }]
  })

const overlap = (a: Rectangle, b: Rectangle) =>
  a.left < b.right - 0.01 && b.left < a.right - 0.01 && a.top < b.bottom - 0.01 && b.top < a.bottom - 0.01

const name = fc.string({ minLength: 1, maxLength: 60 })
const content: fc.Arbitrary<LabelContent> = fc.record({
  kind: fc.constant('cables' as const),
  title: fc.oneof(
    fc.nat(999_999).map(String),
    name.filter((text) => text.trim() !== ''),
  ),
  strong: name,
  lines: fc.array(name, { maxLength: 4 }),
  code: fc.constantFrom('C23J/A', 'CZZZZZZ/B', 'P237'),
  end: fc.constant('A' as const),
  isArrow: fc.boolean(),
})

describe('a label', () => {
  it('keeps everything on itself and apart', () => {
    fc.assert(
      fc.property(
        content,
        fc.integer({ min: 25, max: 105 }),
        fc.integer({ min: 9, max: 60 }),
        (label, width, height) => {
          const places = covered(label, width, height)
          for (const { left, right, top, bottom } of places) {
            expect(left).toBeGreaterThanOrEqual(0)
            expect(right).toBeLessThanOrEqual(width)
            expect(top).toBeGreaterThanOrEqual(0)
            expect(bottom).toBeLessThanOrEqual(height)
          }
          for (const [at, place] of places.entries())
            for (const other of places.slice(at + 1)) expect(overlap(place, other)).toBe(false)
        },
      ),
    )
  })

  it('has a code of 12 mm wherever there is room for it', () => {
    const [label] = labelsOfPlan(wired(), EVERYTHING, ['cables'], 'fr')
    if (!label) throw new Error('no label')
    for (const [width, height] of [
      [38.1, 21.2],
      [62, 29],
      [99, 38],
      [35.6, 16.9],
    ] as const)
      expect(covered(label, width, height)[0]).toMatchObject({ left: 1.2, right: 13.2 })
  })
})

function wired() {
  const build = buildSite()
  build.switch('SW1', { number: 1 })
  build.panel('P1')
  build.stand('A12')
  build.outlet('A12-1', 'A12')
  build.outlet('Prise 7', 'A12')
  build.wire('A12-1', 'P1 3', 'SW1 3')
  build.wire('Prise 7', 'P1 4')
  return build.plan()
}

describe('the two labels of a cable', () => {
  const labels = labelsOfPlan(wired(), EVERYTHING, ['cables'], 'fr')

  it('carry one number, each with its own end first and the other after it', () => {
    expect(labels.slice(0, 2)).toMatchObject([
      { title: '1', strong: 'A12-1', lines: ['P1 3'], code: expect.stringMatching(/^C.+\/A$/) },
      { title: '1', strong: 'P1 3', lines: ['A12-1'], code: expect.stringMatching(/^C.+\/B$/) },
    ])
  })

  it('tell the stand of an outlet whose name does not', () => {
    expect(labels.map(({ strong }) => strong)).toContain('Prise 7 (A12)')
  })

  it('write ports as technicians do', () => {
    expect(labels.map(({ strong }) => strong)).toContain('SW1 Fa0/3')
  })
})
