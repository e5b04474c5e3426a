/**
 * The last output of a console, by sequence number: the number of the first character ever received is 0. Bounded: a
 * device that talks for hours costs no more memory than one that talked for minutes.
 */
export interface OutputRing {
  append(text: string): void
  /** What is kept from `from` on; `from` of the answer is later where the beginning is no longer kept. */
  read(from: number): { readonly from: number; readonly text: string }
  /** The number of the next character. */
  readonly end: number
}

/** Keeps between `capacity` and twice that many characters. */
export function createOutputRing(capacity = 400_000): OutputRing {
  let kept = ''
  let start = 0
  return {
    append(text) {
      kept += text
      if (kept.length <= 2 * capacity) return
      const dropped = kept.length - capacity
      kept = kept.slice(dropped)
      start += dropped
    },
    read(from) {
      const first = Math.max(from, start)
      return { from: first, text: kept.slice(first - start) }
    },
    get end() {
      return start + kept.length
    },
  }
}
