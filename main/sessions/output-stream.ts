/**
 * A terminal's view of a ring: pieces of at most one screen refresh, and never more ahead of what was drawn than the
 * terminal can hold. The contract's streams have no back-pressure of their own, so the reader's acknowledgements are
 * it; a reader that falls behind gets a jump in the numbers instead of a flood.
 */
import type { OutputChunk } from '../../shared/contract/console.ts'
import { type Clock, sleep } from '../clock.ts'
import type { OutputRing } from './output-ring.ts'

/** About one screen refresh: keystrokes still feel at once, a flood is a few dozen messages a second. */
const COALESCE_MS = 20
/** Characters that may be on their way or undrawn. */
const AHEAD = 100_000
/** How often to look whether a reader that fell behind has caught up. */
const POLL_MS = 100

export interface Reader {
  acknowledged: number
}

export interface StreamSource {
  readonly ring: OutputRing
  readonly clock: Clock
  /** Resolves when output is added or the session ends. */
  next(): Promise<void>
  readonly isEnded: () => boolean
}

/** Pieces from `from` on until the session has ended and all was given, or `signal` aborts. */
export async function* followOutput(
  source: StreamSource,
  reader: Reader,
  from: number,
  signal?: AbortSignal,
): AsyncGenerator<OutputChunk, void> {
  const { ring, clock } = source
  let at = from
  reader.acknowledged = from
  // Made once: a listener for every wait would pile up over hours of output.
  const hasAborted = aborted(signal)
  while (!signal?.aborted) {
    if (ring.end === at) {
      if (source.isEnded()) return
      await Promise.race([source.next(), hasAborted])
      continue
    }
    if (at - reader.acknowledged > AHEAD) {
      await sleep(clock, POLL_MS)
      continue
    }
    await sleep(clock, COALESCE_MS)
    const piece = ring.read(at)
    const text = piece.text.slice(0, AHEAD)
    if (text === '') continue
    at = piece.from + text.length
    yield { from: piece.from, text }
  }
}

const aborted = (signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => signal?.addEventListener('abort', () => resolve(), { once: true }))
