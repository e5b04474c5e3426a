import fc from 'fast-check'
import { expect, it } from 'vitest'
import { broadcastOf, formatPrefix, type Ipv4Prefix, networkOf } from '../../shared/addressing/ipv4.ts'
import { findOverlaps } from '../../shared/addressing/overlaps.ts'

const prefixes = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 63 }), fc.integer({ min: 26, max: 32 }))
    .map(([low, length]) => ({ prefix: { network: networkOf(0x0a000000 + low, length), length } })),
  { maxLength: 12 },
)

const overlap = (a: Ipv4Prefix, b: Ipv4Prefix) => a.network <= broadcastOf(b) && b.network <= broadcastOf(a)

it('finds an overlap for exactly those prefixes that lie in another one', () => {
  fc.assert(
    fc.property(prefixes, (items) => {
      const found = findOverlaps(items)
      for (const { outer, inner } of found) expect(overlap(outer.prefix, inner.prefix)).toBe(true)
      const distinct = new Set(items.map((item) => formatPrefix(item.prefix)))
      const nested = items.filter((item, at) =>
        items.some(
          (other, where) =>
            where !== at &&
            overlap(other.prefix, item.prefix) &&
            (other.prefix.length < item.prefix.length ||
              (other.prefix.length === item.prefix.length && where < at)),
        ),
      )
      expect(found.length).toBe(nested.length)
      expect(distinct.size).toBeLessThanOrEqual(items.length)
    }),
  )
})
