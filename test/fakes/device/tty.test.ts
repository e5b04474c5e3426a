/** The emulated console process: it goes on by itself, at whichever moment the clock is looked at. */
import { expect, test } from 'vitest'
import { createTty } from './tty.ts'

/** A clock that runs while the program does: every look at it is a little later, and timers fire a little early. */
function runningClock(start: number) {
  let now = start
  const due: (() => void)[] = []
  return {
    clock: {
      now: () => {
        now += 0.0007
        return now
      },
      timestamp: () => '',
      after(ms: number, callback: () => void) {
        due.push(() => {
          now = Math.max(now, now + ms - 0.0009)
          callback()
        })
        return () => {}
      },
    },
    runAll() {
      for (let next = due.shift(); next; next = due.shift()) next()
    },
  }
}

test('work that is over between two looks at the clock is gone on with', () => {
  for (let at = 0; at < 100; at++) {
    const { clock, runAll } = runningClock(at * 0.00013)
    const out = { send() {}, waiting: 0 }
    const tty = createTty({ clock, inputBuffer: 128, outputBuffer: 32, out })
    let isDone = false
    tty.work(5, () => {
      isDone = true
    })
    runAll()
    expect(isDone, `begun at ${at}`).toBe(true)
  }
})
