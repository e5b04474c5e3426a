/** What the files of the two machines say, rule by rule: each of these has cost somebody a fair. */
import { describe, expect, it } from 'vitest'
import { openDraft } from '../../shared/model/draft.ts'
import { connect, rowKinds } from '../../shared/plan/edits/index.ts'
import { PRIORITIES } from '../../shared/routers/render/keepalived.ts'
import { routerFiles } from '../../shared/routers/router-files.ts'
import { routerPair, sides } from '../../shared/routers/router-pair.ts'
import { vrrpGroups } from '../../shared/routers/vrrp-groups.ts'
import { makeEventPlan } from '../bench/event-plan.ts'
import { allFiles, edited, fair, fileOf, office } from './sites.ts'

const event = makeEventPlan(4)

/** The lines of `head {` up to its `}`, without indentation. */
function blockOf(text: string, head: string): string[] {
  const lines = text.split('\n').map((line) => line.trim())
  const from = lines.indexOf(`${head} {`)
  return from < 0 ? [] : lines.slice(from + 1, lines.indexOf('}', from))
}

describe('the reference event: 4 switches, 192 outlets in networks of their own', () => {
  const pair = routerPair(event)
  const names = pair.networks.map(({ attachments }) => attachments[0]?.card ?? '')

  it('routes all its networks, and those of the switches themselves', () => {
    expect(pair.networks).toHaveLength(192 + 4)
    expect(pair.leftOut).toEqual([])
  })

  it('calls every interface differently, within the 15 characters of Linux', () => {
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => name.length > 15)).toEqual([])
    expect(names).toContain('v110')
  })

  it.each(['isc', 'kea'] as const)('has every network in the files of both machines: %s', (dhcp) => {
    for (const side of sides) {
      const said = routerFiles(pair, side, dhcp).map(({ kind }) => [kind, fileOf(event, side, kind, dhcp)])
      const texts = Object.fromEntries(said) as Record<string, string>
      const dhcpText = texts[dhcp === 'isc' ? 'isc-dhcp' : 'kea'] ?? ''
      const missing = pair.networks.filter(({ prefix, attachments }) => {
        const net = `10.${(prefix.network >>> 16) & 255}.${(prefix.network >>> 8) & 255}`
        const card = attachments[side]?.card
        return ![
          texts.interfaces?.includes(`iface ${card} inet static`),
          texts.interfaces?.includes(`address ${net}.${side === 0 ? 253 : 252}/24`),
          texts.keepalived?.includes(`${net}.254/24 dev ${card}\n`),
          texts.nftables?.includes(`"${card}",`),
          dhcpText.includes(`${net}.0`),
          dhcpText.includes(`${net}.10`) && dhcpText.includes(`${net}.200`),
        ].every(Boolean)
      })
      expect(missing).toEqual([])
    }
  })

  it('is the same bytes for the same plan', () => {
    expect([...allFiles(makeEventPlan(4))]).toEqual([...allFiles(event)])
  })

  it('tells of every line about a network which row of the plan made it', () => {
    for (const { kind, lines } of routerFiles(pair, 0))
      for (const { text, source } of lines)
        if (/\bv1\d\d|10\.\d+\.1\d\d\./.test(text))
          expect({ kind, text, source }).toMatchObject({ source: {} })
  })
})

describe('DHCP failover', () => {
  it('has lead time and split on the primary only', () => {
    const [primary, secondary] = [fileOf(fair(), 0, 'isc-dhcp'), fileOf(fair(), 1, 'isc-dhcp')]
    expect(blockOf(primary, 'failover peer "brassage"')).toEqual(
      expect.arrayContaining(['primary;', 'mclt 600;', 'split 128;']),
    )
    expect(secondary).toContain('secondary;')
    expect(secondary).not.toMatch(/mclt|split/)
  })

  it('meets by the machines’ own addresses, mirrored, and never by the gateway’s', () => {
    const [primary, secondary] = sides.map((side) =>
      blockOf(fileOf(fair(), side, 'isc-dhcp'), 'failover peer "brassage"'),
    )
    expect(primary).toEqual(expect.arrayContaining(['address 10.1.99.253;', 'peer address 10.1.99.252;']))
    expect(secondary).toEqual(expect.arrayContaining(['address 10.1.99.252;', 'peer address 10.1.99.253;']))
    expect([...(primary ?? []), ...(secondary ?? [])].join()).not.toContain('10.1.99.254')
  })

  it('meets on the cable between the machines where there is one', () => {
    const draft = openDraft(fair())
    const [a, b] = ['R1 eth4', 'R2 eth4'].map((name) => rowKinds.port.find(draft, name))
    connect(draft, { kind: 'interface', id: a ?? 0 }, { kind: 'interface', id: b ?? 0 })
    const plan = draft.toPlan()
    const head = blockOf(fileOf(plan, 1, 'isc-dhcp'), 'failover peer "brassage"')
    expect(head).toEqual(
      expect.arrayContaining(['address 192.168.255.254;', 'peer address 192.168.255.253;']),
    )
    expect(fileOf(plan, 0, 'interfaces')).toContain('iface eth4 inet static\n    address 192.168.255.253/30')
    expect(fileOf(plan, 0, 'keepalived')).not.toContain('eth4')
  })

  it('is named by every pool', () => {
    const text = fileOf(event, 1, 'isc-dhcp')
    const pools = text.split('pool {').slice(1)
    expect(pools).toHaveLength(196)
    expect(pools.filter((pool) => !/^\s*failover peer "brassage";/.test(pool))).toEqual([])
  })

  it('gives both machines the same clock', () => {
    expect(fileOf(fair(), 0, 'chrony')).toContain('peer 10.1.99.252')
    expect(fileOf(fair(), 1, 'chrony')).toContain('peer 10.1.99.253')
    expect(fileOf(fair(), 0, 'isc-dhcp')).toContain('option ntp-servers 10.1.101.253, 10.1.101.252;')
  })
})

describe('VRRP', () => {
  it('carries at most twenty addresses in an advert, the others go with them', () => {
    const groups = vrrpGroups(routerPair(event))
    expect(groups).toHaveLength(4)
    expect(groups.map(({ advertised }) => advertised.length)).toEqual([20, 20, 20, 20])
    expect(groups.map(({ silent }) => silent.length)).toEqual([29, 29, 29, 29])
  })

  it('sends its adverts where no visitor is', () => {
    const text = fileOf(fair(), 0, 'keepalived')
    expect(text.match(/^ {4}interface .*/gm)).toEqual(['    interface v99', '    interface v99s2'])
  })

  it('watches every trunk and the way to the Internet, so that all gateways are at one machine', () => {
    const text = fileOf(fair(), 0, 'keepalived')
    const cards = ['eth1', 'eth2', 'eth0'].map((card) => `        ${card} weight -15\n`).join('')
    expect(text.split(`    track_interface {\n${cards}    }\n`)).toHaveLength(3)
  })

  it('moves for one card that the other machine has still, however many both have lost', () => {
    const [first, second] = PRIORITIES
    for (let lost = 0; lost < 12; lost++)
      expect(first - 15 * (lost + 1)).toBeLessThan(Math.max(1, second - 15 * lost))
    expect(first).toBeGreaterThan(second)
  })

  it('has an id a trunk, past those heard at the venue, and a new one heard moves no other', () => {
    const ids = (plan: ReturnType<typeof fair>) =>
      fileOf(plan, 0, 'keepalived')
        .match(/virtual_router_id \d+/g)
        ?.map((text) => text.split(' ')[1])
    expect(ids(fair())).toEqual(['160', '161'])
    expect(ids(edited(fair(), ['routing', '', { foreignRouterIds: '160 1 51' }]))).toEqual(['161', '161'])
    expect(ids(edited(fair(), ['routing', '', { foreignRouterIds: '161' }]))).toEqual(['160', '162'])
  })

  it('has equal ids and different priorities on both machines, and neither begins as master', () => {
    const [one, other] = sides.map((side) => fileOf(fair(), side, 'keepalived'))
    expect(one?.match(/virtual_router_id \d+/g)).toEqual(other?.match(/virtual_router_id \d+/g))
    expect([one, other].map((text) => text?.match(/priority \d+/)?.[0])).toEqual([
      'priority 200',
      'priority 190',
    ])
    expect(`${one}${other}`).not.toContain('MASTER')
  })

  it('is signed by a secret of the vault, by its name', () => {
    const text = fileOf(edited(fair(), ['routing', '', { vrrpSecret: 'vrrp' }]), 0, 'keepalived')
    expect(blockOf(text, 'authentication')).toEqual(['auth_type PASS', 'auth_pass "{{secret:vrrp}}"'])
  })
})

describe('fixed addresses', () => {
  it('are outside the pools, which are cut around them', () => {
    const plan = edited(withHost(fair(), '00:11:22:33:44:55'), [
      'host',
      '00:11:22:33:44:55',
      { name: 'Imprimante d’accueil', address: '10.1.101.20' },
    ])
    const text = fileOf(plan, 0, 'isc-dhcp')
    expect(
      blockOf(text, 'subnet 10.1.101.0 netmask 255.255.255.0').filter((line) => line.startsWith('range')),
    ).toEqual(['range 10.1.101.10 10.1.101.19;', 'range 10.1.101.21 10.1.101.200;'])
    expect(text).toContain('fixed-address 10.1.101.20;')
    expect(text).toContain('option host-name "imprimante-d-accueil";')
    expect(fileOf(plan, 1, 'dnsmasq')).toContain(
      'host-record=imprimante-d-accueil.event.internal,10.1.101.20',
    )
  })

  it('leave the pools alone where they are beside them', () => {
    const plan = edited(withHost(fair(), '00:11:22:33:44:55'), [
      'host',
      '00:11:22:33:44:55',
      { address: '10.1.101.5' },
    ])
    expect(fileOf(plan, 0, 'isc-dhcp')).toContain('range 10.1.101.10 10.1.101.200;')
  })

  it('keep the gateway and the machines’ own addresses out of pools that hold them', () => {
    const text = fileOf(edited(fair(), ['site', '', { dhcpLast: '254' }]), 0, 'isc-dhcp')
    expect(text).toContain('range 10.1.101.10 10.1.101.251;')
    expect(text).not.toContain('10.1.101.254;\n    }')
  })
})

describe('booting from the network', () => {
  const imaging = edited(fair(), ['routing', '', { fogServer: '10.1.102.5', benchVlan: '102' }])

  it('tells BIOS and UEFI apart by option 93, on the bench only', () => {
    const text = fileOf(imaging, 0, 'isc-dhcp')
    expect(text).toContain('option arch code 93 = unsigned integer 16;')
    const subnets = text.split(/^subnet /m).filter((subnet) => subnet.includes('next-server'))
    expect(subnets.map((subnet) => subnet.split(' ')[0])).toEqual(['10.1.102.0', '10.2.102.0'])
    expect(blockOf(text, 'if option arch = 00:00')).toEqual(['filename "undionly.kpxe";'])
    expect(blockOf(text, 'elsif option arch = 00:07 or option arch = 00:09')).toEqual([
      'filename "snponly.efi";',
    ])
  })

  it('does the same with Kea, by classes that only the bench asks for', () => {
    const { Dhcp4 } = JSON.parse(fileOf(imaging, 0, 'kea', 'kea'))
    expect(Dhcp4['client-classes'].map((one: { name: string }) => one.name)).toEqual(['pxe-bios', 'pxe-uefi'])
    const asking = Dhcp4.subnet4.filter((one: object) => 'require-client-classes' in one)
    expect(asking.map(({ subnet }: { subnet: string }) => subnet)).toEqual(['10.1.102.0/24', '10.2.102.0/24'])
  })
})

describe('what may pass', () => {
  it('keeps stands apart and the switches reachable from the technicians only', () => {
    const plan = edited(fair(), ['routing', '', { techniciansVlan: '103' }])
    const text = fileOf(plan, 0, 'nftables')
    expect(blockOf(text, 'set stands').filter((line) => line.startsWith('"'))).toEqual([
      '"v101",',
      '"v102",',
      '"v101s2",',
      '"v102s2",',
    ])
    expect(text).toContain('iifname @stands oifname @stands drop')
    expect(text).toContain('tcp dport 22 iifname @technicians accept')
    expect(text).toContain('oifname @internet masquerade')
  })

  it('replaces its own table and no other', () => {
    const text = fileOf(fair(), 0, 'nftables')
    expect(text).not.toContain('flush ruleset')
    expect(text).toContain('table inet brassage\ndelete table inet brassage\n')
  })

  it('lets servers in the DMZ be reached from outside by the ports that are published', () => {
    const plan = edited(fair(), [
      'routing',
      '',
      { dmzPrefix: '10.9.0.0/24', published: 'tcp/443=10.9.0.10 tcp/25=10.9.0.11:2525' },
    ])
    expect(blockOf(fileOf(plan, 0, 'nftables'), 'chain prerouting').slice(1)).toEqual([
      'iifname @internet tcp dport 443 dnat ip to 10.9.0.10',
      'iifname @internet tcp dport 25 dnat ip to 10.9.0.11:2525',
    ])
    expect(fileOf(plan, 0, 'interfaces')).toContain('iface eth3 inet static\n    address 10.9.0.253/24')
    expect(fileOf(plan, 0, 'keepalived')).toContain('10.9.0.254/24 dev eth3')
  })
})

describe('the small office', () => {
  it('is one trunk, with its networks called by their numbers', () => {
    const text = fileOf(office(), 0, 'interfaces')
    expect(text.match(/^iface .*/gm)).toEqual([
      'iface lo inet loopback',
      'iface eth0 inet dhcp',
      'iface eth1 inet manual',
      'iface v10 inet static',
      'iface v20 inet static',
      'iface v30 inet static',
    ])
    expect(text).toContain('ip link add link eth1 name v20 type vlan id 20')
  })

  it('has a written way to the Internet where its provider gives one', () => {
    const plan = edited(office(), [
      'router',
      'R1',
      { wanInterface: 'eth4', wanAddress: '192.0.2.10/28', wanGateway: '192.0.2.1' },
    ])
    expect(fileOf(plan, 0, 'interfaces')).toContain(
      'iface eth4 inet static\n    address 192.0.2.10/28\n    gateway 192.0.2.1\n',
    )
    expect(fileOf(plan, 1, 'interfaces')).toContain('iface eth0 inet dhcp')
  })
})

function withHost(plan: ReturnType<typeof fair>, mac: string): ReturnType<typeof fair> {
  const host = { id: 1, name: null, mac, outletId: null, kind: null, address: null }
  return { ...plan, host: [host], nextIds: { ...plan.nextIds, host: 2 } }
}
