/** What of a network's DHCP range may be handed out: all but the addresses that somebody has, in as few ranges as it takes. */
import type { AddressRange } from '../addressing/host-rules.ts'

/** dhcpd keeps each address of a range in memory, and refuses ranges of more than some millions. */
const MOST_ADDRESSES = 65_536

export const boundedRange = (range: AddressRange | null): AddressRange | null =>
  range && { first: range.first, last: Math.min(range.last, range.first + MOST_ADDRESSES - 1) }

/** `taken` in any order; those outside the range do not count. */
export function rangesWithout(range: AddressRange | null, taken: Iterable<number>): readonly AddressRange[] {
  if (range === null) return []
  const inside = [...new Set(taken)].filter((address) => address >= range.first && address <= range.last)
  const ranges: AddressRange[] = []
  let first = range.first
  for (const address of inside.sort((a, b) => a - b)) {
    if (address > first) ranges.push({ first, last: address - 1 })
    first = address + 1
  }
  if (first <= range.last) ranges.push({ first, last: range.last })
  return ranges
}

export const countOf = (ranges: readonly AddressRange[]): number =>
  ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0)
