/** The emulated ProCurve by its own words: what it does with VLANs and what it draws, before any engine talks to it. */
import { expect, test } from 'vitest'
import { createSimulatedClock } from '../simulated-clock.ts'
import { talkTo } from '../talk.ts'
import { configure, type Session } from './configure.ts'
import { printConfig } from './print-config.ts'
import { createProcurve, makeSwitch } from './procurve.ts'

function type(lines: string, model: Parameters<typeof makeSwitch>[0] = '2610-24') {
  const device = makeSwitch(model)
  const session: Session = { context: { kind: 'config' } }
  const output = lines.split('\n').flatMap((line) => configure(device, session, line.trim()).output ?? [])
  return { device, output, text: printConfig(device.running, device.model).map((line) => line.trim()) }
}

test('an untagged port leaves the VLAN in which it was', () => {
  const { text } = type('vlan 10\nuntagged 1-4\nvlan 20\nuntagged 3')
  expect(text).toEqual(
    expect.arrayContaining(['untagged 1-2,4', 'untagged 3', 'untagged 5-28', 'no untagged 1-4']),
  )
})

test('nobody leaves the last VLAN', () => {
  expect(type('vlan 1\nno untagged 5').output[0]).toMatch(/^Unable to remove port 5/)
  expect(type('vlan 10\ntagged 5\nvlan 1\nno untagged 5').output).toEqual([])
})

test('a bundle loses the memberships of its ports and begins in VLAN 1', () => {
  const { text, output } = type(
    'vlan 10\nuntagged 23-24\ntrunk 23-24 trk1 lacp\nvlan 10\ntagged Trk1\nuntagged 23',
  )
  expect(text).toEqual(
    expect.arrayContaining(['trunk 23-24 Trk1 LACP', 'untagged 1-22,25-28,Trk1', 'tagged Trk1']),
  )
  expect(output).toEqual(['Module not present for port or invalid port: 23'])
})

test('more VLANs than it has room for are refused until it was restarted', () => {
  const vlans = Array.from({ length: 8 }, (_, i) => `vlan ${i + 2}`).join('\n')
  expect(type(vlans).output[0]).toMatch(/maximum number of VLANs is 8/)
  expect(type(`max-vlans 16\n${vlans}`).output).toHaveLength(2)
})

test('deleting a VLAN asks where ports are in no other', () => {
  expect(type('vlan 30\nuntagged 7\nno vlan 30').output[0]).toContain('moved to VLAN 1: 7')
  expect(type('vlan 30\ntagged 7\nno vlan 30').output).toEqual([])
})

test('what is not known is told by the word', () => {
  expect(type('switchport mode access').output).toEqual(['Invalid input: switchport'])
  expect(type('vlan').output).toEqual(['Incomplete input: vlan'])
})

test('draws with cursor codes, pages, and asks before it restarts', async () => {
  const clock = createSimulatedClock()
  const procurve = createProcurve({ clock })
  const talk = talkTo(procurve.transport())
  await clock.run(talk.until(/Press any key to continue/))
  talk.send(' ')
  await clock.run(talk.until(/2610-24# /))
  talk.send('show interfaces brief\r')
  expect(await clock.run(talk.until(/-- MORE --/))).toContain('\x1b[24;1H')
  talk.send('\x03')
  await clock.run(talk.until(/2610-24# /))
  talk.send('erase startup-config\r')
  await clock.run(talk.until(/\[y\/n\]\? /))
  talk.send('y')
  await clock.run(talk.until(/Decompressing[\s\S]*any key/))
})
