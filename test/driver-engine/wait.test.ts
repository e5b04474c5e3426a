/** Waiting for a device: silence counts only while this program runs. */
import { expect, test } from 'vitest'
import type { Clock } from '../../main/clock.ts'
import { createConsole } from '../../main/driver-engine/console.ts'
import { waitOn } from '../../main/driver-engine/wait.ts'
import { createPipeEnds } from '../../main/transports/pipe-ends.ts'
import { createSimulatedClock } from '../fakes/simulated-clock.ts'

test('what came while the lid was closed is heard before the silence is judged', async () => {
  const simulated = createSimulatedClock()
  const ends = createPipeEnds()
  const lid = { closedFor: 60_000 }
  // Its first timer comes a minute late, and what the device said meanwhile arrives only after it.
  const clock: Clock = {
    now: simulated.now,
    timestamp: simulated.timestamp,
    after(ms, callback) {
      const late = lid.closedFor
      lid.closedFor = 0
      if (late > 0) simulated.after(ms + late + 1, () => ends.emit(Buffer.from('Switch#')))
      return simulated.after(ms + late, callback)
    },
  }
  const transport = { ...ends, peer: 'a laptop', adapter: null, write() {}, close: async () => {} }
  const console = createConsole(transport, clock)
  const heard = waitOn(console, {
    quietMs: 4000,
    limitMs: 60_000,
    until: () => console.current() === 'Switch#',
  })
  expect(await simulated.run(heard)).toBe(true)
})
