/** Things that happen to a device again and again at seeded random moments: stalls, messages. */
import type { Clock } from '../../../main/clock.ts'
import type { Random } from '../random.ts'

export interface Recurring {
  /** Mean time between two, milliseconds. */
  readonly everyMs: number
}

export interface StallOptions extends Recurring {
  readonly minMs: number
  readonly maxMs: number
}

/** Calls `happen` at seeded random moments; returns the stop. */
export function recur(clock: Clock, random: Random, everyMs: number, happen: () => void): () => void {
  let cancel: () => void = () => {}
  const plan = () => {
    cancel = clock.after(random.wait(everyMs), () => {
      happen()
      plan()
    })
  }
  plan()
  return () => cancel()
}
