/**
 * The console process of the switch and the two small buffers around it. Bytes arrive by interrupt and fall away when
 * the input buffer is full; the process reads one when it is free and its output has room, so a slow line, a stall or
 * a long answer makes type-ahead pile up and vanish without a word. That is what ruins a paste.
 */
import type { Clock } from '../../../main/clock.ts'

export type Reader = (byte: number) => void

export interface Tty {
  /** A byte came off the wire. */
  receive(byte: number): void
  /** Goes out at once, whatever the process does (echo, system messages). */
  print(text: string): void
  /** Lines for the process to write one after the other, then `next`. */
  write(chunks: readonly string[], next: () => void): void
  /** The process is busy for `ms`, then does `next` before it reads on. */
  work(ms: number, next: () => void): void
  /** The process does not run for `ms`; what it was doing goes on after. */
  stall(ms: number): void
  read(reader: Reader): void
  /** Call when the wire has taken a byte. */
  drained(): void
  /** Ctrl-Shift-6 while working: the work ends now. */
  allowBreak(isAllowed: boolean): void
  stop(): void
  readonly dropped: number
  /** True while it waits for a key with nothing left to read or write. */
  readonly isIdle: boolean
  readonly buffered: number
}

export interface TtyOptions {
  readonly clock: Clock
  /** Bytes the input buffer holds. */
  readonly inputBuffer: number
  /** The process waits while more than this is on its way out. */
  readonly outputBuffer: number
  readonly out: { send(bytes: Iterable<number>): void; readonly waiting: number }
}

const toBytes = (text: string): Buffer => Buffer.from(text, 'latin1')

export function createTty({ clock, inputBuffer, outputBuffer, out }: TtyOptions): Tty {
  const input: number[] = []
  let chunks: string[] = []
  let next: (() => void) | null = null
  let reader: Reader = () => {}
  let busyUntil = 0
  let cancel: (() => void) | null = null
  let isStopped = false
  let isPumping = false
  let canBreak = false
  let dropped = 0

  const busyMs = () => busyUntil - clock.now()

  const step = (): boolean => {
    const chunk = chunks.shift()
    if (chunk !== undefined) out.send(toBytes(chunk))
    else if (next) {
      const done = next
      next = null
      done()
    } else {
      const byte = input.shift()
      if (byte === undefined) return false
      reader(byte)
    }
    return true
  }
  /** One look at the clock decides whether to go on or to wait: between two, the moment comes and nobody goes on. */
  const canGoOn = (): boolean => {
    // While the wire has too much on it, each byte that it takes pumps again.
    if (isStopped || out.waiting > outputBuffer) return false
    const ms = busyMs()
    if (ms <= 1e-6) return true
    cancel ??= clock.after(ms, () => {
      cancel = null
      pump()
    })
    return false
  }
  const pump = () => {
    if (isPumping) return
    isPumping = true
    while (canGoOn() && step());
    isPumping = false
  }

  return {
    receive(byte) {
      if (isStopped) return
      if (canBreak && byte === 0x1e) busyUntil = clock.now()
      else if (input.length < inputBuffer) input.push(byte)
      else dropped++
      pump()
    },
    print: (text) => out.send(toBytes(text)),
    write(lines, done) {
      chunks = [...lines]
      next = done
      pump()
    },
    work(ms, done) {
      busyUntil = Math.max(busyUntil, clock.now() + ms)
      next = done
      pump()
    },
    stall(ms) {
      busyUntil = Math.max(busyUntil, clock.now()) + ms
      pump()
    },
    read(to) {
      reader = to
      pump()
    },
    drained: pump,
    allowBreak(isAllowed) {
      canBreak = isAllowed
    },
    stop() {
      isStopped = true
      cancel?.()
      cancel = null
      input.length = 0
    },
    get dropped() {
      return dropped
    },
    get isIdle() {
      return busyMs() <= 1e-6 && chunks.length === 0 && !next && input.length === 0
    },
    get buffered() {
      return input.length
    },
  }
}
