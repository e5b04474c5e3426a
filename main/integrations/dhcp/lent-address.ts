/**
 * Which address a card that has none asks with: one that means something on its own wire only (RFC 3927). A surprising fact:
 * the tagged VLANs of a card all have its MAC address, and the system sends by the sender's address, so two cards with one
 * address would both ask through the first.
 */
import type { AskableInterface } from './interfaces.ts'

/** RFC 3927 keeps the first and the last 256 for later. */
const FIRST = 256
const COUNT = 65_536 - 2 * FIRST

/** Card name → address, for those that have none. The same for the same cards; no two alike, nor any that a card has. */
export function lentAddresses(cards: readonly AskableInterface[]): ReadonlyMap<string, string> {
  const taken = new Set(cards.map(({ address }) => address))
  const lent = new Map<string, string>()
  for (const { name, mac, tag, address } of cards) {
    if (address !== null) continue
    let at = placeOf(mac, tag)
    while (taken.has(addressAt(at))) at = (at + 1) % COUNT
    taken.add(addressAt(at))
    lent.set(name, addressAt(at))
  }
  return lent
}

const placeOf = (mac: string, tag: number | null): number => {
  const [high = 0, low = 0] = mac
    .split(':')
    .slice(-2)
    .map((pair) => Number.parseInt(pair, 16))
  return (high * 256 + low + 256 * (tag ?? 0)) % COUNT
}

const addressAt = (at: number): string => `169.254.${(at + FIRST) >> 8}.${at & 255}`
