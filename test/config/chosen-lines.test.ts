/** Lines that are not ours and that a person chose to be removed: what goes, what stays, what may never be chosen. */
import { describe, expect, it } from 'vitest'
import { guardOf, type LinePath, protectionOn } from '../../shared/config/chosen-lines.ts'
import { diffConfig, treeOfLines } from '../../shared/config/diff.ts'
import type { GrammarName } from '../../shared/config/grammar/grammar.ts'
import { grammars } from '../../shared/config/grammar/index.ts'
import { remediate } from '../../shared/config/remediate.ts'
import { applyLines, formatLines, loadConfig } from '../../shared/config/tree.ts'

const running = loadConfig(
  `hostname SW1
ip http server
no ip finger
vlan 10
 name STAND
vlan 50
 name BAR
interface FastEthernet0/1
 description Stand
 switchport access vlan 10
 switchport mode access
 ip access-group 7 in
 mls qos trust cos
interface FastEthernet0/2
 description left by others
 switchport access vlan 50
interface Vlan50
 description bar
 ip address 10.0.50.1 255.255.255.0
access-list 7 permit 10.0.0.1
access-list 7 permit 10.0.0.2
access-list 8 permit 10.0.0.3
banner motd #
hello
#
`,
  'cisco_ios',
)
const intended = [
  { depth: 0, text: 'hostname SW1', source: null },
  { depth: 0, text: 'vlan 10', source: null },
  { depth: 1, text: 'name STAND', source: null },
  { depth: 0, text: 'interface FastEthernet0/1', source: null },
  { depth: 1, text: 'description Stand', source: null },
  { depth: 1, text: 'switchport access vlan 10', source: null },
  { depth: 1, text: 'switchport mode access', source: null },
]
const wanted = treeOfLines(intended, 'cisco_ios')
const without = (...remove: LinePath[]) => remediate(running, wanted, { scope: 'managed', remove })
const sent = (...remove: LinePath[]) => formatLines(without(...remove).lines).split('\n')

describe('what was chosen', () => {
  it('is nothing by itself', () => {
    expect(without().lines).toEqual([])
  })

  it('is one line of a planned port, and the others stay', () => {
    const found = without(['interface FastEthernet0/1', 'ip access-group 7 in'])
    expect(found.lines.map(({ text }) => text)).toEqual([
      'interface FastEthernet0/1',
      'no ip access-group 7 in',
    ])
    expect(found.notOurs.map(({ text }) => text)).toContain('mls qos trust cos')
    expect(found.notOurs.map(({ text }) => text)).not.toContain('ip access-group 7 in')
  })

  it('is a whole section', () => {
    expect(sent(['interface Vlan50'])).toEqual(['no interface Vlan50'])
    expect(sent(['vlan 50'])).toEqual(['no vlan 50'])
  })

  it('is a section that cannot be removed: it is emptied', () => {
    expect(sent(['interface FastEthernet0/2'])).toEqual([
      'interface FastEthernet0/2',
      ' no description',
      ' no switchport access vlan',
    ])
  })

  it('is one line of a section of which the rest is not ours: the rest stays', () => {
    expect(sent(['interface Vlan50', 'description bar'])).toEqual(['interface Vlan50', ' no description'])
    expect(formatLines(without(['interface Vlan50', 'description bar']).notOurs)).toContain(
      'interface Vlan50\n ip address 10.0.50.1 255.255.255.0',
    )
  })

  it('is written in the device’s own way: a `no` line, a text block, a line of a list in which order counts', () => {
    expect(sent(['no ip finger'])).toEqual(['ip finger'])
    expect(sent(['banner motd #\nhello\n#'])).toEqual(['no banner motd'])
    expect(sent(['access-list 7 permit 10.0.0.1'])).toEqual([
      'no access-list 7',
      'access-list 7 permit 10.0.0.2',
    ])
  })

  it('goes in the order of all lines: a VLAN last', () => {
    expect(sent(['vlan 50'], ['interface Vlan50'], ['ip http server'])).toEqual([
      'no interface Vlan50',
      'no ip http server',
      'no vlan 50',
    ])
  })

  it('is gone afterwards, and nothing else', () => {
    const remove: LinePath[] = [
      ['vlan 50'],
      ['interface FastEthernet0/1', 'mls qos trust cos'],
      ['ip http server'],
    ]
    const after = applyLines(running, without(...remove).lines)
    expect(remediate(after, wanted, { scope: 'managed', remove }).lines).toEqual([])
    const lost = remediate(after, running).lines.map(({ text }) => text)
    expect(lost).toEqual([
      'vlan 50',
      'name BAR',
      'ip http server',
      'interface FastEthernet0/1',
      'mls qos trust cos',
    ])
  })

  it('gives the name of a VLAN free for the plan', () => {
    const renumbered = loadConfig('vlan 11\n name BAR\n', 'cisco_ios')
    const { lines, withheld } = remediate(running, renumbered, { scope: 'managed', remove: [['vlan 50']] })
    expect(withheld).toEqual([])
    expect(lines.map(({ text }) => text)).toEqual([
      'vlan 50',
      'name VLAN0050',
      'vlan 11',
      'name BAR',
      'no vlan 50',
    ])
  })
})

describe('the preview', () => {
  const diff = (...remove: LinePath[]) => diffConfig(running, intended, { scope: 'managed', remove }).diff

  it('offers each line that is not ours, at any depth, and no other', () => {
    const offered = diff().filter(({ removal }) => removal !== undefined)
    expect(offered.every(({ kind }) => kind === 'not_ours')).toBe(true)
    expect(offered.map(({ removal }) => removal?.path)).toContainEqual([
      'interface Vlan50',
      'description bar',
    ])
    expect(diff().filter(({ kind, removal }) => kind === 'not_ours' && !removal)).toEqual([])
  })

  it('shows what was chosen as removed, and how to let it go again', () => {
    const chosen = diff(['interface Vlan50']).filter(({ kind }) => kind === 'removed')
    expect(chosen.map(({ text, removal }) => [text, removal?.isChosen])).toEqual([
      ['interface Vlan50', true],
      ['description bar', undefined],
      ['ip address 10.0.50.1 255.255.255.0', undefined],
    ])
  })
})

describe('what may not be chosen', () => {
  const guard = (protection: Parameters<typeof guardOf>[1], ...path: string[]) =>
    guardOf(grammars.cisco_ios, protection, path)

  it('is anything on a protected port or VLAN', () => {
    const protection = { ports: ['FastEthernet0/1'], vlans: [50] }
    expect(guard(protection, 'interface FastEthernet0/1', 'ip access-group 7 in')).toBe('port')
    expect(guard(protection, 'vlan 50')).toBe('vlan')
    expect(guard(protection, 'interface Vlan50', 'description bar')).toBe('vlan')
    expect(guard(protection, 'interface FastEthernet0/2')).toBeNull()
    expect(guard(protection, 'ip http server')).toBeNull()
  })

  it('is also the bundle of a protected port, and the interface we are connected to', () => {
    const tree = loadConfig(
      'interface Port-channel3\n switchport mode trunk\ninterface FastEthernet0/1\n channel-group 3 mode on\ninterface Vlan50\n ip address 10.0.50.1 255.255.255.0\n',
      'cisco_ios',
    )
    const found = protectionOn(
      grammars.cisco_ios,
      tree.nodes,
      { ports: ['FastEthernet0/1'], vlans: [] },
      new Set(['10.0.50.1']),
    )
    expect(guard(found, 'interface Port-channel3')).toBe('port')
    expect(guard(found, 'vlan 50')).toBe('vlan')
    expect(guard(found, 'interface Vlan50', 'ip address 10.0.50.1 255.255.255.0')).toBe('vlan')
  })

  it('is all of a LAG that we come through, and the VLAN of an address told apart from it', () => {
    const protection = (platform: GrammarName, text: string) =>
      protectionOn(
        grammars[platform],
        loadConfig(text, platform).nodes,
        { ports: ['lag1'], vlans: [] },
        new Set(['10.0.50.1']),
      )
    const smart =
      'ip address 10.0.50.1 mask 255.255.255.0\ninterface LAG 1\n!\ninterface g7\n lag 1 mode static\ninterface g8\n lag 2 mode static\n'
    expect(protection('netgear_smart', `management-vlan vlan 50\n${smart}`)).toEqual({
      ports: ['lag1', 'LAG1', 'g7'],
      vlans: [50],
    })
    expect(protection('netgear_smart', smart).vlans).toEqual([1])
    expect(protection('netgear', 'network parms 10.0.50.1 255.255.255.0 10.0.50.254\n').vlans).toEqual([1])
  })
})
