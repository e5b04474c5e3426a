/** NETGEAR's newer smart switches: little is known of them, so the first port is looked at before the others. */
import { expect, test } from 'vitest'
import { createConsole } from '../../main/driver-engine/console.ts'
import { identify } from '../../main/driver-engine/identify.ts'
import { findError } from '../../main/driver-engine/judge.ts'
import { netgearSmart } from '../../main/drivers/netgear-smart.ts'
import { pushCommands } from '../../main/services/push/push-commands.ts'
import { createNetgearSmart, type NetgearSmartOptions } from '../fakes/netgear-smart/netgear-smart.ts'
import { createSimulatedClock } from '../fakes/simulated-clock.ts'

const secrets = { user: 'admin', password: 'password' }
const config = 'vlan 5\n name "OLD"\ninterface g9\n switchport hybrid allowed vlan add 5 tagged\n'
const source = [
  'vlan 10',
  ' name "A"',
  'vlan 11',
  ...[1, 2, 3].flatMap((n) => [
    `interface g${n}`,
    ` description "Stand A${n}"`,
    ' switchport hybrid allowed vlan add 10 untagged',
    ' switchport hybrid pvid 10',
    ' switchport hybrid allowed vlan add 11 tagged',
    ' switchport hybrid allowed vlan remove 1',
  ]),
].join('\n')

function plugIn(options: NetgearSmartOptions = {}) {
  const clock = createSimulatedClock()
  const switchThere = createNetgearSmart({ clock, config, ...options })
  const console = createConsole(switchThere.transport(), clock)
  const push = (text = source) =>
    clock.run(
      pushCommands({
        console,
        source: text,
        record: null,
        attach: { secrets },
        quiet: false,
        save: true,
        dryRun: false,
        confirm: async () => true,
      }),
    )
  return { clock, switchThere, console, push }
}

test.each([
  ['as it comes', {}],
  ['that asks before it saves', { asksToSave: true }],
  ['with a pager that cannot be turned off', { alwaysPages: true }],
  ['with an empty enable password', { enablePassword: '' }],
])('one %s is pushed, and it is said that this is unproven', async (_, options) => {
  const { push, switchThere } = plugIn(options)
  const result = await push()
  expect(result).toMatchObject({ state: 'done', verified: true, saved: true, lines: 21, confirmed: 21 })
  expect(result.warnings[0]).toMatch(/^Unproven: .*NETGEAR smart/)
  expect(switchThere.startup.join('\n')).toContain(
    ' switchport hybrid pvid 10\n switchport hybrid allowed vlan add 11 tagged\n switchport hybrid allowed vlan add 10 untagged\n switchport hybrid allowed vlan remove 1\n',
  )
})

test('one that takes the lines and does something else is found out on the first port', async () => {
  const { push, switchThere } = plugIn()
  const first = switchThere.device.running.ports.get('g1')
  if (first) Object.defineProperty(first.members, 'set', { value: () => first.members })
  const result = await push()
  expect(result).toMatchObject({ state: 'mismatch', saved: false })
  expect(result.missing[0]).toContain('switchport hybrid allowed vlan add 1')
  expect(result.message).toContain('first port was read back')
  expect(switchThere.running.join('\n')).not.toContain('Stand A2')
})

test('a configuration in other words is told from its own', () => {
  const { switchThere } = plugIn()
  expect(netgearSmart.dialect?.test('!\ninterface g1\n switchport general pvid 10\n')).toBe(false)
  expect(netgearSmart.dialect?.test(switchThere.running.join('\n'))).toBe(true)
})

test('one whose version names nobody is known by its configuration', async () => {
  const { clock, console } = plugIn({ model: 'gs728tp' })
  const { identity } = await clock.run(identify(console, { secrets }))
  expect(identity).toMatchObject({
    platform: 'netgear_smart',
    model: 'GS728TPv2',
    serial: '4AB1TEST',
    software: '6.0.8.2',
  })
})

test('a line its software does not know stops the push, and nothing is saved', async () => {
  const { push, switchThere } = plugIn({ model: 'gs728tp' })
  const result = await push('interface g1\n spanning-tree edge\ninterface g2\n shutdown\n')
  expect(result).toMatchObject({ state: 'rejected', saved: false })
  expect(result.rejected[0]?.text).toBe('spanning-tree edge')
  expect(switchThere.running.join('\n')).not.toContain('shutdown')
})

test('a port that cannot join a LAG stops the push, and nothing is saved', async () => {
  const { push, switchThere } = plugIn({ config: 'interface g7\n lag 2 mode static\n' })
  const result = await push('interface g7\n lag 1 mode active\ninterface g8\n lag 1 mode active\n')
  expect(result).toMatchObject({ state: 'rejected', saved: false })
  expect(result.rejected[0]).toMatchObject({
    text: 'lag 1 mode active',
    message: 'Port g7: Port already in another trunk',
  })
  expect(switchThere.running.join('\n')).not.toContain('interface g8')
})

test.each([
  'Port g1: Mirroring port cannot be a trunk member port',
  'Port g1: Port should not be authentication enabled',
  'Trunk member ports must all have the same speed',
  'Static mac entries are associated with g1. g1 is not added to port channel 1',
  'VLAN over max entry number',
  'Not allowed to delete Management VLAN',
])('"%s" is a refusal', (line) => {
  expect(findError(netgearSmart, [line])).not.toBeNull()
})

test('a word of care for an SFP is no refusal', () => {
  const line =
    'Port g49 is added to port-channel 1, please ensure the speed/duplex setting on g49 is correct for the SFP inserted.'
  expect(findError(netgearSmart, [line])).toBeNull()
})
