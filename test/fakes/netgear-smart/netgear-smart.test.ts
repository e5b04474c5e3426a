/** The emulated smart switch by its own words. */
import { expect, test } from 'vitest'
import { createSimulatedClock } from '../simulated-clock.ts'
import { talkTo } from '../talk.ts'
import { createNetgearSmart, makeSwitch, typeConfig } from './netgear-smart.ts'
import { printConfig } from './switch.ts'

test('a port is in VLAN 1 until it is told to leave, and what it was in a VLAN goes with it', () => {
  const device = makeSwitch('gs752tpp')
  const port =
    'interface g17\n switchport hybrid allowed vlan add 111 untagged\n switchport hybrid pvid 111\n switchport hybrid allowed vlan remove 1\n'
  expect(typeConfig(device, port)[0]).toBe('VLAN 111 does not exist')
  expect(typeConfig(device, `vlan 111\n${port}`)).toEqual([])
  expect(printConfig(device.running, device).join('\n')).toContain(
    'interface g17\n switchport hybrid pvid 111\n switchport hybrid allowed vlan add 111 untagged\n switchport hybrid allowed vlan remove 1\n',
  )
  typeConfig(device, 'no vlan 111')
  expect(printConfig(device.running, device).join('\n')).not.toContain('111')
})

test('lists are grouped, and one name belongs to one VLAN', () => {
  const device = makeSwitch('gs752tpp', 'X', 'vlan 10\n name "A"\nvlan 11-13\ninterface g1\n')
  typeConfig(device, 'interface g1\n switchport hybrid allowed vlan add 10,11-13 tagged\n')
  const shown = printConfig(device.running, device).join('\n')
  expect(shown).toContain('switchport hybrid allowed vlan add 10-13 tagged')
  expect(typeConfig(device, 'vlan 11\n name "A"')).toEqual(['%VLAN #11 and #10 have an identical name: A'])
})

test('a port is in one LAG at most, of one kind, and keeps its VLANs for when it leaves', () => {
  const join = (port: number, line: string) => `interface g${port}\n ${line}\n`
  const device = makeSwitch('gs752tpp', 'X', `vlan 10\n${join(1, 'lag 1 mode static')}`)
  const type = (text: string) => typeConfig(device, text)
  expect(type(join(1, 'lag 2 mode static'))).toEqual(['Port g1: Port already in another trunk'])
  expect(type(join(2, 'lag 1 mode active'))).toEqual([
    'Port g2: Can not add static trunk member to LACP trunk',
  ])
  expect(type([2, 3, 4, 5, 6, 7, 8, 9].map((port) => join(port, 'lag 1 mode static')).join(''))).toEqual([
    'Port g9: 8 trunk member ports at most',
  ])
  expect(type(join(9, 'lag 9 mode static'))).toEqual(['% Unknown command.'])
  expect(type('interface lag1\n lag 1 mode static')).toEqual(['% Unknown command.'])
  expect(type(join(1, 'switchport hybrid allowed vlan add 10 tagged') + join(1, 'no lag'))).toEqual([])
  expect(device.running.ports.get('g1')).toMatchObject({
    lag: null,
    members: new Map([
      [1, 'untagged'],
      [10, 'tagged'],
    ]),
  })
})

test.each([
  ['gs752tpp', 'lag1'],
  ['gs728tp', 'LAG 1'],
] as const)(
  'a LAG of a %s is printed as %s, before the ports and only where it is not as it came',
  (model, head) => {
    const device = makeSwitch(
      model,
      'X',
      'vlan 10\ninterface g1\n shutdown\ninterface Lag 1\n description "up"\n',
    )
    typeConfig(device, 'interface LAG1\n switchport hybrid allowed vlan add 10 tagged\n')
    expect(printConfig(device.running, device).join('\n')).toContain(
      `interface ${head}\n description "up"\n switchport hybrid allowed vlan add 10 tagged\n!\ninterface g1\n`,
    )
    expect(printConfig(device.running, device).join('\n')).not.toMatch(/interface lag ?2/i)
    typeConfig(device, 'no vlan 10')
    expect(device.running.lags.get(1)?.members).toEqual(new Map([[1, 'untagged']]))
  },
)

test('who is kept out of a VLAN leaves it, and is not let in', () => {
  const device = makeSwitch('gs752tpp', 'X', 'vlan 10\n')
  const type = (line: string) => typeConfig(device, `interface g1\n ${line}`)
  type('switchport hybrid allowed vlan add 10 tagged')
  expect(type('switchport forbidden vlan add 10')).toEqual([])
  expect(device.running.ports.get('g1')?.members.has(10)).toBe(false)
  expect(type('switchport hybrid allowed vlan add 10 tagged')).toEqual([
    'Error: Port is forbidden in VLAN 10',
  ])
  type('switchport forbidden vlan remove 10')
  expect(type('switchport hybrid allowed vlan add 10 tagged')).toEqual([])
})

test('asks who is there, shows its LAGs, and says one word when it has saved', async () => {
  const clock = createSimulatedClock()
  const config = [1, 2, 3].map((port) => `interface g${port}\n lag 1 mode active\n`).join('')
  const switchThere = createNetgearSmart({ clock, config: `${config} shutdown\n` })
  const talk = talkTo(switchThere.transport())
  const say = async (text: string, answer: RegExp) => {
    talk.send(text)
    await clock.run(talk.until(answer))
  }
  await clock.run(talk.until(/Username: /))
  await say('admin\r', /Password: /)
  await say('password\r', /GS752TPP# /)
  await say('show lag\r', /1 {6}\| {2}LACP {2}\| {2}Active: g1-2 Inactive: g3\r\n/)
  await say('copy running-config startup-config\r', /Success/)
})
