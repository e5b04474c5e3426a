/** Carries sliced work on between whatever else the core has to do: it also keeps the echo clock of the consoles. */
import { setImmediate as breathe } from 'node:timers/promises'
import type { Sliced } from '../../shared/sliced.ts'

/** Well below what a person or a console notices, in milliseconds. */
const HOLD_MS = 5

/** What comes out; null when it was no longer wanted before it was done. */
export async function inSlices<T>(work: Sliced<T>, isWanted: () => boolean): Promise<T | null> {
  let since = performance.now()
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    if (performance.now() - since < HOLD_MS) continue
    await breathe()
    if (!isWanted()) return null
    since = performance.now()
  }
}
