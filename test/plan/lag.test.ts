/** Two cables of one LAG as one link: what it carries, how it is traced, what is wrong with it, how it is configured. */
import { describe, expect, it } from 'vitest'
import { checkPlan } from '../../shared/plan/checks/index.ts'
import { deviceIntent } from '../../shared/plan/device-intent.ts'
import { connect } from '../../shared/plan/edits/cabling.ts'
import { createRow, editRow } from '../../shared/plan/edits/index.ts'
import { listRows } from '../../shared/plan/rows.ts'
import { linksOf } from '../../shared/plan/served-vlans.ts'
import { tracesOf } from '../../shared/plan/traces-of.ts'
import { type Builder, buildSite } from './site-builder.ts'

const link = (build: Builder, a: string, b: string) =>
  connect(build.draft, { kind: 'interface', id: build.port(a) }, { kind: 'interface', id: build.port(b) })

/** SW1 9, 10 ══ SW2 9, 10: one domain, 101 on SW1 and 102 on SW2, the router behind SW2. */
function twoSwitches(): Builder {
  const build = buildSite({ domains: 'site', scheme: '10.0.{vlan}.0/24' })
  for (const number of [1, 2]) build.switch(`SW${number}`)
  build.switch('R1', { role: 'router' })
  for (const vid of [101, 102]) build.vlan('SW1', vid)
  build.access('SW1 1', 101)
  build.access('SW2 1', 102)
  link(build, 'SW1 9', 'SW2 9')
  link(build, 'SW1 10', 'SW2 10')
  editRow(build.draft, 'port', 'SW2 8', { uplink: 'yes' })
  link(build, 'SW2 8', 'R1 1')
  return build
}

const bundled = (build: Builder, own: Record<string, string> = {}): Builder => {
  createRow(build.draft, 'lag', 'SW1 1', { members: '9,10' })
  createRow(build.draft, 'lag', 'SW2 1', { members: '9,10', ...own })
  return build
}

const codes = (build: Builder) =>
  checkPlan(build.plan())
    .filter(({ code }) => code.startsWith('lag_'))
    .map(({ code, object, values }) => ({ code, object, ...values }))

describe('two cables in one LAG', () => {
  it('are one link, which carries what the far switch needs', () => {
    const plan = bundled(twoSwitches()).plan()
    const [sw1] = plan.device
    expect(linksOf(plan, sw1?.id ?? 0)).toHaveLength(1)
    const lags = listRows(plan, 'lags').map((row) => [row.switch, row.taggedVlans, row.description])
    expect(lags).toEqual([
      ['SW1', [99, 101], 'to SW2 Port-channel1'],
      ['SW2', [99, 101], 'to SW1 Port-channel1'],
    ])
  })

  it('are traced from the LAG, and nothing is missing', () => {
    const build = bundled(twoSwitches())
    const plan = build.plan()
    const lag = plan.interface.find(({ name }) => name === 'Port-channel1')
    const traces = tracesOf(plan, { kind: 'interface', id: lag?.id ?? 0 })
    expect(traces.map(({ complete, taggedVlans }) => ({ complete, taggedVlans }))).toEqual([
      { complete: true, taggedVlans: [99, 101] },
      { complete: true, taggedVlans: [99, 101] },
    ])
    expect(codes(build)).toEqual([])
  })

  it('are configured as members without a say, and a LAG that says it all', () => {
    const plan = bundled(twoSwitches()).plan()
    const { ports } = deviceIntent(plan, plan.device[0]?.id ?? 0)
    const wanted = ports.filter(({ lag, protocol }) => lag !== null || protocol !== null)
    expect(wanted).toMatchObject([
      { name: 'GigabitEthernet0/1', lag: 'Port-channel1', mode: 'unused', tagged: [], uplink: true },
      { name: 'GigabitEthernet0/2', lag: 'Port-channel1', mode: 'unused', tagged: [], uplink: true },
      {
        name: 'Port-channel1',
        protocol: 'lacp',
        mode: 'tagged',
        tagged: [99, 101],
        uplink: true,
        edge: false,
      },
    ])
  })
})

describe('a LAG without ports', () => {
  it('is not configured: no device could have it', () => {
    const build = twoSwitches()
    createRow(build.draft, 'lag', 'SW1 1', { mode: 'access', vlan: '101' })
    const plan = build.plan()
    expect(deviceIntent(plan, plan.device[0]?.id ?? 0).ports.map(({ name }) => name)).not.toContain(
      'Port-channel1',
    )
  })
})

describe('the checks', () => {
  it('find a LAG whose other end is none', () => {
    const build = twoSwitches()
    createRow(build.draft, 'lag', 'SW1 1', { members: '9,10' })
    expect(codes(build)).toEqual([
      {
        code: 'lag_ends_differ',
        object: 'SW1 GigabitEthernet0/1',
        lag: 'Port-channel1',
        far: 'SW2 GigabitEthernet0/1',
      },
      {
        code: 'lag_ends_differ',
        object: 'SW1 GigabitEthernet0/2',
        lag: 'Port-channel1',
        far: 'SW2 GigabitEthernet0/2',
      },
    ])
  })

  it('find LACP against static', () => {
    expect(codes(bundled(twoSwitches(), { protocol: 'static' }))).toMatchObject([
      { code: 'lag_protocols_differ', object: 'SW1 Port-channel1', protocol: 'LACP', other: 'static' },
    ])
  })

  it('find ends that carry other VLANs', () => {
    const found = codes(bundled(twoSwitches(), { uplink: 'no', taggedVlans: '102' }))
    expect(found).toMatchObject([{ code: 'lag_vlans_differ', vlans: 'T 99,101', other: 'T 102' }])
  })

  it('find cables of one LAG that lead to two', () => {
    const build = twoSwitches()
    createRow(build.draft, 'lag', 'SW1 1', { members: '9,10' })
    createRow(build.draft, 'lag', 'SW2 1', { members: '9' })
    createRow(build.draft, 'lag', 'SW2 2', { members: '10' })
    expect(codes(build)).toContainEqual({
      code: 'lag_split',
      object: 'SW1 Port-channel1',
      first: 'SW2 Port-channel1',
      second: 'SW2 Port-channel2',
    })
  })

  it('find ports that cannot be in one LAG, too many of them, and none', () => {
    const build = buildSite()
    build.switch('SW1')
    build.stand('A12')
    build.outlet('A12-1', 'A12')
    build.wire('A12-1', 'SW1 1')
    createRow(build.draft, 'lag', 'SW1 1', { members: '1-9' })
    createRow(build.draft, 'lag', 'SW1 2')
    expect(
      codes(build)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['lag_port_at_outlet', 'lag_speeds_differ', 'lag_too_many_ports', 'lag_without_ports'])
  })

  it('find a protocol that the software does not have', () => {
    const build = buildSite()
    build.switch('SW1')
    editRow(build.draft, 'switch', 'SW1', { model: 'WS-C3548-XL-EN' })
    createRow(build.draft, 'lag', 'SW1 1', { members: '1,2' })
    expect(codes(build)).toEqual([])
    editRow(build.draft, 'lag', 'SW1 1', { protocol: 'lacp' })
    expect(codes(build)).toMatchObject([{ code: 'lag_protocol_unknown', protocol: 'LACP' }])
  })

  it('find a LAG that the switch does not have, and nothing wrong with one that it has', () => {
    const build = buildSite()
    build.switch('SW1')
    editRow(build.draft, 'switch', 'SW1', { model: 'GS752TPP' })
    createRow(build.draft, 'lag', 'SW1 8', { members: '1-8' })
    expect(codes(build)).toEqual([])
    editRow(build.draft, 'lag', 'SW1 LAG8', { name: 'LAG9' })
    expect(codes(build)).toEqual([
      { code: 'lag_number_unknown', object: 'SW1 LAG9', model: 'GS752TPP', limit: 8 },
    ])
  })
})
