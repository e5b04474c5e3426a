/**
 * Virtual time: 38 s of wire pass in milliseconds of CPU. After every timer the event loop turns once, so promises
 * (and anything that only needs a turn) settle before time moves on: code under test sees time as it would outside.
 */
import type { Clock } from '../../main/clock.ts'

export interface SimulatedClock extends Clock {
  /** Runs everything due within the next `ms`, in order, and leaves the clock there. */
  advance(ms: number): Promise<void>
  /** Runs timers until `work` settles and returns its value. Rejects when nothing is left that could settle it. */
  run<T>(work: Promise<T>): Promise<T>
  /** Timers waiting. */
  readonly pending: number
}

interface Timer {
  readonly at: number
  readonly order: number
  readonly callback: () => void
  cancelled: boolean
}

const isBefore = (a: Timer, b: Timer): boolean => a.at < b.at || (a.at === b.at && a.order < b.order)

/** A binary heap: a push at 9600 baud is some 100 000 timers. */
function createTimerHeap() {
  const heap: Timer[] = []
  const at = (i: number) => heap[i] as Timer
  const swap = (i: number, j: number) => {
    const held = at(i)
    heap[i] = at(j)
    heap[j] = held
  }
  const sink = (from: number) => {
    let i = from
    for (;;) {
      const left = 2 * i + 1
      if (left >= heap.length) return
      const least = left + 1 < heap.length && isBefore(at(left + 1), at(left)) ? left + 1 : left
      if (!isBefore(at(least), at(i))) return
      swap(i, least)
      i = least
    }
  }
  return {
    peek: () => heap[0],
    size: () => heap.length,
    push(timer: Timer) {
      heap.push(timer)
      let i = heap.length - 1
      while (i > 0 && isBefore(at(i), at((i - 1) >> 1))) {
        swap(i, (i - 1) >> 1)
        i = (i - 1) >> 1
      }
    },
    pop(): Timer | undefined {
      const first = heap[0]
      const last = heap.pop()
      if (last && heap.length > 0) {
        heap[0] = last
        sink(0)
      }
      return first
    },
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** `start`: the wall clock at virtual zero. `limitMs`: a run that goes on longer is taken for stuck. */
export function createSimulatedClock(
  start = '2026-06-01T08:00:00.000Z',
  limitMs = 6 * 3_600_000,
): SimulatedClock {
  const timers = createTimerHeap()
  const origin = Date.parse(start)
  let now = 0
  let order = 0

  const fireNext = () => {
    const timer = timers.pop()
    if (!timer || timer.cancelled) return false
    now = Math.max(now, timer.at)
    timer.callback()
    return true
  }

  return {
    now: () => now,
    timestamp: () => new Date(origin + now).toISOString(),
    after(ms, callback) {
      const timer = { at: now + Math.max(0, ms), order: order++, callback, cancelled: false }
      timers.push(timer)
      return () => {
        timer.cancelled = true
      }
    },
    async advance(ms) {
      const until = now + ms
      await turn()
      for (let next = timers.peek(); next && next.at <= until; next = timers.peek()) {
        if (fireNext()) await turn()
      }
      now = until
    },
    async run<T>(work: Promise<T>): Promise<T> {
      let settled = false
      const mark = () => {
        settled = true
      }
      work.then(mark, mark)
      const deadline = now + limitMs
      // Nothing due can mean that real I/O is still under way: give it some turns before calling it stuck.
      for (let idle = 0; idle < 2000; ) {
        await turn()
        if (settled) return work
        if (now > deadline) throw new Error(`nothing settled within ${limitMs} ms of virtual time`)
        if (timers.size() === 0) idle++
        else {
          idle = 0
          fireNext()
        }
      }
      throw new Error('no timer is left and the work has not settled')
    },
    get pending() {
      return timers.size()
    },
  }
}
