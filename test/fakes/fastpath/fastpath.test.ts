/** The emulated FASTPATH switch by its own words. */
import { expect, test } from 'vitest'
import { createSimulatedClock } from '../simulated-clock.ts'
import { talkTo } from '../talk.ts'
import { createFastpath, makeSwitch, typeConfig } from './fastpath.ts'
import { participationOf, printConfig } from './switch.ts'

test('what a port says about a VLAN is three facts, and goes with the VLAN', () => {
  const device = makeSwitch('fsm7328s')
  const port = 'configure\ninterface 0/1\nvlan pvid 10\nvlan participation include 10\nvlan tagging 10\n'
  expect(typeConfig(device, port)[0]).toMatch(/^Failed to set the port VLAN ID/)
  expect(typeConfig(device, `vlan database\nvlan 10\nexit\n${port}`)).toEqual([])
  const made = device.running.ports.get('0/1')
  expect(made && participationOf(made, 1)).toBe('include')
  expect(printConfig(device.running, device.model)).toContain('vlan tagging 10')
  typeConfig(device, 'vlan database\nno vlan 10\nexit')
  expect(made).toMatchObject({ pvid: 1, tagging: new Set() })
})

test('a section has to be left before the next one, and the name is no configuration', () => {
  const device = makeSwitch('fsm7328s')
  const complaint = "% Invalid input detected at '^' marker."
  expect(typeConfig(device, 'configure\ninterface 0/1\ninterface 0/2')).toContain(complaint)
  expect(typeConfig(device, 'configure\nset prompt "X"')).toContain(complaint)
  expect(typeConfig(device, 'set prompt "X"')).toEqual([])
})

test('lets in with an empty password, and asks before it saves', async () => {
  const clock = createSimulatedClock()
  const talk = talkTo(createFastpath({ clock }).transport())
  const say = async (text: string, answer: RegExp) => {
    talk.send(text)
    await clock.run(talk.until(answer))
  }
  await clock.run(talk.until(/User:/))
  await say('admin\r', /Password:/)
  await say('\r', /\(FSM7328S\) >/)
  await say('enable\r', /Password:/)
  await say('\r', /\(FSM7328S\) #/)
  await say('write memory\r', /\(y\/n\) /)
  await say('y', /Configuration Saved!/)
})
