import { describe, expect, it } from 'vitest'
import { openDraft } from '../../shared/model/draft.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { createRow, deleteRow, editRow } from '../../shared/plan/edits/index.ts'
import { checkFailoverSides } from '../../shared/routers/checks/failover-sides.ts'
import { checkRouters } from '../../shared/routers/checks/index.ts'
import { parsers } from '../../shared/routers/read/read-tree.ts'
import { type Builder, buildSite } from '../plan/site-builder.ts'
import { fair, fileOf } from './sites.ts'

type Draft = Builder['draft']

const found = (plan: Plan) =>
  checkRouters(plan).map(({ severity, code, object }) => `${severity} ${code} ${object}`)

function changed(change: (draft: Draft) => void): Plan {
  const draft = openDraft(fair())
  change(draft)
  return draft.toPlan()
}

const rule = (fields: Record<string, string>) => (draft: Draft) => void editRow(draft, 'routing', '', fields)
const host =
  (address: string, mac = '00:11:22:33:44:55', outlet = '') =>
  (draft: Draft) =>
    void createRow(draft, 'host', mac, { name: `pc-${address}`, address, ...(outlet && { outlet }) })

/** What breaks the fair, and what is then found. */
const cases: Record<string, [(draft: Draft) => void, string[]]> = {
  'nothing, in a plan with both machines cabled': [() => {}, []],
  'a router more than two': [(d) => void createRow(d, 'router', 'R3'), ['warning router_surplus R3']],
  'a router that is gone': [
    (d) => void deleteRow(d, 'router', 'R2', { cascade: true }),
    ['info router_assumed R2'],
  ],
  'a cable that is gone': [
    (d) => void deleteRow(d, 'cable', 'SW2 GigabitEthernet0/2'),
    ['error network_unreached R2'],
  ],
  'all cables of a machine gone': [
    (d) => {
      for (const port of ['SW1 GigabitEthernet0/2', 'SW2 GigabitEthernet0/2']) deleteRow(d, 'cable', port)
    },
    ['info trunks_assumed R2'],
  ],
  'a port whose name Linux does not take': [
    (d) => void d.update('interface', 1 + portId(d, 'R1', 'eth0'), { name: 'GigabitEthernet0/1' }),
    ['error card_name_unusable R1 GigabitEthernet0/1'],
  ],
  'no card for the Internet': [
    (d) => void editRow(d, 'router', 'R1', { wanInterface: 'eth2' }),
    ['error wan_on_trunk R1'],
  ],
  'an address without the gateway': [
    (d) => void editRow(d, 'router', 'R2', { wanAddress: '192.0.2.5/24' }),
    ['warning wan_without_gateway R2'],
  ],
  'a network too small for three addresses': [
    (d) => {
      editRow(d, 'vlan', 'SW1 101', { prefix: '192.0.2.0/30' })
      d.update('prefix', 1, { gateway: '192.0.2.1' })
    },
    ['error router_addresses_unusable VLAN SW1 101'],
  ],
  'an own address that is the gateway’s': [
    (d) => void editRow(d, 'vlan', 'SW1 101', { primaryAddress: '10.1.101.254' }),
    ['error router_addresses_unusable VLAN SW1 101'],
  ],
  'an own address of another network': [
    (d) => void editRow(d, 'vlan', 'SW1 101', { secondaryAddress: '10.1.102.9' }),
    ['error router_addresses_unusable VLAN SW1 101'],
  ],
  'a gateway outside its network': [
    (d) => {
      editRow(d, 'vlan', 'SW1 101', { prefix: '10.50.0.0/24' })
      d.update('prefix', 1, { gateway: '10.51.0.1' })
    },
    ['error gateway_unusable VLAN SW1 101'],
  ],
  'networks that overlap': [
    (d) => void editRow(d, 'vlan', 'SW1 102', { prefix: '10.1.0.0/16' }),
    ['error prefix_overlap VLAN SW1 102'],
  ],
  'a DMZ that overlaps a stand': [rule({ dmzPrefix: '10.1.101.0/24' }), ['error prefix_overlap DMZ']],
  'a pool smaller than twice the expected devices': [
    (d) => void editRow(d, 'vlan', 'SW1 101', { clients: '96' }),
    ['warning pool_small VLAN SW1 101'],
  ],
  'a pool of exactly twice as many': [(d) => void editRow(d, 'vlan', 'SW1 101', { clients: '95' }), []],
  'more devices an outlet than the rule of before': [
    rule({ clientsPerOutlet: '100' }),
    [1, 2].flatMap((n) => [101, 102, 103].map((vid) => `warning pool_small VLAN SW${n} ${vid}`)),
  ],
  'no network for the technicians': [rule({ techniciansVlan: '77' }), ['warning technicians_nowhere SSH']],
  'a fixed address of no network': [host('172.16.0.9'), ['error fixed_address_outside pc-172.16.0.9']],
  'a fixed address that is a router’s': [host('10.1.101.253'), ['error fixed_address_taken pc-10.1.101.253']],
  'a fixed address that is a switch’s': [host('10.1.99.1'), ['error fixed_address_taken pc-10.1.99.1']],
  'a fixed address given twice': [
    (d) => {
      host('10.1.101.5')(d)
      host('10.1.101.5', '00:11:22:33:44:66')(d)
    },
    ['error fixed_address_taken pc-10.1.101.5'],
  ],
  'a bench without a server': [rule({ benchVlan: '102' }), ['info imaging_without_server FOG']],
  'a server without a bench': [rule({ fogServer: '10.1.102.5' }), ['warning imaging_everywhere FOG']],
  'a bench that is no network': [
    rule({ fogServer: '10.1.102.5', benchVlan: '77' }),
    ['warning imaging_without_network FOG'],
  ],
  'a bench that is the technicians’ network': [
    rule({ fogServer: '10.9.9.9', benchVlan: '102', techniciansVlan: '102' }),
    ['warning imaging_not_alone FOG'],
  ],
  'boot files the wrong way round': [
    rule({ fogServer: '10.9.9.9', benchVlan: '102', biosFile: 'snponly.efi', uefiFile: 'undionly.kpxe' }),
    ['error imaging_boot_file BIOS', 'error imaging_boot_file UEFI'],
  ],
  'an imaging server among the addresses that are handed out': [
    rule({ fogServer: '10.1.102.50', benchVlan: '102' }),
    ['error imaging_server_in_pool VLAN SW1 102'],
  ],
  'a DMZ without a card left': [
    (d) => {
      rule({ dmzPrefix: '10.9.0.0/24' })(d)
      editRow(d, 'router', 'R1', { ports: 'eth0-2' })
    },
    ['error dmz_card_missing R1'],
  ],
}

const portId = (draft: Draft, router: string, name: string): number => {
  const device = [...draft.rows('device')].find((row) => row.name === router)
  return [...draft.rows('interface')].find((row) => row.deviceId === device?.id && row.name === name)?.id ?? 0
}

describe('the routers’ checks', () => {
  it.each(Object.keys(cases))('find %s', (name) => {
    const [change, expected] = cases[name] ?? [() => {}, []]
    expect(found(changed(change)).sort()).toEqual([...expected].sort())
  })

  it('point at the row of the plan', () => {
    const plan = changed((d) => void editRow(d, 'vlan', 'SW1 101', { clients: '96' }))
    const [problem] = checkRouters(plan)
    expect(problem?.source).toMatchObject({ table: 'vlan', id: 1 })
    expect(problem?.message).toBe(
      'VLAN SW1 101 hands out 191 addresses; for 96 devices it takes 192, since a DHCP server alone has only its half. Widen the range, or the prefix.',
    )
  })

  it('say nothing of an empty site but that its machines are assumed', () => {
    expect(found(buildSite().plan())).toEqual(['info router_assumed r1', 'info router_assumed r2'])
  })
})

describe('the two DHCP servers', () => {
  const side = (host: string, text: string) => ({
    host,
    kind: 'isc-dhcp' as const,
    statements: parsers['isc-dhcp']({ path: `${host}/dhcpd.conf`, text }),
  })
  const [one, other] = [fileOf(fair(), 0, 'isc-dhcp'), fileOf(fair(), 1, 'isc-dhcp')]

  it('agree where both files are of one plan', () => {
    expect(checkFailoverSides(side('R1', one), side('R2', other))).toEqual([])
  })

  it.each([
    ['another range', /range 10.1.101.10/, 'range 10.1.101.20', 'subnet 10.1.101.0 netmask 255.255.255.0'],
    ['another peer', /peer address 10.1.99.253/, 'peer address 10.1.99.254', 'primary'],
    ['another port', /peer port 647/, 'peer port 519', 'primary'],
    [
      'a pool without failover',
      /failover peer "brassage";/,
      '',
      'failover of subnet 10.1.99.0 netmask 255.255.255.0',
    ],
  ])('differ by %s', (_, pattern, text, object) => {
    const problems = checkFailoverSides(side('R1', one), side('R2', other.replace(pattern, text)))
    expect(problems.map((problem) => problem.object)).toEqual([object])
  })
})
