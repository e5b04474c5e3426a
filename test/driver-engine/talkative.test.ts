/** A device that prints messages all the time: its silence never comes, and the push ends all the same. */
import { expect, test } from 'vitest'
import { attach } from '../../main/driver-engine/attach.ts'
import { createConsole } from '../../main/driver-engine/console.ts'
import { runSender } from '../../main/driver-engine/run-sender.ts'
import { planSteps, type SourceLine } from '../../main/driver-engine/steps.ts'
import { type Catalyst, type CatalystOptions, createCatalyst } from '../fakes/catalyst/catalyst.ts'
import { createSimulatedClock } from '../fakes/simulated-clock.ts'
import { ports, pushOver } from './push-over.ts'

const talk = { everyMs: 300 }

async function pushCut(
  options: CatalystOptions,
  lines: readonly Pick<SourceLine, 'depth' | 'text' | 'block'>[],
  cut: (catalyst: Catalyst) => void,
) {
  const clock = createSimulatedClock()
  const catalyst = createCatalyst({ clock, lineDelay: 20, syslog: talk, ...options })
  const console = createConsole(catalyst.transport(), clock)
  const { driver } = await clock.run(attach(console))
  cut(catalyst)
  const steps = planSteps(
    driver,
    lines.map((line, i) => ({ ...line, shown: line.text, line: i + 1 })),
  )
  const { end } = await clock.run(runSender(console, steps).finished)
  catalyst.dispose()
  return end
}

const cutAfter = (bytes: number) => (catalyst: Catalyst) =>
  catalyst.when('in', catalyst.state.bytesIn + bytes, () => catalyst.hang())

test.each([1, 40, 90, 155, 230, 311, 402, 533])(
  'a console process that hangs after %i bytes is given up',
  async (bytes) => {
    const end = await pushCut({ seed: bytes }, ports(8), cutAfter(bytes))
    expect(end.state).toBe('unknown')
  },
)

test.each([5, 20, 40, 60])('so is one that hangs %i bytes into a banner', async (bytes) => {
  const banner = { depth: 0, text: 'banner motd #', block: ['Welcome to the hall', 'Ask at stand A1', '#'] }
  const end = await pushCut({ seed: bytes }, [banner, ...ports(2)], cutAfter(20 + bytes))
  expect(end.state).toBe('unknown')
})

test.each([47, 48, 49, 50])('bytes lost while it talks are sent again, seed %i', async (seed) => {
  const { outcome } = await pushOver(
    { seed, inputBuffer: 48, lineDelay: 60, stalls: true, syslog: talk, outputBuffer: 8 },
    ports(12),
  )
  expect(outcome.end).toEqual({ state: 'done' })
})
