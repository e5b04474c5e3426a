/** What a hand-written file says otherwise than the plan, and the plan put into it without touching the rest. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareFile, differenceRows } from '../../../shared/routers/compare-files.ts'
import { mergeFile } from '../../../shared/routers/merge-files.ts'
import { parsers, readTree } from '../../../shared/routers/read/read-tree.ts'
import { headOf } from '../../../shared/routers/read/statement.ts'
import { MADE_BY, textOf } from '../../../shared/routers/render/lines.ts'
import {
  type DhcpFlavour,
  type FileKind,
  type RouterFile,
  routerFiles,
} from '../../../shared/routers/router-files.ts'
import { routerPair } from '../../../shared/routers/router-pair.ts'
import { makeEventPlan } from '../../bench/event-plan.ts'
import { fair } from '../sites.ts'

const none = () => null
const planned = (kind: FileKind, dhcp: DhcpFlavour = 'isc', plan = fair()): RouterFile => {
  const file = routerFiles(routerPair(plan), 0, dhcp).find((one) => one.kind === kind)
  if (!file) throw new Error(kind)
  return file
}

/** As somebody would have it who never heard of us: our text without its mark, changed. */
const byHand = (file: RouterFile, change: (text: string) => string = (text) => text): string =>
  change(
    textOf(file.lines)
      .split('\n')
      .filter((line) => !line.includes(MADE_BY))
      .join('\n'),
  )

const differences = (file: RouterFile, text: string) =>
  differenceRows(file, compareFile(file, readTree(file.kind, { path: 'etc/x', text }, none))).map(
    ({ kind, line, inside, planned: plan, found }) => [kind, line, inside, plan, found],
  )

const merged = (file: RouterFile, text: string): string =>
  mergeFile(file, { path: 'etc/x', text }, none).get('etc/x') ?? text

const kinds: readonly FileKind[] = [
  'interfaces',
  'sysctl',
  'isc-dhcp',
  'isc-default',
  'keepalived',
  'nftables',
  'dnsmasq',
  'chrony',
]

describe('a file compared with the plan', () => {
  it.each([...kinds, 'kea'] as const)('is the same where it is our own: %s', (kind) => {
    const file = planned(kind, kind === 'kea' ? 'kea' : 'isc')
    expect(differences(file, textOf(file.lines))).toEqual([])
  })

  it('tells what is missing, different, and not ours, by place and row of the plan', () => {
    const file = planned('isc-dhcp')
    const text = byHand(file, (all) =>
      all
        .replace(
          'option routers 10.1.101.254;',
          'option routers 10.1.101.1;\n    option tftp-server-name "x";',
        )
        .replace('        range 10.1.102.10 10.1.102.200;\n', ''),
    )
    expect(differences(file, text)).toEqual([
      [
        'different',
        33,
        'subnet 10.1.101.0 netmask 255.255.255.0',
        'option routers 10.1.101.254',
        'option routers 10.1.101.1',
      ],
      ['foreign', 34, 'subnet 10.1.101.0 netmask 255.255.255.0', null, 'option tftp-server-name "x"'],
      [
        'missing',
        null,
        'subnet 10.1.102.0 netmask 255.255.255.0 / pool',
        'range 10.1.102.10 10.1.102.200',
        null,
      ],
    ])
    const found = parsers['isc-dhcp']({ path: 'etc/x', text })
    const rows = differenceRows(file, compareFile(file, found))
    expect(rows.map(({ source }) => source?.table ?? null)).toEqual(['vlan', null, 'vlan'])
  })

  it('takes an address with a mask beside it for what it is', () => {
    const file = planned('interfaces')
    const text = byHand(file, (all) =>
      all.replace('address 10.1.101.253/24', 'address 10.1.101.253\n    netmask 255.255.255.0'),
    )
    expect(differences(file, text)).toEqual([])
  })

  it('knows a host by its MAC address, whatever it is called', () => {
    const plan = {
      ...fair(),
      host: [
        { id: 1, name: 'nas', mac: '00:11:22:33:44:55', outletId: null, kind: null, address: '10.1.101.5' },
      ],
    }
    const file = planned('isc-dhcp', 'isc', plan)
    const text = byHand(file, (all) =>
      all.replace('host h1 {', 'host nas-du-local {').replace('10.1.101.5;', '10.1.101.6;'),
    )
    expect(differences(file, text)).toEqual([
      ['different', expect.any(Number), null, 'host h1', 'host nas-du-local'],
      [
        'different',
        expect.any(Number),
        'host nas-du-local',
        'fixed-address 10.1.101.5',
        'fixed-address 10.1.101.6',
      ],
    ])
  })
})

describe('the plan put into a hand-written file', () => {
  it.each(kinds)('changes nothing where nothing differs: %s', (kind) => {
    const file = planned(kind)
    expect(mergeFile(file, { path: 'etc/x', text: byHand(file) }, none).size).toBe(0)
  })

  it('replaces a file of our own as a whole', () => {
    const file = planned('isc-dhcp')
    const old = textOf(planned('isc-dhcp', 'isc', makeEventPlan(1)).lines)
    expect(merged(file, old)).toBe(textOf(file.lines))
  })

  it('leaves comments and what is not ours where they are', () => {
    const file = planned('isc-dhcp')
    const own =
      '# Serveur du local\nsubnet 172.16.0.0 netmask 255.255.0.0 { # imprimantes\n  range 172.16.0.9;\n}\n'
    const text =
      own + byHand(file, (all) => all.replace('10.1.101.254;', '10.1.101.1; # ancienne passerelle'))
    const after = merged(file, text)
    expect(after.startsWith(own)).toBe(true)
    expect(after).toContain('    option routers 10.1.101.254; # ancienne passerelle')
    expect(differences(file, after).map(([kind]) => kind)).toEqual(['foreign'])
  })

  it('changes an included file where the difference is there', () => {
    const file = planned('isc-dhcp')
    const [head = '', ...subnets] = byHand(file).split(/(?=^subnet )/m)
    const part = subnets.join('').replace('option routers 10.1.102.254', 'option routers 10.1.102.9')
    const result = mergeFile(
      file,
      { path: 'dhcpd.conf', text: `${head}include "/etc/dhcp/nets.conf";\n` },
      () => [{ path: '/etc/dhcp/nets.conf', text: part }],
    )
    expect([...result.keys()]).toEqual(['/etc/dhcp/nets.conf'])
    expect(result.get('/etc/dhcp/nets.conf')).toBe(subnets.join(''))
  })

  it('puts in our table of nftables as a whole, beside those of others', () => {
    const file = planned('nftables')
    const own = 'flush ruleset\ntable ip docker {\n  chain x { accept; }\n}\n'
    const after = merged(file, own)
    expect(after.startsWith(own)).toBe(true)
    expect(differences(file, after).every(([kind]) => kind === 'foreign')).toBe(true)
    expect(merged(file, after)).toBe(after)
  })

  it('refuses what it cannot read, by its place, and changes nothing', () => {
    const file = planned('isc-dhcp')
    expect(() => merged(file, 'authoritative\nsubnet {')).toThrow('etc/x, line 1: "authoritative')
  })

  // Lines of our own file taken out, foreign ones put in, anywhere: what comes out has all of both.
  it.each(['isc-dhcp', 'keepalived', 'interfaces'] as const)('has all of both: %s', (kind) => {
    const file = planned(kind)
    const lines = byHand(file).split('\n')
    const isWhole = (line: string) =>
      /;$/.test(line) || (kind !== 'isc-dhcp' && /^ {4,}\S+ [^{]*$/.test(line))
    const wholes = lines.flatMap((line, at) => (isWhole(line) ? [at] : []))
    const foreign = {
      'isc-dhcp': 'ping-timeout 7;',
      keepalived: 'garp_master_delay 7',
      interfaces: '    mtu 1400',
    }[kind]
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...wholes), { maxLength: 20 }),
        fc.option(fc.constantFrom(...wholes)),
        (removed, added) => {
          const text = lines
            .flatMap((line, at) => [
              ...(removed.includes(at) ? [] : [line]),
              ...(at === added ? [`# à nous\n${foreign}`] : []),
            ])
            .join('\n')
          const after = merged(file, text)
          expect(differences(file, after).filter(([what]) => what !== 'foreign')).toEqual([])
          if (added !== null) expect(after).toContain(`# à nous\n${foreign}`)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('what was rendered', () => {
  it('is read back statement by statement', () => {
    const file = planned('keepalived', 'isc', makeEventPlan(2))
    const instances = parsers.keepalived({ path: 'k', text: textOf(file.lines) }).map(headOf)
    expect(instances).toEqual(['global_defs', 'vrrp_instance SW1', 'vrrp_instance SW2'])
  })
})
