/** What a switch says of one port, asked over a console while somebody waits. */
import { expect, test } from 'vitest'
import { createConsole } from '../../../main/driver-engine/console.ts'
import { identify } from '../../../main/driver-engine/identify.ts'
import { overlay, readPort } from '../../../main/services/diagnosis/read-port.ts'
import { emptyReading } from '../../../shared/verify/reading.ts'
import { type CatalystOptions, createCatalyst } from '../../fakes/catalyst/catalyst.ts'
import type { ConsoleDevice } from '../../fakes/device/console-device.ts'
import { createProcurve } from '../../fakes/procurve/procurve.ts'
import { createSimulatedClock, type SimulatedClock } from '../../fakes/simulated-clock.ts'

async function ask(make: (clock: SimulatedClock) => ConsoleDevice, port: string) {
  const clock = createSimulatedClock()
  const console = createConsole(make(clock).transport(), clock)
  await clock.run(identify(console, { secrets: {} }))
  const begun = clock.now()
  const reading = await clock.run(readPort(console, { deviceId: 1, port }))
  return { reading, seconds: (clock.now() - begun) / 1000, isClosed: console.closed !== null }
}

const links = {
  'FastEthernet0/5': { macs: ['0200.0000.0001', '0200.0000.0002'] },
  'FastEthernet0/6': { macs: ['0200.0000.0003'] },
}
const catalyst = (own: Partial<CatalystOptions>) => (clock: SimulatedClock) =>
  createCatalyst({ clock, lineDelay: 2, links, ...own })

test.each(['2950-48', '3548xl'] as const)('a %s tells of that port, and of no other', async (model) => {
  const { reading } = await ask(catalyst({ model }), 'FastEthernet0/5')
  expect(reading?.ports).toMatchObject([{ port: 'FastEthernet0/5', isUp: true, isShut: false }])
  expect(reading?.macs?.map(({ mac }) => mac)).toEqual(['02:00:00:00:00:01', '02:00:00:00:00:02'])
  expect(reading?.vlans).toMatchObject([{ port: 'FastEthernet0/5', mode: 'access', untagged: 1 }])
  expect(reading?.isMacTableWhole).toBe(false)
})

test('a port without link is told as such', async () => {
  const { reading } = await ask(catalyst({}), 'FastEthernet0/7')
  expect(reading?.ports).toMatchObject([{ port: 'FastEthernet0/7', isUp: false }])
  expect(reading?.macs ?? []).toEqual([])
})

test('at 9600 baud it takes the seconds that are promised, and the console is at its prompt again', async () => {
  const { seconds, isClosed } = await ask(catalyst({ baud: 9600 }), 'FastEthernet0/5')
  expect(seconds).toBeLessThan(15)
  expect(isClosed).toBe(false)
})

test('a ProCurve answers in its own words', async () => {
  const macs = { '001122-334455': '5', '001122-334466': '6' }
  const { reading } = await ask((clock) => createProcurve({ clock, macs }), '5')
  expect(reading?.macs).toEqual([{ mac: '00:11:22:33:44:55', vlan: null, port: '5' }])
})

test('what it refuses leaves standing what was read before', async () => {
  const before = { ...emptyReading(1, '2026-05-12T08:00:00Z'), neighbours: [], macs: [] }
  const { reading } = await ask(catalyst({}), 'FastEthernet0/5')
  expect(reading && overlay(before, reading)).toMatchObject({
    neighbours: [],
    macs: reading?.macs,
    at: reading?.at,
  })
})
