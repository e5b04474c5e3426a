/**
 * A recorded session played back as a transport: what the device said comes again once what was typed then is typed
 * again. Strict, so that a recording is a test: other bytes than those recorded close it with both texts.
 */
import type { Clock } from '../clock.ts'
import { createPipeEnds } from './pipe-ends.ts'
import type { Transport } from './transport.ts'

export interface ReplayEvent {
  /** Milliseconds since the start of the recording. */
  readonly at: number
  /** `in`: the device said it; `out`: it was typed. */
  readonly direction: 'in' | 'out'
  /** latin1: a byte a character. */
  readonly text: string
}

export interface Recording {
  /** Device and firmware, where and when it was recorded. */
  readonly source: string
  readonly events: readonly ReplayEvent[]
}

const show = (text: string): string => JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}...` : text)

/** Plays `recording`; the pauses between what the device said are kept, those for typing are not. */
export function openReplay(recording: Recording, clock: Clock): Transport {
  const { events } = recording
  const ends = createPipeEnds()
  let next = 0
  let expected = ''
  /** Typed ahead of the recording: compared when its time comes. */
  let typed = ''
  let lastAt = events[0]?.at ?? 0
  let cancel: () => void = () => {}

  const compare = () => {
    const common = Math.min(typed.length, expected.length)
    if (typed.slice(0, common) !== expected.slice(0, common)) {
      const message = `the recording has ${show(expected)} typed here, not ${show(typed)}`
      return ends.close({ kind: 'failed', message })
    }
    expected = expected.slice(common)
    typed = typed.slice(common)
    if (expected === '') play()
  }
  const play = () => {
    const event = events[next]
    if (ends.closed) return
    if (!event) return ends.close({ kind: 'ended' })
    next++
    const pause = Math.max(0, event.at - lastAt)
    lastAt = event.at
    if (event.direction === 'out') {
      expected = event.text
      return compare()
    }
    cancel = clock.after(pause, () => {
      ends.emit(Buffer.from(event.text, 'latin1'))
      play()
    })
  }
  cancel = clock.after(0, play)

  return {
    peer: `recording ${recording.source}`,
    adapter: null,
    write(bytes) {
      typed += Buffer.from(bytes).toString('latin1')
      if (!ends.closed && expected !== '') compare()
    },
    onData: ends.onData,
    onClose: ends.onClose,
    async close() {
      cancel()
      ends.close({ kind: 'closed' })
    },
  }
}
