import { describe, expect, it } from 'vitest'
import type { Capabilities } from '../../shared/config/intent.ts'
import { checkPlan } from '../../shared/plan/checks/index.ts'
import { deviceIntent } from '../../shared/plan/device-intent.ts'
import { editRow } from '../../shared/plan/edits/index.ts'
import { renderDevice } from '../../shared/plan/render-device.ts'
import { type Builder, buildSite } from './site-builder.ts'

function site(own = {}): Builder {
  const build = buildSite(own)
  build.switch('SW1')
  build.stand('A12')
  build.outlet('A12-1', 'A12')
  build.vlan('SW1', 101, 'Stand A12 - Librairie régionale et éditeurs')
  build.vlan('SW1', 102, 'Stand A12 - Librairie régionale et autres')
  build.access('SW1 3', 101)
  build.access('SW1 4', 102)
  build.wire('A12-1', 'SW1 3')
  return build
}

const intentOf = (build: Builder) => deviceIntent(build.plan(), 1)

describe('the intention of a switch', () => {
  it('has every planned port, with what it is for and why', () => {
    const { ports } = intentOf(site())
    expect(ports.map((port) => port.name)).toEqual([
      'FastEthernet0/3',
      'FastEthernet0/4',
      'GigabitEthernet0/1',
      'GigabitEthernet0/2',
    ])
    expect(ports[0]).toMatchObject({
      mode: 'access',
      untagged: 101,
      tagged: [],
      edge: true,
      uplink: false,
      description: 'A12-1 stand A12',
      source: { table: 'outlet', text: 'outlet A12-1 of stand A12' },
    })
    expect(ports[2]).toMatchObject({
      mode: 'tagged',
      untagged: null,
      tagged: [99, 101, 102],
      edge: false,
      uplink: true,
    })
  })

  it('leaves unused ports alone, unless someone shut or described them', () => {
    const build = site()
    editRow(build.draft, 'port', 'SW1 7', { enabled: 'no' })
    expect(intentOf(build).ports.map((port) => port.name)).toContain('FastEthernet0/7')
  })

  it('names its VLANs as the device takes them: no two alike, management among them', () => {
    const { vlans } = intentOf(site())
    expect(vlans.map((vlan) => vlan.vid)).toEqual([99, 101, 102])
    expect(vlans[0]?.name).toBe('MANAGEMENT')
    const names = vlans.map((vlan) => vlan.name)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(3)
    for (const name of names) expect(name).toMatch(/^[\x21-\x7e]{1,32}$/)
  })

  it.each([
    ['the scheme, first host', {}, {}, '10.1.99.1', '10.1.99.254'],
    ['the scheme, past the gateway', { gatewayHost: 1 }, {}, '10.1.99.2', '10.1.99.1'],
    [
      'its number, in a shared domain',
      { domains: 'site', scheme: '10.0.{vlan}.0/24' },
      {},
      '10.0.99.1',
      '10.0.99.254',
    ],
    ['what is written', {}, { managementAddress: '10.1.99.7/25' }, '10.1.99.7', '10.1.99.254'],
    ['what is written without a length', {}, { managementAddress: '10.1.99.7' }, '10.1.99.7', '10.1.99.254'],
    ['a gateway of its own', {}, { managementGateway: '10.1.99.9' }, '10.1.99.1', '10.1.99.9'],
  ])('takes its management address from %s', (_, own, fields, address, gateway) => {
    const build = site(own)
    build.switch('SW2')
    editRow(build.draft, 'switch', 'SW1', fields)
    expect(intentOf(build).management).toMatchObject({ vid: 99, address, gateway })
  })

  it('gives switches of one domain addresses of their own', () => {
    const build = site({ domains: 'site', scheme: '10.0.{vlan}.0/24', gatewayHost: 1 })
    build.switch('SW2')
    build.switch('SW3')
    const addresses = [1, 2, 3].map((id) => deviceIntent(build.plan(), id).management?.address)
    expect(addresses).toEqual(['10.0.99.2', '10.0.99.3', '10.0.99.4'])
    expect(checkPlan(build.plan()).filter((problem) => problem.severity === 'error')).toEqual([])
  })

  it('has no management interface where the site has none', () => {
    expect(intentOf(site({ managementVlan: null })).management).toBeNull()
  })
})

describe('rendering a device', () => {
  it('fills the template of its platform and explains every port line', () => {
    const build = site()
    const plan = build.plan()
    const [device] = plan.device
    if (!device) throw new Error('no device')
    const rendered = renderDevice(plan, device)
    if (typeof rendered === 'string') throw new Error(rendered)
    const texts = rendered.lines.map((line) => `${' '.repeat(line.depth)}${line.text}`)
    expect(texts).toContain('hostname SW1')
    expect(texts).toContain('vlan 101')
    expect(texts).toContain('interface FastEthernet0/3')
    expect(texts).toContain(' switchport access vlan 101')
    expect(texts).toContain(' switchport trunk allowed vlan 99,101,102')
    expect(texts).toContain(' ip address 10.1.99.1 255.255.255.0')
    expect(rendered.lines.every((line) => line.source !== null)).toBe(true)
  })

  it('says why it cannot', () => {
    const build = site()
    build.draft.update('device', 1, { typeSlug: 'nobody-knows' })
    const plan = build.plan()
    const [device] = plan.device
    if (!device) throw new Error('no device')
    expect(renderDevice(plan, device)).toBe('type_unknown')
  })
})

describe('the imaging bench', () => {
  const bench = (capabilities: Partial<Capabilities> = {}) => {
    const build = site()
    build.draft.update('device', 1, { capabilities })
    editRow(build.draft, 'routing', '', { benchVlan: '101' })
    return build
  }

  it('is a VLAN with a querier on each switch that carries it, and no other VLAN has one', () => {
    expect(intentOf(bench()).vlans.filter(({ querier }) => querier)).toMatchObject([{ vid: 101 }])
    expect(intentOf(site()).vlans.some(({ querier }) => querier)).toBe(false)
  })

  it('is told to a Catalyst that has queriers, and is worth knowing where nothing says that it has', () => {
    const lines = (build: Builder) => {
      const plan = build.plan()
      const [device] = plan.device
      const rendered = device ? renderDevice(plan, device) : 'type_unknown'
      return typeof rendered === 'string' ? [] : rendered.lines.map((line) => line.text)
    }
    const codes = (build: Builder) => checkPlan(build.plan()).map(({ code }) => code)
    const [silent, able] = [bench(), bench({ igmpQuerier: true })]
    expect(lines(able)).toContain('ip igmp snooping vlan 101 querier')
    expect(lines(silent)).not.toContain('ip igmp snooping vlan 101 querier')
    expect(codes(able)).not.toContain('imaging_no_querier')
    expect(codes(silent)).toContain('imaging_no_querier')
  })
})
