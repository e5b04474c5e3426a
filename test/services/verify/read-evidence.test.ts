/** What is asked of a switch on a console, and what is made of its answers. */
import { expect, test } from 'vitest'
import { createConsole } from '../../../main/driver-engine/console.ts'
import { identify } from '../../../main/driver-engine/identify.ts'
import { readEvidence } from '../../../main/services/verify/read-evidence.ts'
import { type CatalystOptions, createCatalyst } from '../../fakes/catalyst/catalyst.ts'
import { createSimulatedClock } from '../../fakes/simulated-clock.ts'

async function plugIn(options: Partial<CatalystOptions> = {}) {
  const clock = createSimulatedClock()
  const device = createCatalyst({ clock, lineDelay: 2, ...options })
  const console = createConsole(device.transport(), clock)
  const identified = await clock.run(identify(console, { secrets: {} }))
  const steps: string[] = []
  const read = (own: { isBrief?: boolean; signal?: AbortSignal } = {}) =>
    clock.run(
      readEvidence(console, identified, {
        deviceId: 1,
        isBrief: false,
        signal: new AbortController().signal,
        report: (step) => steps.push(step),
        ...own,
      }),
    )
  return { clock, console, steps, read }
}

const links = { 'FastEthernet0/5': { macs: ['0200.0000.0001', '0200.0000.0002'] } }

test.each(['2950-48', '3548xl'] as const)(
  'a %s tells who is on which port, in its own way',
  async (model) => {
    const { read } = await plugIn({ model, links })
    const { reading } = await read()
    expect(reading.macs?.map(({ mac, port }) => [mac, port])).toEqual([
      ['02:00:00:00:00:01', 'FastEthernet0/5'],
      ['02:00:00:00:00:02', 'FastEthernet0/5'],
    ])
    expect(reading.ports?.filter(({ isUp }) => isUp).map(({ port }) => port)).toEqual(['FastEthernet0/5'])
    expect(reading.vlans?.find(({ port }) => port === 'FastEthernet0/5')).toMatchObject({ untagged: 1 })
  },
)

test('what changes all the time is asked for alone, in a fraction of the time', async () => {
  const { read, clock } = await plugIn({ links, baud: 9600 })
  const begun = clock.now()
  const all = await read()
  const between = clock.now()
  const brief = await read({ isBrief: true })
  expect(brief.reading).toMatchObject({ macs: all.reading.macs, ports: all.reading.ports, neighbours: null })
  expect(clock.now() - between).toBeLessThan((between - begun) * 0.8)
})

test('it leaves the console at its prompt when it is stopped, with what was asked until then lost', async () => {
  const { read, console, steps } = await plugIn({ links, baud: 9600 })
  const stop = new AbortController()
  const reading = read({ signal: stop.signal })
  const stopped = expect(reading).rejects.toBeDefined()
  stop.abort(new Error('stopped'))
  await stopped
  expect(steps.length).toBeLessThan(3)
  expect(console.closed).toBeNull()
})
