/** LAGs changed on a device: in which order, what goes with them, and what is never cut. */
import { describe, expect, it } from 'vitest'
import { diffConfig } from '../../shared/config/diff.ts'
import type { GrammarName } from '../../shared/config/grammar/grammar.ts'
import { readIntent } from '../../shared/config/read-intent.ts'
import { remediate } from '../../shared/config/remediate.ts'
import { loadConfig } from '../../shared/config/tree.ts'
import { remediationOf, text } from './remediation-of.ts'

const managed = (platform: GrammarName, running: string, intended: string) =>
  remediationOf(platform, running, intended, { scope: 'managed' })

describe('a LAG of a Catalyst', () => {
  const member = (port: number, line: string) =>
    `interface FastEthernet0/${port}\n switchport mode trunk\n${line === '' ? '' : ` ${line}\n`}`
  const lag = 'interface Port-channel1\n switchport mode trunk\n'

  it('changes its protocol only when everybody has left', () => {
    const running = `${lag}${member(1, 'channel-group 1 mode on')}${member(2, 'channel-group 1 mode on')}`
    const intended = `${lag}${member(1, 'channel-group 1 mode active')}${member(2, 'channel-group 1 mode active')}`
    expect(managed('cisco_ios', running, intended)).toBe(
      text`
      interface FastEthernet0/1
       no channel-group 1
      interface FastEthernet0/2
       no channel-group 1
      interface FastEthernet0/1
       channel-group 1 mode active
      interface FastEthernet0/2
       channel-group 1 mode active
    `.replaceAll('no channel-group 1', 'no channel-group'),
    )
  })

  it('is told its VLANs before its ports are, and takes a port that carries the same', () => {
    const running = `${member(1, '')}`
    const intended = `interface Port-channel1\n switchport trunk allowed vlan 10\n switchport mode trunk\ninterface FastEthernet0/1\n switchport trunk allowed vlan 10\n switchport mode trunk\n channel-group 1 mode active\n`
    expect(managed('cisco_ios', running, intended)).toBe(text`
      interface Port-channel1
       switchport trunk allowed vlan 10
       switchport mode trunk
      interface FastEthernet0/1
       switchport trunk allowed vlan 10
       channel-group 1 mode active
    `)
  })

  it('loses a port that the plan does not put into it, and nothing else of that port', () => {
    const running = `${lag}${member(1, 'channel-group 1 mode on')}${member(9, 'channel-group 1 mode on\n description X')}`
    const intended = `${lag}${member(1, 'channel-group 1 mode on')}`
    expect(managed('cisco_ios', running, intended)).toBe('interface FastEthernet0/9\n no channel-group')
    const lines = intended.trimEnd().split('\n')
    const { diff } = diffConfig(
      loadConfig(running, 'cisco_ios'),
      lines.map((line) => ({ depth: line.startsWith(' ') ? 1 : 0, text: line.trim(), source: null })),
      { scope: 'managed' },
    )
    expect(diff.map(({ kind, text: line }) => `${kind} ${line}`)).toContain('removed channel-group 1 mode on')
    expect(diff.map(({ kind, text: line }) => `${kind} ${line}`)).toContain('not_ours description X')
  })

  it('of another plan stays as it is', () => {
    const running = `${member(9, 'channel-group 2 mode on')}`
    expect(managed('cisco_ios', running, member(1, ''))).not.toContain('channel-group')
  })

  it('on a 2900XL is a group of ports and no interface', () => {
    expect(
      managed(
        'cisco_ios',
        'version 12.0\ninterface FastEthernet0/1\n port group 1',
        'interface FastEthernet0/1\n port group 2',
      ),
    ).toBe('interface FastEthernet0/1\n no port group\ninterface FastEthernet0/1\n port group 2')
  })

  it('through which the device is reached is not touched', () => {
    const running = `${lag}${member(1, 'channel-group 1 mode on')}`
    const found = remediate(
      loadConfig(running, 'cisco_ios'),
      loadConfig(`${lag}${member(1, 'channel-group 1 mode active')}`, 'cisco_ios'),
      {
        scope: 'managed',
        protect: { ports: ['FastEthernet0/1', 'Port-channel1'], vlans: [] },
      },
    )
    expect(found.lines).toEqual([])
    expect(found.withheld.map((line) => line.text)).toEqual([
      'no channel-group',
      'channel-group 1 mode active',
    ])
  })
})

describe('a LAG of a ProCurve', () => {
  const vlans = (untagged: string, tagged: string) =>
    `vlan 1\n untagged ${untagged}\nvlan 10\n tagged ${tagged}\n`

  it('takes ports with all that they were in: nothing is taken from them by hand', () => {
    const running = 'vlan 1\n untagged 1-22\nvlan 10\n untagged 23\n tagged 24\n'
    const intended = `trunk 23-24 trk1 lacp\n${vlans('1-22,Trk1', 'Trk1')}`
    expect(managed('hp_procurve', running, intended)).toBe('trunk 23,24 Trk1 lacp\nvlan 10\n tagged Trk1')
  })

  it('gives them back to VLAN 1, and they go on from there', () => {
    const running = `trunk 23-24 Trk1 lacp\n${vlans('1-22,Trk1', 'Trk1')}`
    const intended = 'interface 23\ninterface 24\nvlan 1\n untagged 1-22,24\nvlan 10\n untagged 23\n'
    expect(managed('hp_procurve', running, intended)).toBe('no trunk 23,24\nvlan 10\n untagged 23')
  })

  it('of another kind is made anew, with what it is in', () => {
    const running = `trunk 23-24 Trk1 trunk\n${vlans('1-22,Trk1', 'Trk1')}`
    const intended = `trunk 23-24 Trk1 lacp\n${vlans('1-22,Trk1', 'Trk1')}`
    expect(managed('hp_procurve', running, intended)).toBe(text`
      no trunk 23,24
      trunk 23,24 Trk1 lacp
      vlan 10
       tagged Trk1
    `)
  })

  it('grows and shrinks by the port', () => {
    const running = `trunk 21-22 Trk1 lacp\n${vlans('1-20,23-24,Trk1', 'Trk1')}`
    const intended = `interface 22\ntrunk 21,23 Trk1 lacp\n${vlans('1-20,22,24,Trk1', 'Trk1')}`
    expect(managed('hp_procurve', running, intended)).toBe('no trunk 22\ntrunk 23 Trk1 lacp')
  })

  it('through which the device is reached is not touched, nor what would stand on it', () => {
    const running = 'vlan 1\n untagged 1-24\nvlan 10\n tagged 24\n'
    const intended = `trunk 23-24 trk1 lacp\n${vlans('1-22,Trk1', 'Trk1')}`
    const found = remediate(loadConfig(running, 'hp_procurve'), loadConfig(intended, 'hp_procurve'), {
      scope: 'managed',
      protect: { ports: ['23', '24'], vlans: [] },
    })
    expect(found.lines).toEqual([])
    expect(found.withheld.map((line) => line.text)).toContain('trunk Trk1 lacp')
  })
})

describe('a LAG of a FASTPATH', () => {
  it('is left before another is joined', () => {
    const of = (lag: string) => `interface 0/1\naddport ${lag}\nexit\n`
    expect(managed('netgear', of('lag 1'), of('lag 2'))).toBe(
      'interface 0/1\n deleteport lag 1\ninterface 0/1\n addport lag 2',
    )
  })

  it('called by slot and port is made first', () => {
    const intended =
      'port-channel ch1\ninterface 0/1\naddport 0/3/1\nexit\ninterface 0/3/1\nport-channel static\nexit\n'
    expect(managed('netgear', 'interface 0/1\nexit\n', intended)).toBe(text`
      port-channel ch1
      interface 0/1
       addport 0/3/1
      interface 0/3/1
       port-channel static
    `)
  })
})

describe('a LAG of a smart NETGEAR', () => {
  const member = (port: number, line = '') => `interface g${port}\n${line === '' ? '' : ` ${line}\n`}!\n`
  const lag = (name: string) =>
    `interface ${name}\n switchport hybrid allowed vlan add 10 tagged\n switchport hybrid allowed vlan remove 1\n!\n`

  it('has its VLANs before it has a port, and a port gives up its own first', () => {
    const running = member(1, 'switchport hybrid allowed vlan add 10 untagged\n switchport hybrid pvid 10')
    expect(managed('netgear_smart', running, lag('LAG1') + member(1, 'lag 1 mode active'))).toBe(text`
      interface LAG1
       switchport hybrid allowed vlan add 10 tagged
       switchport hybrid allowed vlan remove 1
      interface g1
       switchport hybrid pvid 1
       switchport hybrid allowed vlan remove 10
       lag 1 mode active
    `)
  })

  it('changes its kind only when everybody has left, and is left before another is joined', () => {
    const of = (...lines: string[]) => lines.map((line, at) => member(at + 1, line)).join('')
    const running = of('lag 1 mode static', 'lag 1 mode static', 'lag 2 mode active')
    const intended = of('lag 1 mode active', 'lag 1 mode active', 'lag 1 mode active')
    expect(managed('netgear_smart', running, intended)).toBe(text`
      interface g1
       no lag
      interface g2
       no lag
      interface g3
       no lag
      interface g1
       lag 1 mode active
      interface g2
       lag 1 mode active
      interface g3
       lag 1 mode active
    `)
  })

  it('loses a port that the plan does not put into it, and nothing else of that port', () => {
    const running = `${member(1, 'lag 1 mode static')}${member(9, 'lag 1 mode static\n description X')}`
    expect(managed('netgear_smart', running, member(1, 'lag 1 mode static'))).toBe('interface g9\n no lag')
  })

  it.each(['LAG1', 'LAG 1', 'lag1'])('is the same where it is printed as %s', (printed) => {
    expect(managed('netgear_smart', lag(printed), lag('LAG1'))).toBe('')
  })

  it('keeps what is its own way of sharing load', () => {
    const running = 'lag load-balance src-dst-mac-ip\ninterface g1\n lacp timeout short\n lag 1 mode active\n'
    expect(managed('netgear_smart', running, member(1, 'lag 1 mode active'))).toBe('')
  })

  it('through which the device is reached is not touched', () => {
    const running = lag('lag1') + member(1, 'lag 1 mode static') + member(2)
    const intended = `interface LAG1\n switchport hybrid allowed vlan add 1 untagged\n!\n${member(1)}${member(2, 'lag 1 mode static')}`
    const found = remediate(loadConfig(running, 'netgear_smart'), loadConfig(intended, 'netgear_smart'), {
      scope: 'managed',
      protect: { ports: ['LAG1', 'g1', 'g2'], vlans: [10] },
    })
    expect(found.withheld.map((line) => line.text)).toEqual([
      'switchport hybrid allowed vlan remove 10',
      'no lag',
      'lag 1 mode static',
    ])
    expect(found.lines.map((line) => line.text)).toEqual([
      'interface LAG1',
      'switchport hybrid allowed vlan add 1 untagged',
    ])
  })

  it('is read as unused where nothing is printed of it, whatever its members kept', () => {
    const running = member(1, 'switchport hybrid allowed vlan add 10 untagged\n lag 3 mode passive')
    expect(readIntent(loadConfig(running, 'netgear_smart')).ports).toMatchObject([
      { name: 'g1', lag: 'LAG3', mode: 'unused', untagged: null },
      { name: 'LAG3', protocol: 'lacp', lag: null, mode: 'unused', untagged: null, tagged: [] },
    ])
  })
})

describe('a VLAN that a port of a smart NETGEAR must not carry', () => {
  const port = (...lines: string[]) => `interface g1\n${lines.map((line) => ` ${line}\n`).join('')}`
  const in10 = 'switchport hybrid allowed vlan add 10 tagged'

  it('is left before it is forbidden, and allowed again before it is joined', () => {
    const open = port(in10)
    const closed = port('switchport forbidden vlan add 10,20')
    expect(managed('netgear_smart', open, closed)).toBe(text`
      interface g1
       switchport hybrid allowed vlan remove 10
       switchport forbidden vlan add 10
       switchport forbidden vlan add 20
    `)
    expect(managed('netgear_smart', closed, open)).toBe(text`
      interface g1
       switchport forbidden vlan remove 10
       switchport forbidden vlan remove 20
       switchport hybrid allowed vlan add 10 tagged
    `)
  })

  it('is not forbidden where the device is reached by it', () => {
    const closed = loadConfig(port('switchport forbidden vlan add 10'), 'netgear_smart')
    const found = remediate(loadConfig(port(in10), 'netgear_smart'), closed, {
      scope: 'managed',
      protect: { ports: ['g1'], vlans: [10] },
    })
    expect(found.lines).toEqual([])
    expect(found.withheld).toHaveLength(2)
  })
})
