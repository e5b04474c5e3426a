/** Attaching to a device that answers late and prints messages meanwhile: its speed is not doubted for that. */
import { expect, test } from 'vitest'
import { attach } from '../../main/driver-engine/attach.ts'
import { createConsole } from '../../main/driver-engine/console.ts'
import { createCatalyst } from '../fakes/catalyst/catalyst.ts'
import { createSimulatedClock } from '../fakes/simulated-clock.ts'

const stalls = { everyMs: 1500, minMs: 100, maxMs: 2000 }

test.each(Array.from({ length: 16 }, (_, i) => i + 20))(
  'a busy device is found at its own speed, seed %i',
  async (seed) => {
    const clock = createSimulatedClock()
    const catalyst = createCatalyst({
      clock,
      seed,
      stalls,
      syslog: { everyMs: 800 },
      start: { kind: 'user' },
    })
    const console = createConsole(catalyst.transport(), clock)
    const { prompt, baud } = await clock.run(attach(console))
    expect(prompt.mode).toBe('privileged')
    expect(baud).toBe(9600)
    catalyst.dispose()
  },
)

test.each([150, 400])(
  'one that takes %i ms a line, stalls all the time and types its prompt again after every message is let in to',
  async (lineDelay) => {
    const config = 'line con 0\n logging synchronous\n'
    for (let seed = 1; seed <= 14; seed++) {
      const clock = createSimulatedClock()
      const device = { seed, lineDelay, config, inputBuffer: 48, syslog: { everyMs: 600 } }
      const catalyst = createCatalyst({ clock, ...device, stalls, start: { kind: 'user' } })
      const { prompt } = await clock.run(attach(createConsole(catalyst.transport(), clock)))
      expect(prompt.mode, `seed ${seed}`).toBe('privileged')
      catalyst.dispose()
    }
  },
)

test('a console that only prints messages is told from a dead one', async () => {
  const clock = createSimulatedClock()
  const catalyst = createCatalyst({ clock, syslog: { everyMs: 400 } })
  catalyst.hang()
  const console = createConsole(catalyst.transport(), clock)
  await expect(clock.run(attach(console))).rejects.toMatchObject({ code: 'no_prompt' })
  catalyst.dispose()
})
