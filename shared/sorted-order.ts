/**
 * The order of a million rows, in slices: short runs are sorted, then merged two and two until one is left. A sort of
 * the library's holds the thread until it is done.
 */
import { ROWS_A_SLICE, type Sliced } from './sliced.ts'

type Compare<T> = (a: T, b: T) => number

/** Places of `rows`, sorted; equal ones stay as they come. */
export function* sortedOrder<T>(rows: readonly T[], compare: Compare<T>): Sliced<Uint32Array> {
  const comparePlaces = (a: number, b: number): number => compare(rows[a] as T, rows[b] as T)
  let order = new Uint32Array(rows.length)
  let next = new Uint32Array(rows.length)
  for (let from = 0; from < order.length; from += ROWS_A_SLICE) {
    for (let at = from; at < Math.min(from + ROWS_A_SLICE, order.length); at++) order[at] = at
    order.subarray(from, from + ROWS_A_SLICE).sort((a, b) => comparePlaces(a, b) || a - b)
    yield
  }
  for (let width = ROWS_A_SLICE; width < order.length; width *= 2) {
    for (let from = 0; from < order.length; from += 2 * width)
      yield* merge(comparePlaces, order, next, { from, width })
    ;[order, next] = [next, order]
  }
  return order
}

/** By code unit, as quick as strings can be compared. */
export const compareCodes: Compare<string> = (a, b) => (a < b ? -1 : a > b ? 1 : 0)

/** Two sorted runs of at most `width`, side by side from `from` on, into one in `into`. */
function* merge(
  compare: Compare<number>,
  order: Uint32Array,
  into: Uint32Array,
  { from, width }: { readonly from: number; readonly width: number },
): Sliced<void> {
  const middle = Math.min(from + width, order.length)
  const end = Math.min(from + 2 * width, order.length)
  let left = from
  let right = middle
  for (let at = from; at < end; at++) {
    const isLeft = left < middle && (right >= end || compare(order[left] ?? 0, order[right] ?? 0) <= 0)
    into[at] = order[isLeft ? left++ : right++] ?? 0
    if ((at - from) % ROWS_A_SLICE === 0) yield
  }
}
