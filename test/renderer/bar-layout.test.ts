import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Bar, layBars } from '../../renderer/areas/journal/bar-layout.ts'

const anyBars: fc.Arbitrary<Bar[]> = fc.array(
  fc.record({ name: fc.string({ maxLength: 60 }), value: fc.nat(10_000), label: fc.constant('1') }),
  { maxLength: 24 },
)

it('bars are as long as what they stand for, inside the picture, one under the other', () => {
  fc.assert(
    fc.property(anyBars, fc.boolean(), (bars, isNarrow) => {
      const { width, height, start, barHeight, bars: placed } = layBars(bars, isNarrow)
      for (const [at, bar] of placed.entries()) {
        expect(start + bar.width).toBeLessThanOrEqual(width)
        expect(bar.y + barHeight).toBeLessThanOrEqual(height)
        expect(bar.y).toBeGreaterThanOrEqual((placed[at - 1]?.y ?? -barHeight) + barHeight)
        for (const other of placed)
          if (bar.value > other.value) expect(bar.width).toBeGreaterThanOrEqual(other.width)
      }
    }),
  )
})

it('nothing has no bar, and little is still seen', () => {
  const bars = [0, 1, 10_000].map((value) => ({ name: 'x', value, label: String(value) }))
  expect(layBars(bars, false).bars.map(({ width }) => width > 0)).toEqual([false, true, true])
})
