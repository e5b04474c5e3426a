import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compressNumbers } from '../../renderer/ui/number-runs.ts'
import { inkOn, luminance, vlanColor } from '../../renderer/ui/vlan-color.ts'
import { compareNaturally } from '../../shared/model/natural-order.ts'

describe('natural order', () => {
  it('counts the numbers inside names', () => {
    expect(['A10', 'B1', 'A2', 'é', 'A1', 'f'].sort(compareNaturally)).toEqual([
      'A1',
      'A2',
      'A10',
      'B1',
      'é',
      'f',
    ])
  })
})

describe('a list of VLANs', () => {
  it('is written in runs', () => {
    expect(compressNumbers([])).toBe('')
    expect(compressNumbers([110, 120, 121, 122, 4094])).toBe('110, 120-122, 4094')
  })
})

describe('the colour of a VLAN', () => {
  const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)

  it('is the given one where there is one', () => {
    expect(vlanColor(10, '#FF8800')).toBe('#ff8800')
  })

  it('always bears readable text (WCAG AA)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4094 }), (vid) => {
        const color = vlanColor(vid, null)
        expect(color).toMatch(/^#[0-9a-f]{6}$/)
        const ink = inkOn(color)
        expect(contrast(luminance(color), luminance(ink))).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })
})
