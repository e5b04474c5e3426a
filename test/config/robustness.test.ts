import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GrammarName } from '../../shared/config/grammar/grammar.ts'
import { ConfigSyntaxError } from '../../shared/config/parse.ts'
import { readIntent } from '../../shared/config/read-intent.ts'
import { remediate } from '../../shared/config/remediate.ts'
import { applyLines, formatLines, linesOf, loadConfig } from '../../shared/config/tree.ts'

const platforms: readonly GrammarName[] = ['cisco_ios', 'hp_procurve', 'netgear', 'netgear_smart', 'generic']

/** Pieces of configurations put together in any order and at any depth, whole and broken. */
const piece = fc.constantFrom(
  'interface FastEthernet0/1',
  'interface Vlan1',
  'interface 5',
  'interface 0/3',
  'vlan 10',
  'vlan 5-7,9',
  'vlan database',
  'switchport trunk allowed vlan 1-5',
  'switchport trunk allowed vlan add 9',
  'switchport trunk allowed vlan none',
  'switchport trunk allowed vlan',
  'switchport trunk allowed vlan x',
  'switchport mode trunk',
  'no switchport',
  'no',
  'no ',
  'untagged 1-4',
  'tagged 5,Trk1',
  'no untagged 3',
  'vlan participation include 5',
  'vlan pvid 5',
  'vlan tagging 5',
  'name X',
  'description a  b',
  'no description',
  'shutdown',
  'no shutdown',
  'exit',
  'end',
  '!',
  '',
  'hostname a',
  'no hostname',
  'access-list 10 permit any',
  'ip access-list extended A',
  'permit ip any any',
  '10 deny ip any any',
  'remark x',
  'line vty 0 15',
  'login',
  'enable secret 5 $1$a$b',
  'ip dhcp snooping vlan 5,6',
  'no ip dhcp snooping vlan 5',
  'ip address dhcp',
  'spanning-tree 1-4 admin-edge-port',
  'trunk 1-2 trk1 lacp',
  'banner motd ##',
  'disable',
  'enable',
  'logging console',
  'no logging console',
)
const line = fc.tuple(fc.nat(3), piece).map(([indent, text]) => ' '.repeat(indent) + text)
const source = fc.array(line, { maxLength: 25 }).map((lines) => lines.join('\n'))

describe.each(platforms)('whatever a file of %s holds', (platform) => {
  it('it is read, or refused with its line', () => {
    fc.assert(
      fc.property(fc.oneof(source, fc.string(), fc.string({ unit: 'binary' })), (text) => {
        try {
          readIntent(loadConfig(text, platform))
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigSyntaxError)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('once printed, it stays the same however often it is read', () => {
    const reprint = (text: string) => formatLines(linesOf(loadConfig(text, platform).nodes))
    fc.assert(
      fc.property(source, (text) => {
        const printed = reprint(reprint(text))
        expect(reprint(printed)).toBe(printed)
      }),
      { numRuns: 300 },
    )
  })

  it('it differs in nothing from itself, and a way from any to any is found', () => {
    fc.assert(
      fc.property(source, source, (from, to) => {
        const [running, intended] = [loadConfig(from, platform), loadConfig(to, platform)]
        expect(remediate(intended, intended).lines).toEqual([])
        applyLines(running, remediate(running, intended).lines)
        remediate(running, intended, {
          scope: 'managed',
          protect: { ports: ['FastEthernet0/1'], vlans: [10] },
        })
      }),
      { numRuns: 200 },
    )
  })
})

it.each([
  ['blanks', ' '],
  ['dashes', '-'],
  ['blanks and dashes', ' -'],
])('reads a line of 20 000 %s as fast as any other', (_, unit) => {
  const filler = unit.repeat(20_000 / unit.length)
  const begun = process.cpuUsage()
  loadConfig(`hostname SW1\n${filler}\ndescription a${filler}b\n`, 'cisco_ios')
  const { user, system } = process.cpuUsage(begun)
  // Backtracking took seconds of the processor; other processes do not count.
  expect((user + system) / 1000).toBeLessThan(250)
})

it('takes what a pager left out of the line it stands before', () => {
  const tree = loadConfig('interface FastEthernet0/1\n --More-- \b\b\b\b shutdown\n', 'cisco_ios')
  expect(linesOf(tree.nodes)).toEqual([
    { depth: 0, text: 'interface FastEthernet0/1' },
    { depth: 1, text: 'shutdown' },
  ])
})
