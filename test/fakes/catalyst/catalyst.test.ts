/** The emulated switch must be as hard as a real one; these are the hardnesses others rely on. */
import { expect, test } from 'vitest'
import { createSimulatedClock } from '../simulated-clock.ts'
import { talkTo } from '../talk.ts'
import { type CatalystOptions, createCatalyst } from './catalyst.ts'

const plugIn = (options: CatalystOptions = {}) => {
  const clock = createSimulatedClock()
  const catalyst = createCatalyst({ clock, start: { kind: 'privileged' }, ...options })
  const transport = catalyst.transport()
  const talk = talkTo(transport)
  const ask = async (line: string, pattern = /[#>] ?$/) => {
    talk.send(`${line}\r`)
    await clock.advance(60)
    return clock.run(talk.until(pattern))
  }
  return { clock, catalyst, transport, talk, ask }
}

const configureAll = async (ask: (line: string) => Promise<string>, lines: readonly string[]) => {
  await ask('configure terminal')
  for (const line of lines) await ask(line)
  await ask('end')
}

test('a byte takes its time on the wire, each way', async () => {
  const { clock, catalyst, talk } = plugIn()
  await clock.advance(100)
  talk.send('x'.repeat(96))
  await clock.advance(99)
  expect(catalyst.state.bytesIn).toBe(95)
  await clock.advance(2)
  expect(catalyst.state.bytesIn).toBe(96)
})

test('a paste at once loses bytes without a word, and so lines land where they should not', async () => {
  const { clock, catalyst, talk } = plugIn({ lineDelay: 20 })
  const ports = Array.from({ length: 48 }, (_, i) => [
    `interface FastEthernet0/${i + 1}`,
    'switchport mode access',
    `switchport access vlan ${i + 2}`,
    'spanning-tree portfast',
  ])
  talk.send(`configure terminal\r${ports.flat().join('\r')}\rend\r`)
  await clock.advance(120_000)
  expect(catalyst.state.dropped).toBeGreaterThan(100)
  const right = ports.filter((_, i) => {
    const section = catalyst.state.device.running.sections.get(`interface FastEthernet0/${i + 1}`)
    return section?.size === 3 && section.get('switchport access vlan') === `switchport access vlan ${i + 2}`
  })
  expect(right.length).toBeLessThan(24)
})

test('one line and its prompt at a time is executed exactly', async () => {
  const { catalyst, ask } = plugIn()
  await configureAll(ask, [
    'interface FastEthernet0/3',
    'description Régie'.normalize('NFD').replace(/[^ -~]/g, ''),
    'shutdown',
  ])
  expect(catalyst.state.running.join('\n')).toContain(
    'interface FastEthernet0/3\n description Regie\n shutdown\n',
  )
})

test('after a failed interface line, the lines that follow configure the interface before', async () => {
  const { catalyst, ask } = plugIn()
  await configureAll(ask, ['interface FastEthernet0/3', 'interface FastEthernet0/99', 'shutdown'])
  expect(catalyst.state.running.join('\n')).toContain('interface FastEthernet0/3\n shutdown\n')
})

test('an XL knows no interface range and makes VLANs only in the VLAN database', async () => {
  const { ask, catalyst } = plugIn({ model: '3548xl' })
  await ask('configure terminal')
  expect(await ask('interface range FastEthernet0/1 - 4')).toContain(
    "% Invalid input detected at '^' marker.",
  )
  expect(await ask('vlan 10')).toContain('% Invalid input')
  await ask('end')
  expect(await ask('vlan database')).toMatch(/\(vlan\)#$/)
  expect(await ask('vlan 10 name REGIE')).toContain('VLAN 10 added:\r\n    Name: REGIE')
  expect(catalyst.state.device.vlans.has(10)).toBe(false)
  expect(await ask('exit')).toContain('APPLY completed.\r\nExiting....')
  expect(catalyst.state.device.vlans.get(10)).toBe('REGIE')
})

test('a 3560 wants the encapsulation before the mode', async () => {
  const { ask } = plugIn({ model: '3560' })
  await ask('configure terminal')
  await ask('interface GigabitEthernet0/1')
  expect(await ask('switchport mode trunk')).toContain(
    'Command rejected: An interface whose trunk encapsulation',
  )
  await ask('switchport trunk encapsulation dot1q')
  expect(await ask('switchport mode trunk')).not.toContain('rejected')
})

test('VLANs show in the running configuration only where VTP is transparent, and survive a reset unsaved', async () => {
  const { ask, catalyst, clock } = plugIn()
  await configureAll(ask, ['vlan 10', 'name REGIE', 'exit', 'hostname lost'])
  expect(catalyst.state.running.join('\n')).not.toContain('REGIE')
  await configureAll(ask, ['vtp mode transparent'])
  expect(catalyst.state.running.join('\n')).toContain('vlan 10\n name REGIE')
  catalyst.reset()
  await clock.advance(120_000)
  expect(catalyst.state.device.vlans.get(10)).toBe('REGIE')
  expect(catalyst.state.running.join('\n')).toContain('hostname Switch')
})

test('the pager waits, takes a Space, and wipes itself with backspaces', async () => {
  const { ask, clock, talk } = plugIn()
  talk.send('show version\r')
  await clock.run(talk.until(/ --More-- $/))
  talk.send(' ')
  expect(await clock.run(talk.until(/#$/))).toContain('\b\b\b')
  await ask('terminal length 0')
  expect(await ask('show version')).not.toContain('--More--')
})

test('a question mark acts at once and gives the line back', async () => {
  const { talk, clock } = plugIn()
  talk.send('show v?')
  expect(await clock.run(talk.until(/\?\r\n[\s\S]*#show v$/))).toContain('version')
})

test('a line longer than the terminal scrolls behind a dollar sign, unless the width says no', async () => {
  const { ask, talk, clock } = plugIn()
  talk.send(`show ${'x'.repeat(90)}`)
  await clock.advance(500)
  expect(talk.heard).toContain('$')
  talk.send('\x15')
  await ask('terminal width 0', /#$/)
  const before = talk.heard.length
  talk.send(`show ${'x'.repeat(90)}`)
  await clock.advance(500)
  expect(talk.heard.slice(before)).toBe(`show ${'x'.repeat(90)}`)
})

test('a pulled cable leaves the mode as it was; the next console finds it', async () => {
  const { ask, catalyst, clock, transport } = plugIn()
  await ask('configure terminal')
  await ask('interface FastEthernet0/7')
  const reasons: string[] = []
  transport.onClose((reason) => reasons.push(reason.kind))
  catalyst.pull()
  expect(reasons).toEqual(['unplugged'])
  expect(() => catalyst.transport()).toThrow('not plugged in')
  catalyst.plug()
  const again = talkTo(catalyst.transport())
  again.send('\r')
  expect(await clock.run(again.until(/#$/))).toContain('(config-if)#')
})

test('passwords are asked on the console and for privileges, and stored as IOS stores them', async () => {
  const { ask, catalyst, clock, talk } = plugIn({
    start: 'return',
    config: 'enable secret orme\nline con 0\n password pharo\n login\n',
  })
  expect(catalyst.state.running.join('\n')).toMatch(/enable secret 5 \$1\$b7qT\$[./0-9A-Za-z]{22}/)
  await ask('', /Password: $/)
  await ask('wrong', /Password: $/)
  await ask('pharo', />$/)
  await ask('enable', /Password: $/)
  expect(await ask('orme')).toMatch(/#$/)
  expect(talk.heard).not.toContain('orme')
  await clock.advance(0)
})

test('without a startup configuration it boots into the setup dialog', async () => {
  const { clock, talk } = plugIn({ start: 'boot', startup: null })
  const boot = await clock.run(talk.until(/\[yes\/no\]: $/))
  expect(boot).toContain('Initializing flashfs')
  talk.send('no\r')
  await clock.run(talk.until(/Press RETURN/))
})

test('a banner takes anything up to its delimiter, and is shown as it was typed', async () => {
  const { ask, catalyst, talk, clock } = plugIn()
  await ask('configure terminal')
  await ask('banner motd ^C', /character '\^C'\.\r\n$/)
  for (const line of ['interface FastEthernet0/1', '  ? shutdown']) talk.send(`${line}\r`)
  await clock.advance(200)
  await ask('^C')
  expect(catalyst.state.running.join('\n')).toContain(
    'banner motd ^C\ninterface FastEthernet0/1\n  ? shutdown\n^C',
  )
})

test('an idle console is logged out after its exec-timeout, whatever mode it was left in', async () => {
  const { ask, clock, talk } = plugIn()
  await ask('configure terminal')
  await clock.advance(590_000)
  expect(talk.heard).not.toContain('con0 is now available')
  await clock.advance(20_000)
  expect(talk.heard).toContain('Switch con0 is now available')
})

test('a port with something plugged in says so when it is shut, and when it comes back', async () => {
  const { ask, clock, talk } = plugIn({ links: { 'FastEthernet0/5': { macs: ['0200.0000.0001'] } } })
  await ask('configure terminal')
  for (const line of ['interface FastEthernet0/4', 'shutdown', 'interface FastEthernet0/5', 'shutdown'])
    await ask(line)
  await clock.advance(1000)
  expect(talk.heard).toContain(
    '%LINK-5-CHANGED: Interface FastEthernet0/5, changed state to administratively down',
  )
  expect(talk.heard).not.toContain('FastEthernet0/4, changed')
})

test('a reload asks about unsaved changes, then for one key', async () => {
  const { ask, clock, talk } = plugIn()
  await configureAll(ask, ['hostname changed'])
  await ask('reload', /\[yes\/no\]: $/)
  await ask('no', /\[confirm\]$/)
  talk.send('\r')
  await clock.run(talk.until(/Press RETURN/))
})

test('the same seed gives the same bytes, another seed others', async () => {
  const run = async (seed: number) => {
    const { clock, talk } = plugIn({ seed, syslog: true, stalls: true })
    for (let i = 0; i < 20; i++) {
      talk.send('show clock\r')
      await clock.advance(700)
    }
    return talk.heard
  }
  const first = await run(7)
  expect(await run(7)).toBe(first)
  expect(await run(8)).not.toBe(first)
})
