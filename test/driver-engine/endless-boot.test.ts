/** A switch that starts over and over, as one with a broken image does: it is given up in words, not waited for for ever. */
import { expect, test } from 'vitest'
import { attach } from '../../main/driver-engine/attach.ts'
import { createConsole } from '../../main/driver-engine/console.ts'
import { createPipeEnds } from '../../main/transports/pipe-ends.ts'
import type { Transport } from '../../main/transports/transport.ts'
import { createSimulatedClock, type SimulatedClock } from '../fakes/simulated-clock.ts'

function restarting(clock: SimulatedClock): Transport {
  const ends = createPipeEnds()
  const lines = ['POST: PortASIC Memory Tests : Begin', 'POST: PortASIC Memory Tests : End']
  const say = (at: number) => {
    ends.emit(Buffer.from(`${lines[at % lines.length]}\r\n`))
    clock.after(1000, () => say(at + 1))
  }
  clock.after(500, () => say(0))
  return {
    peer: '/dev/ttyUSB0',
    adapter: null,
    write: () => {},
    onData: ends.onData,
    onClose: ends.onClose,
    close: async () => ends.close({ kind: 'closed' }),
  } as unknown as Transport
}

test('a device that never ends starting is given up after half an hour of its time', async () => {
  const clock = createSimulatedClock()
  const console = createConsole(restarting(clock), clock)
  await expect(clock.run(attach(console))).rejects.toThrow(/starting for half an hour/)
  expect(clock.now()).toBeLessThan(60 * 60_000)
})
