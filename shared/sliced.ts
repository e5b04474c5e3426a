/**
 * Work that can be put down: a generator that yields every few milliseconds. The core carries it on between other
 * things, whoever has nothing else to do finishes it at once.
 */

/** What comes out is returned; what is yielded says nothing. */
export type Sliced<T> = Generator<undefined, T, undefined>

/** Rows after which to yield: a few milliseconds on a slow laptop, with work of about a microsecond a row. */
export const ROWS_A_SLICE = 500

/** Done at once, whatever it yields on the way. */
export function finish<T>(work: Generator<unknown, T, undefined>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** The items, with a yield after every slice of them; `slice`: of how many, where one takes more than a microsecond. */
export function* eachInSlices<T>(
  items: Iterable<T>,
  take: (item: T) => void,
  slice = ROWS_A_SLICE,
): Sliced<void> {
  let count = 0
  for (const item of items) {
    take(item)
    if (++count % slice === 0) yield
  }
}
