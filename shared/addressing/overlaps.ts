/** Overlapping prefixes. Two prefixes are either nested or apart, so one sorted sweep with a stack finds every one. */
import { broadcastOf, type Ipv4Prefix } from './ipv4.ts'

export interface Overlap<T> {
  /** The larger (or first) one, which holds the other whole. */
  readonly outer: T
  readonly inner: T
}

/** Each prefix that lies within another one, with the nearest that holds it. n log n; equal prefixes count too. */
export function findOverlaps<T extends { readonly prefix: Ipv4Prefix }>(items: readonly T[]): Overlap<T>[] {
  const sorted = [...items].sort(
    (a, b) => a.prefix.network - b.prefix.network || a.prefix.length - b.prefix.length,
  )
  const open: T[] = []
  const found: Overlap<T>[] = []
  for (const inner of sorted) {
    let outer = open.at(-1)
    while (outer && broadcastOf(outer.prefix) < inner.prefix.network) {
      open.pop()
      outer = open.at(-1)
    }
    if (outer) found.push({ outer, inner })
    open.push(inner)
  }
  return found
}
