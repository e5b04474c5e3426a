/** Work that a screen follows: its newest state as it goes, and the end of it. Who stops following stops the work. */
import { createLatest } from './latest.ts'

/** Ends with the work and throws what that throws, except where `given` took it back. `set` tells a new state. */
export async function* followWork<T>(
  initial: T,
  given: AbortSignal | undefined,
  work: (set: (state: T) => void, signal: AbortSignal) => Promise<void>,
): AsyncGenerator<T, void> {
  const ended = new AbortController()
  const signal = given ? AbortSignal.any([given, ended.signal]) : ended.signal
  const progress = createLatest<T>(initial)
  let failure: unknown = null
  let last = initial
  const set = (state: T) => {
    last = state
    progress.set(state)
  }
  const going = work(set, signal)
    .catch((error: unknown) => {
      failure = error
    })
    .finally(() => progress.close())
  let shown: T | null = null
  try {
    for await (const state of progress.follow(signal)) {
      shown = state
      yield state
    }
  } finally {
    ended.abort()
  }
  await going
  if (failure !== null && given?.aborted !== true) throw failure
  // What was set as it ended may not have been taken yet.
  if (failure === null && shown !== last) yield last
}
