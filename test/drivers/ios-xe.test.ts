/** A Catalyst of IOS-XE, from the box: what it asks and says before anybody may configure it, and that it is. */
import { expect, test } from 'vitest'
import { createConsole } from '../../main/driver-engine/console.ts'
import { identify } from '../../main/driver-engine/identify.ts'
import { readRunning } from '../../main/driver-engine/read-config.ts'
import { pushCommands } from '../../main/services/push/push-commands.ts'
import { readIntent } from '../../shared/config/read-intent.ts'
import { loadConfig } from '../../shared/config/tree.ts'
import { type CatalystOptions, createCatalyst } from '../fakes/catalyst/catalyst.ts'
import { createSimulatedClock } from '../fakes/simulated-clock.ts'

const plugIn = (options: CatalystOptions = {}) => {
  const clock = createSimulatedClock()
  const catalyst = createCatalyst({ clock, model: '9200l', ...options })
  return { clock, catalyst, console: createConsole(catalyst.transport(), clock) }
}

test('is identified, whatever of its version the stack repeats', async () => {
  const { clock, console } = plugIn()
  const { identity } = await clock.run(identify(console))
  expect(identity).toEqual({
    platform: 'cisco_ios',
    model: 'C9200L-24P-4G',
    serial: 'JAE26120ABC',
    mac: '4c:ec:0f:12:34:00',
    software: '17.09.04a',
    hostname: 'Switch',
  })
})

test('from the box it wants a secret: that of the person is told, and kept nowhere', async () => {
  const { clock, console, catalyst } = plugIn({ startup: null, start: 'setup' })
  const { identity } = await clock.run(identify(console, { secrets: { enable: 'orme-parc-9' } }))
  expect(identity.model).toBe('C9200L-24P-4G')
  expect(catalyst.state.running.join('\n')).not.toContain('secret')
  // It looked for its configuration in the network, and was told to stop.
  expect(catalyst.state.device.seeksConfig).toBe(false)
  catalyst.dispose()
})

test('without a secret the person is asked for one, and none is invented', async () => {
  const { clock, console, catalyst } = plugIn({ startup: null, start: 'setup' })
  await expect(clock.run(identify(console))).rejects.toMatchObject({ code: 'enable_needed' })
  catalyst.dispose()
})

test('an older Catalyst that says the same word is not told a command it would look up', async () => {
  const { clock, console, catalyst } = plugIn({ model: '3560', start: { kind: 'user' } })
  const typed: string[] = []
  const { write } = console
  console.write = (text) => {
    typed.push(text)
    write(text)
  }
  catalyst.when('out', 1, () => catalyst.say('%PNP-6-PNP_DISCOVERY_STARTED: PnP Discovery started'))
  await clock.run(identify(console))
  expect(typed.join('')).not.toContain('pnpa')
  catalyst.dispose()
})

test('is pushed, and read back as what it was meant to be', async () => {
  const { clock, console, catalyst } = plugIn({ syslog: { everyMs: 1500 }, stalls: true })
  const source = [
    'vtp mode transparent',
    'vlan 12',
    ' name STAND-A1',
    'interface range GigabitEthernet1/0/1 - 4',
    ' switchport mode access',
    ' switchport access vlan 12',
    ' spanning-tree portfast',
    'interface Gi1/1/1',
    ' switchport trunk allowed vlan 1,12',
    ' switchport mode trunk',
  ].join('\n')
  const result = await clock.run(
    pushCommands({
      console,
      source,
      record: null,
      attach: {},
      quiet: false,
      save: true,
      dryRun: false,
      confirm: async () => true,
    }),
  )
  expect(result.message).toBe('Sent, verified and saved.')
  const running = catalyst.state.running.join('\n')
  expect(running).toContain('interface GigabitEthernet1/0/4\n switchport access vlan 12')
  expect(running).toContain(' spanning-tree portfast edge')
  expect(running).toContain('switch 1 provision c9200l-24p-4g')
  const { running: text } = await clock.run(readRunning(console))
  const read = readIntent(loadConfig(text, 'cisco_ios'))
  expect(read.ports.find(({ name }) => name === 'GigabitEthernet1/0/3')).toMatchObject({
    mode: 'access',
    untagged: 12,
    edge: true,
  })
  expect(read.ports.find(({ name }) => name === 'GigabitEthernet1/1/1')).toMatchObject({ mode: 'tagged' })
  catalyst.dispose()
})
