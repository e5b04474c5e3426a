/** Each link of the chain, from what is known of it. */
import { describe, expect, it } from 'vitest'
import { type CheckedItem, makeChecklist } from '../../shared/checklist/checklist.ts'
import type { DiagnosedLink } from '../../shared/diagnosis/diagnosis.ts'
import type { DiagnosisFacts } from '../../shared/diagnosis/facts.ts'
import { judgeLease } from '../../shared/diagnosis/judge-lease.ts'
import { judgeCabling, judgePlan } from '../../shared/diagnosis/judge-plan.ts'
import { judgeCounters, judgeMac, judgePort, judgeVlan } from '../../shared/diagnosis/judge-port.ts'
import {
  judgeDhcp,
  judgeDns,
  judgeGateway,
  judgeInternet,
  whyNotTried,
} from '../../shared/diagnosis/judge-tries.ts'
import { linkText } from '../../shared/i18n/diagnosis-texts.ts'
import { verifyPlan } from '../../shared/verify/verify-plan.ts'
import { factsOf, laptop, PORT, readingWith, siteToDiagnose, upPort } from './diagnosis-site.ts'

const plan = siteToDiagnose()
const said = ({ verdict, code }: DiagnosedLink) => `${verdict} ${code}`
const facts = (more: Partial<DiagnosisFacts> = {}) => factsOf(plan, more)
const read = (more: Parameters<typeof readingWith>[0]) => facts({ reading: readingWith(more) })

describe('the plan', () => {
  it('is right where the outlet leads into a network', () => {
    const link = judgePlan(facts())
    expect(said(link)).toBe('ok planned')
    expect(linkText(link)).toBe('B17-1 belongs to SW1 FastEthernet0/3, VLAN 103 (10.1.103.0/24)')
    expect(linkText(link, 'fr')).toBe('B17-1 va sur SW1 FastEthernet0/3, VLAN 103 (10.1.103.0/24)')
  })

  it.each<[string, string, Parameters<typeof siteToDiagnose>[0]]>([
    [
      'the port has no VLAN',
      'wrong network_missing',
      (b) => b.draft.update('interface', b.port('SW1 3'), { vlanId: null }),
    ],
    [
      'the port is unused',
      'wrong network_missing',
      (b) => b.draft.update('interface', b.port('SW1 3'), { mode: 'unused' }),
    ],
    [
      'the port is shut',
      'wrong port_not_enabled',
      (b) => b.draft.update('interface', b.port('SW1 3'), { enabled: false }),
    ],
    ['it is a telephone', 'wrong not_network', (b) => b.draft.update('outlet', 1, { service: 'telephone' })],
    ['there is no cord', 'wrong no_port_planned', (b) => b.draft.remove('cable', 2)],
  ])('is wrong where %s', (_, expected, change) => {
    expect(said(judgePlan(factsOf(siteToDiagnose(change))))).toBe(expected)
  })
})

describe('the cabling', () => {
  const cord = (state: CheckedItem['state'], note: string | null = null) => {
    const items = makeChecklist(plan, [])
    const patch = items.find(({ step }) => step === 'patch')
    if (!patch) throw new Error('no cord to patch')
    const tick = { id: '1', item: patch.id, by: 'Anne', station: 'a', seq: 1, at: '2026', photo: null }
    const ticks = state === 'fault' ? [{ ...tick, state, note, subject: patch.subject }] : []
    return items.map((item) => (item === patch ? { ...item, state, ticks } : item))
  }

  it('is open where a cord is missing in the plan', () => {
    const open = factsOf(siteToDiagnose((build) => build.draft.remove('cable', 2)))
    expect(said(judgeCabling(open))).toBe('wrong cabling_open')
  })

  it('goes by what people ticked', () => {
    expect(said(judgeCabling(facts()))).toBe('unknown cord_not_ticked')
    expect(said(judgeCabling(facts({ items: cord('done') })))).toBe('ok cords_ticked')
    expect(said(judgeCabling(facts({ items: cord('contradiction') })))).toBe('unknown contradiction_noted')
    expect(linkText(judgeCabling(facts({ items: cord('fault', 'broken plug') })))).toBe(
      'Anne noted a fault: broken plug',
    )
  })

  it('is proven by a known device, and crossed where the readings say so', () => {
    expect(said(judgeCabling(facts({ isProvenRight: true })))).toBe('ok cords_proven')
    const crossed = siteToDiagnose((build) => {
      build.outlet('B18-1')
      build.access('SW1 4', 104)
      build.wire('B18-1', 'P1 4', 'SW1 4')
      const host = (mac: string, outletId: number) =>
        build.draft.insert('host', { name: null, mac, outletId, kind: null, address: null })
      host('02:00:00:00:00:01', 1)
      host('02:00:00:00:00:02', 2)
    })
    const macs = [
      { mac: '02:00:00:00:00:01', vlan: 104, port: 'FastEthernet0/4' },
      { mac: '02:00:00:00:00:02', vlan: 103, port: 'FastEthernet0/3' },
    ]
    const { findings } = verifyPlan(crossed, { now: [readingWith({ macs })], earlier: [] })
    const link = judgeCabling(factsOf(crossed, { findings }))
    expect(said(link)).toBe('wrong cords_wrong')
    expect(linkText(link)).toMatch(/B17-1.*B18-1/)
    expect(linkText(link, 'fr')).not.toBe(linkText(link))
  })
})

describe('what the switch says', () => {
  it('is not possible to know where nobody read it, or it could not be asked', () => {
    expect(said(judgePort(facts()))).toBe('not_possible not_read')
    const why = { en: 'busy', fr: 'occupé' }
    expect(linkText(judgeVlan(facts({ notAsked: why })), 'fr')).toBe('SW1 n’a pas pu être interrogé : occupé')
    expect(said(judgeMac(read({})))).toBe('unknown not_told')
  })

  it.each([
    ['ok link_up_speed', {}],
    ['wrong no_link', { isUp: false }],
    ['wrong port_shut', { isShut: true, isUp: false }],
    ['wrong err_disabled', { errDisabled: 'bpduguard', isUp: false }],
    ['unknown not_told', { isUp: null }],
  ])('of the link: %s', (expected, more) => {
    expect(said(judgePort(read({ ports: [{ ...upPort, ...more }] })))).toBe(expected)
  })

  it('of the counters: what grows is wrong, what is old is not', () => {
    const errors = (count: number) => [{ port: PORT, inputErrors: count, crc: count, outputErrors: 0 }]
    const counted = (now: number, before: number | null) =>
      said(
        judgeCounters(
          facts({
            reading: readingWith({ counters: errors(now) }),
            before:
              before === null ? null : readingWith({ counters: errors(before) }, '2026-05-12T09:00:00Z'),
          }),
        ),
      )
    expect(counted(0, null)).toBe('ok no_errors')
    expect(counted(40, null)).toBe('unknown errors_counted')
    expect(counted(40, 40)).toBe('ok errors_old')
    expect(counted(41, 40)).toBe('wrong errors_grow')
    expect(counted(3, 40)).toBe('unknown errors_counted')
    expect(said(judgeCounters(read({ ports: [{ ...upPort, duplex: 'half' }] })))).toBe('wrong half_duplex')
  })

  it('of the VLAN', () => {
    const port = { port: PORT, tagged: null }
    const vlans = (untagged: number | null, mode: 'access' | 'tagged') =>
      read({ vlans: [{ ...port, mode, untagged }] })
    expect(said(judgeVlan(vlans(103, 'access')))).toBe('ok in_vlan')
    expect(said(judgeVlan(vlans(1, 'access')))).toBe('wrong in_other_vlan')
    expect(said(judgeVlan(vlans(103, 'tagged')))).toBe('wrong in_other_mode')
    const macs = [{ mac: '02:00:00:00:00:01', vlan: 104, port: PORT }]
    expect(said(judgeVlan(read({ macs })))).toBe('wrong in_other_vlan')
  })

  it('of who speaks there', () => {
    const heard = (...macs: string[]) =>
      facts({
        reading: readingWith({ macs: macs.map((mac) => ({ mac, vlan: 103, port: PORT })) }),
        laptop: { kind: 'here', own: laptop },
      })
    expect(said(judgeMac(heard()))).toBe('unknown nobody_heard')
    expect(said(judgeMac(heard('02:00:00:00:00:01')))).toBe('ok device_heard')
    expect(said(judgeMac(heard('02:00:00:00:00:01', '02:00:00:00:00:02')))).toBe('ok devices_heard')
    expect(said(judgeMac(heard('02:00:00:00:00:aa')))).toBe('ok laptop_heard')
  })
})

describe('the address', () => {
  const mac = '02:00:00:00:00:01'
  const macs = [{ mac, vlan: 103, port: PORT }]
  const known = (...addresses: string[]) => {
    const reading = readingWith({ macs, addresses: addresses.map((address) => ({ address, mac })) })
    return facts({ reading, readings: [reading] })
  }

  it('is what routers and switches know of the device', () => {
    expect(said(judgeLease(known('10.1.103.40')))).toBe('ok has_address')
    expect(said(judgeLease(known('192.168.1.40')))).toBe('wrong has_other_address')
    expect(said(judgeLease(known('192.168.1.40', '10.1.103.40')))).toBe('ok has_address')
    expect(said(judgeLease(known()))).toBe('unknown no_address_known')
  })

  it('is the laptop’s own where that is plugged in there', () => {
    const here = (...addresses: string[]) =>
      said(
        judgeLease(
          facts({
            laptop: {
              kind: 'here',
              own: { ...laptop, addresses: addresses.map((address) => ({ address, length: 24 })) },
            },
          }),
        ),
      )
    expect(here('10.1.103.20')).toBe('ok laptop_has_lease')
    expect(here('10.1.104.20')).toBe('wrong has_other_address')
    expect(here('169.254.1.1')).toBe('wrong laptop_self_given')
    expect(here()).toBe('wrong laptop_no_address')
  })
})

describe('what the laptop tries', () => {
  const here = facts({ laptop: { kind: 'here', own: laptop } })
  const elsewhere = facts({ laptop: { kind: 'elsewhere', own: laptop } })
  const silent = { kind: 'silent' } as const
  const answered = { kind: 'answered', ms: 3.4 } as const

  it('holds for the outlet only where it is plugged in there', () => {
    expect(said(judgeGateway(here, answered))).toBe('ok gateway_answers')
    expect(said(judgeGateway(here, silent))).toBe('wrong gateway_silent')
    expect(said(judgeGateway(elsewhere, answered))).toBe('ok gateway_answers_elsewhere')
    expect(said(judgeGateway(elsewhere, silent))).toBe('unknown gateway_silent_elsewhere')
    expect(said(judgeDns(here, silent))).toBe('wrong dns_silent')
    expect(said(judgeDns(elsewhere, silent))).toBe('unknown silent_elsewhere')
    expect(said(judgeInternet(here, { kind: 'diverted' }))).toBe('wrong internet_diverted')
    expect(said(judgeInternet(elsewhere, silent))).toBe('unknown silent_elsewhere')
    expect(said(judgeInternet(elsewhere, answered))).toBe('ok internet_answers_elsewhere')
  })

  it('is not possible without a network, and DHCP not from another VLAN', () => {
    for (const link of ['gateway', 'dhcp', 'dns', 'internet'] as const)
      expect(whyNotTried(link, facts())).toMatchObject({ verdict: 'not_possible', code: 'offline' })
    expect(whyNotTried('dhcp', elsewhere)).toMatchObject({ verdict: 'not_possible', code: 'dhcp_not_here' })
    expect(whyNotTried('dhcp', here)).toBeNull()
    const noDns = facts({ laptop: { kind: 'here', own: { ...laptop, dns: [] } } })
    expect(whyNotTried('dns', noDns)).toMatchObject({ verdict: 'wrong', code: 'dns_none' })
  })

  it('names the server that offers an address, a foreign one first', () => {
    const ours = { server: '10.1.103.2', address: '10.1.103.40', isForeign: false }
    const foreign = { server: '192.168.1.1', address: '192.168.1.50', isForeign: true }
    expect(said(judgeDhcp(here, { kind: 'answered', servers: [ours] }))).toBe('ok dhcp_offers')
    expect(linkText(judgeDhcp(here, { kind: 'answered', servers: [ours, foreign] }))).toBe(
      '192.168.1.1 offers 192.168.1.50 and is not ours',
    )
    expect(said(judgeDhcp(here, silent))).toBe('wrong dhcp_silent')
    const why = { en: 'needs rights', fr: 'il faut des droits' }
    expect(said(judgeDhcp(here, { kind: 'not_possible', why }))).toBe('not_possible cannot_try')
  })
})
