/** Plugging in and out, as it is noticed. */
import { expect, it } from 'vitest'
import { watchOwnNetwork } from '../../../main/integrations/own-network/watch-own-network.ts'
import type { OwnInterface } from '../../../shared/walk/own-interface.ts'
import { createSimulatedClock } from '../../fakes/simulated-clock.ts'
import { type FakeSystem, fakeSystem } from './fake-system.ts'

const at = (key: string) => `/sys/class/net/eth0/${key}`

it('tells a cable, its address and its lease as they come, a quick change of outlets too, and nothing else', async () => {
  const clock = createSimulatedClock()
  let now: FakeSystem = { platform: 'linux', files: { [at('carrier')]: '0', [at('carrier_changes')]: '2' } }
  const asked: string[] = []
  const current = () => fakeSystem(now)
  const seen: (readonly OwnInterface[])[] = []
  const stop = watchOwnNetwork(
    {
      clock,
      system: {
        platform: 'linux',
        addresses: () => current().addresses(),
        read: (path) => current().read(path),
        list: (path) => current().list(path),
        run: (program, args) => {
          asked.push(program)
          return current().run(program, args)
        },
      },
    },
    (interfaces) => seen.push(interfaces),
  )
  const pass = (ms: number) => clock.advance(ms)
  const last = () => seen.at(-1)?.[0]

  await pass(1)
  expect(last()).toMatchObject({ name: 'eth0', isUp: false, addresses: [] })

  const plugged = { [at('carrier')]: '1', [at('carrier_changes')]: '3' }
  now = { platform: 'linux', files: plugged, addresses: { eth0: '10.1.101.23/24' } }
  await pass(1000)
  expect(last()).toMatchObject({ isUp: true, dhcpServer: null })

  now = {
    ...now,
    programs: { nmcli: 'GENERAL.DEVICE:eth0\nDHCP4.OPTION[1]:dhcp_server_identifier = 10.1.101.2\n' },
  }
  await pass(2000)
  expect(last()).toMatchObject({ dhcpServer: '10.1.101.2' })

  await pass(20_000)
  const times = seen.length
  const questions = asked.length
  await pass(60_000)
  expect(seen).toHaveLength(times)
  expect(asked).toHaveLength(questions)

  now = { ...now, files: { ...plugged, [at('carrier_changes')]: '5' } }
  await pass(1000)
  expect(last()).toMatchObject({ isUp: true, linkChanges: 5 })
  stop()
  now = { platform: 'linux' }
  await pass(5000)
  expect(seen).toHaveLength(times + 1)
})
