/**
 * What can go wrong between any device and us, put on its console from outside: noise, prompts printed twice, a question
 * to the terminal before anything else is heard.
 */
import { createPipeEnds } from '../../main/transports/pipe-ends.ts'
import type { Transport } from '../../main/transports/transport.ts'
import { seedRandom } from './random.ts'
import type { SimulatedClock } from './simulated-clock.ts'

export interface BadWire {
  /** Unprintable bytes out of nowhere, mean time between two in milliseconds. */
  readonly noiseEveryMs?: number
  readonly seed?: number
  /** Every prompt comes twice on its line. */
  readonly doublesPrompts?: RegExp
  /** Nothing passes before the terminal has told its size. */
  readonly asksForSize?: boolean
}

const SIZE_QUESTION = '\x1b[1920;1920H\x1b[6n'

export function spoil(clock: SimulatedClock, wire: Transport, faults: BadWire): Transport {
  const ends = createPipeEnds()
  const random = seedRandom(faults.seed ?? 1)
  const emit = (text: string) => ends.emit(Buffer.from(text, 'latin1'))
  let line = ''
  let held: Uint8Array[] | null = faults.asksForSize ? [] : null
  let reply = ''

  const hear = (bytes: Uint8Array) => {
    ends.emit(bytes)
    for (const char of Buffer.from(bytes).toString('latin1')) {
      line = char === '\n' || char === '\r' ? '' : line + char
      if (faults.doublesPrompts?.test(line)) {
        emit(line)
        line = ''
      }
    }
  }
  const offData = wire.onData((bytes) => {
    if (held) held.push(bytes)
    else hear(bytes)
  })
  wire.onClose((reason) => ends.close(reason))
  if (faults.asksForSize) clock.after(50, () => emit(SIZE_QUESTION))
  if (faults.noiseEveryMs !== undefined) {
    const { noiseEveryMs } = faults
    const next = () =>
      clock.after(noiseEveryMs * (0.5 + random.next()), () => {
        if (ends.closed) return
        ends.emit(Uint8Array.of(128 + Math.floor(random.next() * 127)))
        next()
      })
    next()
  }

  /** The size, and then whatever was held back. */
  const answerSize = (text: string): void => {
    reply += text
    if (!/\x1b\[\d+;\d+R/.test(reply)) return
    const late = held ?? []
    held = null
    for (const bytes of late) hear(bytes)
  }

  return {
    ...wire,
    adapter: wire.adapter,
    write: (bytes) => (held ? answerSize(Buffer.from(bytes).toString('latin1')) : wire.write(bytes)),
    onData: ends.onData,
    onClose: ends.onClose,
    close: async () => {
      offData()
      await wire.close()
    },
  }
}
