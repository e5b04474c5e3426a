import { describe, expect, it } from 'vitest'
import type { Plan } from '../../shared/model/plan.ts'
import type { SwitchReading } from '../../shared/verify/reading.ts'
import { verifyPlan } from '../../shared/verify/verify-plan.ts'
import { seedRandom } from '../fakes/random.ts'
import { type PatchedSite, patchedSite, sayKinds } from './patched-site.ts'
import { innocentsIn, plantFaults } from './planted-faults.ts'

const verify = (plan: Plan, now: readonly SwitchReading[], earlier: readonly SwitchReading[] = []) =>
  verifyPlan(plan, { now, earlier })
const kinds = ({ plan, readings }: PatchedSite): string[] => sayKinds(plan, verify(plan, readings()).findings)
const change = (readings: readonly SwitchReading[], own: Partial<SwitchReading>): SwitchReading[] =>
  readings.map((reading, at) => (at === 0 ? { ...reading, ...own } : reading))

describe('a site patched as planned', () => {
  it('has no finding, and every outlet with a host is right', () => {
    const site = patchedSite({ switches: 2 })
    const { findings, right, cannotTell } = verify(site.plan, site.readings())
    expect(findings).toEqual([])
    expect(right).toHaveLength(12)
    expect(cannotTell.map(({ reason }) => reason)).toEqual(Array(4).fill('not_patched'))
  })

  it('has none from half of the tables', () => {
    const site = patchedSite({ switches: 2, ports: 24 })
    for (let length = 0; length < 44; length += 3) {
      const cut = site
        .readings()
        .map((one) => ({ ...one, isMacTableWhole: false, macs: one.macs?.slice(0, length) ?? null }))
      expect(verify(site.plan, cut).findings).toEqual([])
    }
  })

  it('says of nobody that he is right without a table of his switch', () => {
    const site = patchedSite({ switches: 2 })
    const { right, cannotTell } = verify(site.plan, site.readings().slice(0, 1))
    expect(right).toHaveLength(6)
    expect(cannotTell.filter(({ reason }) => reason === 'no_table')).toHaveLength(6)
  })
})

describe('cords', () => {
  it('that are crossed are said with both outlets and the switch', () => {
    const site = patchedSite()
    site.swap('A-2', 'A-5')
    const { findings } = verify(site.plan, site.readings())
    expect(sayKinds(site.plan, findings)).toEqual(['swap A-2 A-5'])
    expect(findings[0]).toMatchObject({
      severity: 'fault',
      mending: 'patch',
      interfaceId: site.port('SW1 2'),
      count: 2,
    })
    expect(findings[0]?.confidence).toBeGreaterThanOrEqual(0.9)
  })

  it('that are crossed are less sure where only one of the two speaks', () => {
    const site = patchedSite()
    site.swap('A-2', 'A-5')
    site.silent.add('A-5')
    const [finding] = verify(site.plan, site.readings()).findings
    expect(finding?.kind).toBe('swap')
    expect(finding?.confidence).toBeLessThan(0.9)
    expect(finding?.alternatives.map(({ kind }) => kind)).toEqual(['moved'])
  })

  it('that are crossed between two switches are found', () => {
    const site = patchedSite({ switches: 2 })
    site.swap('A-2', 'B-5')
    expect(kinds(site)).toEqual(['swap A-2 B-5'])
  })

  it('of a row that is off by one are one finding', () => {
    const site = patchedSite()
    site.shift(['A-3', 'A-4', 'A-5', 'A-6'], 1)
    expect(kinds(site)).toEqual(['shift_by_one A-3 A-4 A-5 A-6'])
  })

  it('in a free port are said with that port', () => {
    const site = patchedSite()
    site.cords.set('A-2', 'SW1 8')
    const [finding] = verify(site.plan, site.readings()).findings
    expect(finding).toMatchObject({ kind: 'on_unplanned_port', interfaceId: site.port('SW1 8') })
  })

  it('of an outlet that the plan gives no port are said too', () => {
    const site = patchedSite()
    site.cords.set('A-7', 'SW1 7')
    expect(kinds(site)).toEqual(['on_unplanned_port A-7'])
  })

  it('in the wrong panel are one finding for the whole run', () => {
    const site = patchedSite({ switches: 2 })
    for (const n of [1, 2, 3]) {
      site.cords.delete(`A-${n}`)
      site.cords.set(`B-${n}`, `SW1 ${n}`)
    }
    const [finding, ...more] = verify(site.plan, site.readings()).findings
    expect(more).toEqual([])
    expect(finding?.kind).toBe('wrong_panel')
    expect(finding?.outletIds).toEqual(['B-1', 'B-2', 'B-3', 'A-1', 'A-2', 'A-3'].map(site.outlet))
  })

  it('keep the name of their finding from one reading to the next', () => {
    const site = patchedSite()
    site.swap('A-2', 'A-5')
    const [whole] = verify(site.plan, site.readings()).findings
    site.silent.add('A-5')
    expect(verify(site.plan, site.readings()).findings[0]?.id).toBe(whole?.id)
  })
})

describe('hosts', () => {
  it('that speak behind another outlet, whose own host speaks there too, were carried there', () => {
    const site = patchedSite()
    site.cords.set('A-2', 'SW1 5')
    expect(kinds(site)).toEqual(['moved A-2 A-5'])
  })

  it('unknown, several behind one outlet: a switch of somebody’s own', () => {
    const site = patchedSite()
    site.strangers.set('02:aa:00:00:00:01', 'SW1 3').set('02:aa:00:00:00:02', 'SW1 3')
    const [finding] = verify(site.plan, site.readings()).findings
    expect(finding).toMatchObject({ kind: 'many_macs_on_access_port', severity: 'notice', count: 3 })
  })

  it('unknown and many are a fault', () => {
    const site = patchedSite()
    for (let n = 10; n < 30; n++) site.strangers.set(`02:aa:00:00:00:${n}`, 'SW1 3')
    const [finding] = verify(site.plan, site.readings()).findings
    expect(finding).toMatchObject({ kind: 'many_macs_on_access_port', severity: 'fault', count: 21 })
  })

  it('of another switch behind an ordinary port: the link is there', () => {
    const site = patchedSite({ switches: 2 })
    const readings = site.readings().map((reading) => ({
      ...reading,
      macs:
        reading.macs?.map((entry) =>
          entry.port === 'GigabitEthernet0/2' ? { ...entry, port: 'FastEthernet0/8' } : entry,
        ) ?? null,
    }))
    const { findings } = verify(site.plan, readings)
    expect(findings).toMatchObject([
      { kind: 'uplink', interfaceId: site.port('SW1 8'), facts: { neighbour: 'SW2' } },
    ])
  })
})

describe('a free port that leads to another switch', () => {
  it('is no finding where the plan has no link at all', () => {
    const site = patchedSite({ switches: 2 })
    const plan = { ...site.plan, cable: site.plan.cable.filter(({ kind }) => kind !== 'link') }
    const readings = site.readings().map((reading) => ({
      ...reading,
      macs:
        reading.macs?.map((entry) =>
          entry.port.startsWith('Gigabit') ? { ...entry, port: 'FastEthernet0/8' } : entry,
        ) ?? null,
    }))
    expect(verify(plan, readings).findings).toEqual([])
  })
})

describe('a port', () => {
  const site = patchedSite()
  const [clean] = site.readings()
  const status = (port: string, own: object) => ({
    ports: [
      { port, isUp: true, isShut: false, errDisabled: null, speedMbps: 100, duplex: 'full' as const, ...own },
    ],
  })
  const found = (own: Partial<SwitchReading>) =>
    verify(site.plan, change(clean ? [clean] : [], own)).findings.map(({ kind, interfaceId }) => [
      kind,
      interfaceId,
    ])

  it.each([
    ['shut', { isUp: false, isShut: true }],
    ['err_disabled', { isUp: false, errDisabled: 'bpduguard' }],
    ['speed', { duplex: 'half' }],
    ['speed', { speedMbps: 10 }],
  ])('that is %s is said', (kind, own) => {
    expect(found(status('FastEthernet0/3', own))).toEqual([[kind, site.port('SW1 3')]])
  })

  it('in another VLAN is known by what speaks there', () => {
    const macs =
      clean?.macs?.map((entry) => (entry.port === 'FastEthernet0/3' ? { ...entry, vlan: 20 } : entry)) ?? null
    expect(found({ macs })).toEqual([['wrong_vlan', site.port('SW1 3')]])
  })

  it('in another mode is said', () => {
    const vlans = [{ port: 'FastEthernet0/3', mode: 'tagged' as const, untagged: 1, tagged: [10] }]
    expect(found({ vlans })).toEqual([['wrong_mode', site.port('SW1 3')]])
  })

  it('is not said alone where the whole switch was never configured', () => {
    const macs = clean?.macs?.map((entry) => ({ ...entry, vlan: 1 })) ?? null
    expect(found({ macs })).toEqual([['wrong_vlan', null]])
  })
})

describe('an outlet without link', () => {
  const site = patchedSite()
  const down = {
    port: 'FastEthernet0/3',
    isUp: false,
    isShut: false,
    errDisabled: null,
    speedMbps: null,
    duplex: null,
  }
  const without = (own: Partial<SwitchReading> = {}) => {
    site.silent.add('A-3')
    return change(site.readings(), { ports: [down], ...own })
  }

  it('cannot be told where nobody said that something is plugged in', () => {
    const { findings, cannotTell } = verify(site.plan, without())
    expect(findings).toEqual([])
    expect(cannotTell).toContainEqual({ outletId: site.outlet('A-3'), reason: 'nothing_heard' })
  })

  it('is a fault where an earlier reading heard something there', () => {
    const { findings } = verify(site.plan, without(), patchedSite().readings('2026-11-30T07:00:00.000Z'))
    expect(sayKinds(site.plan, findings)).toEqual(['no_link A-3'])
  })

  it('is a fault where a person said that it is occupied, less sure by silence alone, and none by half a table', () => {
    const plan = {
      ...site.plan,
      outlet: site.plan.outlet.map((one) => ({ ...one, occupied: one.name === 'A-3' })),
    }
    expect(verify(plan, without()).findings[0]).toMatchObject({ kind: 'no_link', confidence: 0.95 })
    expect(verify(plan, without({ ports: null })).findings[0]).toMatchObject({
      kind: 'no_link',
      confidence: 0.6,
    })
    expect(verify(plan, without({ ports: null, isMacTableWhole: false })).findings).toEqual([])
  })
})

describe('neighbours', () => {
  const site = patchedSite({ switches: 3 })
  const named = (port: string, name: string, remotePort: string) => [
    {
      port,
      name,
      remotePort,
      mac: null,
      address: null,
      platform: 'cisco WS-C2960',
      protocol: 'cdp' as const,
    },
  ]
  const found = (neighbours: ReturnType<typeof named>) =>
    verify(site.plan, change(site.readings(), { neighbours })).findings.map(({ kind, facts }) => [
      kind,
      facts,
    ])

  it('as planned are no finding', () => {
    expect(found(named('GigabitEthernet0/2', 'SW2', 'GigabitEthernet0/1'))).toEqual([])
  })

  it('of another name than planned are the wrong ones', () => {
    expect(found(named('GigabitEthernet0/2', 'SW3', 'GigabitEthernet0/2'))).toEqual([
      ['wrong_neighbour', { neighbour: 'SW3', expected: 'SW2' }],
    ])
  })

  it('at another of their ports than planned are said with both ports', () => {
    expect(found(named('GigabitEthernet0/2', 'SW2', 'GigabitEthernet0/2'))).toEqual([
      [
        'uplink',
        { neighbour: 'SW2', found: 'GigabitEthernet0/2', expected: 'GigabitEthernet0/1', end: 'far' },
      ],
    ])
  })

  it('that nobody planned are worth knowing at an outlet, telephones apart', () => {
    expect(found(named('FastEthernet0/2', 'ap-of-somebody', 'eth0')).map(([kind]) => kind)).toEqual([
      'wrong_neighbour',
    ])
    expect(
      found(
        named('FastEthernet0/2', 'SEP0011', 'Port 1').map((one) => ({ ...one, platform: 'Cisco IP Phone' })),
      ),
    ).toEqual([])
  })
})

describe('a table', () => {
  it('of another switch is told by its hosts, and accuses no cord', () => {
    const site = patchedSite({ switches: 2 })
    const [first, second] = site.readings()
    if (!first || !second) throw new Error('two switches')
    const { findings } = verify(site.plan, [
      { ...first, macs: second.macs },
      { ...second, macs: first.macs },
    ])
    expect(findings.map(({ kind, facts }) => [kind, facts.looksLike])).toEqual([
      ['wrong_table', 'SW2'],
      ['wrong_table', 'SW1'],
    ])
  })

  it('that another switch signed is told by its name', () => {
    const site = patchedSite({ switches: 2 })
    const { findings } = verify({ ...site.plan, host: [] }, change(site.readings(), { hostname: 'SW2' }))
    expect(findings).toMatchObject([{ kind: 'wrong_table', facts: { proof: 'name', looksLike: 'SW2' } }])
  })

  it('is its own where its hosts are at their ports, although two switches have got one name', () => {
    const site = patchedSite({ switches: 2 })
    site.swap('A-2', 'A-5')
    const named = site.readings().map((reading) => ({ ...reading, hostname: 'SW2' }))
    expect(verify(site.plan, named).right).toHaveLength(10)
    expect(sayKinds(site.plan, verify(site.plan, named).findings)).toEqual(['swap A-2 A-5'])
  })

  it('of a switch that has no name yet is taken', () => {
    const site = patchedSite()
    expect(verify(site.plan, change(site.readings(), { hostname: 'Switch' })).findings).toEqual([])
  })
})

describe('loops', () => {
  it('are said with all outlets between which addresses jump', () => {
    const site = patchedSite()
    const flaps = ['02:aa:00:00:00:01', '02:aa:00:00:00:02'].map((mac) => ({
      mac,
      vlan: 10,
      ports: ['FastEthernet0/2', 'FastEthernet0/4'],
    }))
    const { findings } = verify(site.plan, change(site.readings(), { flaps }))
    expect(sayKinds(site.plan, findings)).toEqual(['loop A-2 A-4'])
  })
})

describe('on a site of four switches of 48 ports, with every host known', () => {
  it('all planted faults are named, and no other', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const site = patchedSite({ switches: 4, ports: 48, spare: 4 })
      const planted = plantFaults(site, seed)
      expect({ seed, found: kinds(site) }).toEqual({ seed, found: planted })
    }
  })

  it('nobody whose cord is right is accused for certain, however few hosts are known or heard', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const site = patchedSite({ switches: 4, ports: 48, spare: 4 })
      plantFaults(site, seed)
      const random = seedRandom(seed)
      const share = random.between(0.1, 1)
      const plan = { ...site.plan, host: site.plan.host.filter(() => random.next() < share) }
      const heard = site.readings().map((one) => ({
        ...one,
        isMacTableWhole: false,
        macs: one.macs?.filter(() => random.next() < 0.8) ?? null,
      }))
      const faults = verify(plan, heard).findings.filter(({ severity }) => severity === 'fault')
      expect({ seed, innocents: innocentsIn(site, faults) }).toEqual({ seed, innocents: [] })
    }
  })

  it('twenty thousand strangers behind one outlet are one finding', () => {
    const site = patchedSite({ switches: 4, ports: 48, spare: 4 })
    for (let n = 0; n < 20_000; n++) {
      const hex = n.toString(16).padStart(4, '0')
      site.strangers.set(`06:00:00:00:${hex.slice(0, 2)}:${hex.slice(2)}`, 'SW2 7')
    }
    const { findings } = verify(site.plan, site.readings())
    expect(findings).toMatchObject([{ kind: 'many_macs_on_access_port', count: 20_001 }])
  })

  it('the order of readings and rows does not matter', () => {
    const site = patchedSite({ switches: 4, ports: 48, spare: 4 })
    plantFaults(site, 7)
    const readings = site.readings()
    const turned = readings.toReversed().map((one) => ({ ...one, macs: one.macs?.toReversed() ?? null }))
    expect(verify(site.plan, turned)).toEqual(verify(site.plan, readings))
  })
})
