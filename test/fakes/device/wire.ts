/**
 * One direction of a serial line: ten bits a byte, one byte after the other, whatever was handed over at once. Due
 * times are absolute, so that in real time (timers of 1 ms and late) the line still carries its full rate.
 */
import type { Clock } from '../../../main/clock.ts'

export interface Wire {
  send(bytes: Iterable<number>): void
  setBaud(baud: number): void
  /** Bytes handed over and not yet arrived. */
  readonly waiting: number
  /** Loses what is on the way (cable pulled, power cut). */
  clear(): void
}

/** `deliver` gets each byte at the moment its last bit has arrived. */
export function createWire(clock: Clock, firstBaud: number, deliver: (byte: number) => void): Wire {
  let byteMs = 10_000 / firstBaud
  let queue: number[] = []
  let head = 0
  let due = 0
  let cancel: (() => void) | null = null

  const fire = () => {
    cancel = null
    while (head < queue.length && due <= clock.now() + 1e-6) {
      const byte = queue[head++] as number
      due += byteMs
      deliver(byte)
    }
    if (head > 4096) {
      queue = queue.slice(head)
      head = 0
    }
    schedule()
  }
  const schedule = () => {
    if (!cancel && head < queue.length) cancel = clock.after(Math.max(0, due - clock.now()), fire)
  }

  return {
    send(bytes) {
      if (head >= queue.length) due = Math.max(due, clock.now() + byteMs)
      for (const byte of bytes) queue.push(byte)
      schedule()
    },
    setBaud(baud) {
      byteMs = 10_000 / baud
    },
    get waiting() {
      return queue.length - head
    },
    clear() {
      queue = []
      head = 0
      cancel?.()
      cancel = null
    },
  }
}
