/**
 * A device that stops for some seconds while a command is typed, and goes on: what was typed meanwhile waits in it. Its
 * answer is read all the same, and the command runs once.
 */
import { describe, expect, test } from 'vitest'
import { attach } from '../../main/driver-engine/attach.ts'
import { createConsole } from '../../main/driver-engine/console.ts'
import { readRunning } from '../../main/driver-engine/read-config.ts'
import { createCatalyst } from '../fakes/catalyst/catalyst.ts'
import { createFastpath } from '../fakes/fastpath/fastpath.ts'
import { createProcurve } from '../fakes/procurve/procurve.ts'
import { seedRandom } from '../fakes/random.ts'
import { createSimulatedClock, type SimulatedClock } from '../fakes/simulated-clock.ts'

const devices = {
  catalyst: (clock: SimulatedClock) => createCatalyst({ clock, lineDelay: 2, start: { kind: 'user' } }),
  procurve: (clock: SimulatedClock) => createProcurve({ clock, lineDelay: 2, start: 'prompt' }),
  fastpath: (clock: SimulatedClock) => createFastpath({ clock, lineDelay: 2, start: 'prompt' }),
}

const seeds = Array.from({ length: 20 }, (_, i) => i + 1)

describe.each(Object.entries(devices))('a %s that stops', (_, create) => {
  test.each(seeds)('while a command is typed is read to its end, seed %i', async (seed) => {
    const random = seedRandom(seed)
    const clock = createSimulatedClock()
    const device = create(clock)
    const console = createConsole(device.transport(), clock)
    await clock.run(attach(console))
    const { running } = await clock.run(readRunning(console))
    for (let reading = 0; reading < 4; reading++) {
      const byte = device.state.bytesIn + Math.floor(random.between(1, 20))
      device.when('in', byte, () => device.hang(random.between(500, 18_000)))
      expect((await clock.run(readRunning(console))).running).toBe(running)
    }
    device.dispose()
  })
})
