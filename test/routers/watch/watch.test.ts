/** What DHCP servers wrote down, merged, and judged against the plan. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatIpv4 } from '../../../shared/addressing/ipv4.ts'
import { routerPair } from '../../../shared/routers/router-pair.ts'
import { vrrpGroups } from '../../../shared/routers/vrrp-groups.ts'
import { judgeWatch, type WatchedMachine } from '../../../shared/routers/watch/judge-watch.ts'
import { mergeLeases, readIscLeases, readKeaLeases } from '../../../shared/routers/watch/read-leases.ts'
import { edited, fair } from '../sites.ts'

const isc = `authoring-byte-order little-endian;
failover peer "brassage" state {
  my state recover at 1 2026/11/30 08:00:00;
  partner state unknown-state at 1 2026/11/30 08:00:00;
}
lease 10.1.101.20 {
  starts 1 2026/11/30 08:00:00;
  ends 1 2026/11/30 10:00:00;
  binding state active;
  hardware ethernet 00:11:22:33:44:01;
  client-hostname "accueil {1}";
}
lease 10.1.101.21 {
  ends never;
  binding state active;
  hardware ethernet 00:11:22:33:44:02;
}
lease 10.1.101.22 {
  ends 1 2026/11/30 10:00:00;
  binding state active;
}
lease 10.1.101.22 {
  ends 1 2026/11/30 09:00:00;
  binding state free;
}
failover peer "brassage" state {
  my state normal at 1 2026/11/30 08:01:00;
  partner state normal at 1 2026/11/30 08:01:00;
}
lease 10.1.101.23 {
  ends 1 2026/11/30 10:0`

const kea = `address,hwaddr,client_id,valid_lifetime,expire,subnet_id,fqdn_fwd,fqdn_rev,hostname,state,user_context
10.1.101.20,00:11:22:33:44:01,,3600,1796032800,1,0,0,old,0,
address,hwaddr,client_id,valid_lifetime,expire,subnet_id,fqdn_fwd,fqdn_rev,hostname,state,user_context
10.1.101.20,00:11:22:33:44:01,,3600,1796036400,1,0,0,accueil,0,
10.1.101.24,00:11:22:33:44:05,,3600,1796036400,1,0,0,,1,
10.1.101.25,00:11:22:33:44:06,,0,1796036400,1,0,0,,0,
10.1.10`

describe('leases', () => {
  it('of ISC: the last word on an address, a file cut in its last line too', () => {
    expect(readIscLeases(isc)).toEqual({
      ...{ failover: 'normal', partner: 'normal' },
      leases: [
        {
          address: '10.1.101.20',
          mac: '00:11:22:33:44:01',
          name: 'accueil {1}',
          endsAt: '2026-11-30T10:00:00Z',
        },
        { address: '10.1.101.21', mac: '00:11:22:33:44:02', name: null, endsAt: null },
      ],
    })
  })

  it('of Kea: files one after the other, declined and given back left out', () => {
    expect(readKeaLeases(kea)).toEqual({
      ...{ failover: null, partner: null },
      leases: [
        {
          address: '10.1.101.20',
          mac: '00:11:22:33:44:01',
          name: 'accueil',
          endsAt: '2026-11-30T11:00:00.000Z',
        },
      ],
    })
  })

  it('of both are merged by address: the longer one holds, what is over does not', () => {
    const merged = mergeLeases(
      [
        { host: 'R1', leases: readIscLeases(isc).leases },
        { host: 'R2', leases: readKeaLeases(kea).leases },
      ],
      '2026-11-30T10:30:00Z',
    )
    expect(merged.map(({ address, from, name }) => [address, from, name])).toEqual([
      ['10.1.101.21', ['R1'], null],
      ['10.1.101.20', ['R2'], 'accueil'],
    ])
  })

  it('are read whatever the file holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(isc.length), (noise, at) => {
        const broken = isc.slice(0, at) + noise + isc.slice(at)
        expect(readIscLeases(broken).leases.length).toBeLessThanOrEqual(4)
        expect(Array.isArray(readKeaLeases(broken).leases)).toBe(true)
      }),
    )
  })
})

describe('what both routers show', () => {
  const plan = edited(fair())
  const gateways = [
    '10.1.101.254',
    '10.1.102.254',
    '10.1.103.254',
    '10.2.101.254',
    '10.2.102.254',
    '10.2.103.254',
  ]
  const all = [...gateways, '10.1.99.254', '10.2.99.254']
  const machine = (host: string, more: Partial<WatchedMachine> = {}): WatchedMachine => ({
    ...{
      host,
      idle: [],
      gateways: [],
      failover: 'normal',
      serves: null,
      untold: null,
      deaf: [],
      adverts: [],
    },
    ...more,
  })
  const lease = (address: string, mac: string | null = null) => ({
    ...{ address, mac, name: null, endsAt: null, from: ['R1'] },
  })
  const codes = (machines: readonly WatchedMachine[], leases = [lease('10.1.101.20')]) =>
    judgeWatch(plan, machines, leases).problems.map(({ code, severity }) => `${severity} ${code}`)

  it('is nothing to tell where one has every gateway and failover is normal', () => {
    expect(codes([machine('R1', { gateways: all }), machine('R2')])).toEqual([])
  })

  it('is told where a gateway is twice, nowhere, a service is down, failover is not normal', () => {
    const twice = judgeWatch(
      plan,
      [machine('R1', { gateways: all }), machine('R2', { gateways: ['10.1.102.254'] })],
      [],
    )
    expect(twice.problems).toMatchObject([
      { code: 'gateway_twice', object: 'VLAN SW1 102', severity: 'error' },
    ])
    expect(twice.problems[0]?.source?.table).toBe('vlan')
    const without = all.filter((one) => one !== '10.2.101.254')
    expect(codes([machine('R1', { gateways: without }), machine('R2')])).toEqual(['error gateway_nowhere'])
    const down = machine('R2', { idle: ['keepalived'], failover: 'communications-interrupted' })
    expect(codes([machine('R1', { gateways: all }), down])).toEqual([
      'error service_down',
      'warning failover_not_normal',
    ])
    // One alone cannot tell what the other has.
    expect(codes([machine('R2')])).toEqual([])
  })

  it('is told of Kea in its own words: not agreed, given up, without a partner, silent though it runs', () => {
    const ofKea = (more: Partial<WatchedMachine>) =>
      codes([machine('R1', { gateways: all, failover: 'hot-standby', serves: true }), machine('R2', more)])
    expect(ofKea({ failover: 'hot-standby', serves: false })).toEqual([])
    expect(ofKea({ failover: 'partner-down', serves: true })).toEqual(['warning failover_not_agreed'])
    expect(ofKea({ failover: 'terminated', serves: true })).toEqual(['error failover_terminated'])
    expect(ofKea({ failover: 'single', serves: true })).toEqual(['error failover_single'])
    const silent = { failover: null, untold: '/run/kea/kea4-ctrl-socket: Permission denied' }
    expect(ofKea(silent)).toEqual(['warning failover_untold'])
    expect(ofKea({ ...silent, idle: ['kea-dhcp4-server'] })).toEqual(['error service_down'])
  })

  it('is told on which network Kea does not listen, by its card; a trunk without an address is none', () => {
    const deaf = [
      'the interface eth1 has no usable IPv4 addresses configured',
      'the interface v102 is not running',
      'the interface v1029 is down',
    ]
    const kea = { gateways: all, failover: 'hot-standby', serves: true }
    const { problems } = judgeWatch(plan, [machine('R1', { ...kea, deaf }), machine('R2')], [])
    expect(problems).toMatchObject([
      {
        code: 'kea_deaf',
        object: 'VLAN SW1 102',
        severity: 'warning',
        host: 'R1',
        source: { table: 'vlan' },
      },
    ])
    expect(problems[0]?.message).toContain('on v102 (the interface v102 is not running)')
  })

  it('is told of a foreign router that is heard: by its number, worst where one of ours has it', () => {
    const advert = (from: string, id: number) => ({ from, id, priority: 100 })
    const { id, name } = vrrpGroups(routerPair(plan))[0] as { id: number; name: string }
    const heard = (...adverts: readonly ReturnType<typeof advert>[]) =>
      judgeWatch(plan, [machine('R1', { gateways: all, adverts }), machine('R2', { adverts })], []).problems
    const partner = routerPair(plan).networks[0]?.addresses[1] ?? 0
    expect(heard(advert(formatIpv4(partner), id))).toEqual([])
    expect(heard(advert('10.9.9.9', id), advert('10.9.9.9', 7))).toMatchObject([
      { code: 'vrrp_foreign_same', severity: 'error', object: name },
      { code: 'vrrp_foreign', severity: 'warning', object: '10.9.9.9' },
    ])
    const known = edited(plan, ['routing', '', { foreignRouterIds: '7' }])
    expect(
      judgeWatch(known, [machine('R1', { gateways: all, adverts: [advert('10.9.9.9', 7)] })], []).problems,
    ).toEqual([])
  })

  it('places each lease in its network, and finds the one that is of none', () => {
    const { leases, problems, pools } = judgeWatch(
      plan,
      [],
      [lease('10.1.102.30'), lease('192.168.1.9', '00:11:22:33:44:09')],
    )
    expect(leases[0]).toMatchObject({ network: 'VLAN SW1 102', vlan: 102 })
    expect(leases[1]).toMatchObject({ network: null, vlan: null, stand: null })
    expect(problems).toMatchObject([{ code: 'lease_unexpected', severity: 'error', object: '192.168.1.9' }])
    expect(pools.find(({ network }) => network === 'VLAN SW1 102')).toEqual({
      network: 'VLAN SW1 102',
      size: 191,
      used: 1,
    })
  })

  it('warns of a pool before it is empty', () => {
    const many = Array.from({ length: 153 }, (_, at) => lease(`10.1.103.${at + 10}`))
    expect(codes([], many)).toEqual(['warning pool_nearly_full'])
    expect(codes([], many.slice(1))).toEqual([])
  })
})
