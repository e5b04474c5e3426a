import { describe, expect, it } from 'vitest'
import { vlanColors } from '../../shared/plan/rows/network-rows.ts'
import { listRows, listTables } from '../../shared/plan/rows.ts'
import { buildSite } from './site-builder.ts'

function site() {
  const build = buildSite()
  const room = build.room('L1')
  build.switch('SW1', { locationId: room })
  build.switch('SW2')
  build.panel('P1A', 12, room)
  build.stand('A12', 'Éditions du Phare')
  build.outlet('A12-1', 'A12')
  build.outlet('A12-2', 'A12')
  build.vlan('SW1', 101, 'STAND-A12')
  build.access('SW1 3', 101)
  build.wire('A12-1', 'P1A 7', 'SW1 3')
  return build
}

describe('the rows of a plan', () => {
  it('tell of a port all that is behind it', () => {
    const rows = listRows(site().plan(), 'ports')
    expect(rows).toHaveLength(20)
    expect(rows[2]).toMatchObject({
      stand: 'A12',
      outlet: 'A12-1',
      room: 'L1',
      panel: 'P1A',
      panelPort: 7,
      switch: 'SW1',
      interface: 'FastEthernet0/3',
      port: 3,
      mode: 'access',
      vlan: 101,
      taggedVlans: [],
      state: 'planned',
      description: 'A12-1 stand A12',
    })
    expect(rows[0]).toMatchObject({
      stand: null,
      switch: 'SW1',
      port: 1,
      mode: 'unused',
      vlan: null,
      room: 'L1',
    })
    expect(rows[8]).toMatchObject({
      interface: 'GigabitEthernet0/1',
      port: 9,
      mode: 'tagged',
      taggedVlans: [99, 101],
    })
  })

  it('tell of an outlet where it ends, connected or not', () => {
    const [first, second] = listRows(site().plan(), 'outlets')
    expect(first).toMatchObject({
      outlet: 'A12-1',
      switch: 'SW1',
      port: 3,
      vlan: 101,
      exhibitor: 'Éditions du Phare',
    })
    expect(second).toMatchObject({
      outlet: 'A12-2',
      switch: null,
      interface: null,
      port: null,
      mode: 'unused',
    })
  })

  it('show the furthest state, and a fault before all', () => {
    const plan = site().plan()
    const outlet = plan.outlet[0]?.id
    const port = plan.interface[2]?.id
    const states = (own: [string, 'connected' | 'tested' | 'fault'][]) =>
      listRows({ ...plan, workStates: new Map(own) }, 'outlets')[0]?.state
    expect(states([[`outlet:${outlet}`, 'connected']])).toBe('connected')
    expect(
      states([
        [`outlet:${outlet}`, 'fault'],
        [`interface:${port}`, 'tested'],
      ]),
    ).toBe('fault')
  })

  it('give every VLAN its prefix by the scheme, in the domain of its switch', () => {
    expect(listRows(site().plan(), 'vlans')).toMatchObject([
      {
        vlan: 101,
        name: 'STAND-A12',
        switch: 'SW1',
        prefix: '10.1.101.0/24',
        gateway: '10.1.101.254',
        ports: 1,
      },
    ])
    expect(listRows(site().plan(), 'prefixes')).toMatchObject([
      { prefix: '10.1.101.0/24', vlan: 101, source: 'scheme', hosts: 254, dhcpLast: '10.1.101.200' },
    ])
  })

  it('derive the management address of a switch', () => {
    expect(listRows(site().plan(), 'switches')).toMatchObject([
      { switch: 'SW1', managementAddress: '10.1.99.1/24', managementGateway: '10.1.99.254', portsUsed: 1 },
      { switch: 'SW2', managementAddress: '10.2.99.1/24' },
    ])
  })

  it('have the same columns in every row of a table', () => {
    const plan = site().plan()
    for (const table of listTables) {
      const columns = listRows(plan, table).map((row) => Object.keys(row).sort().join(' '))
      expect(new Set(columns).size).toBeLessThanOrEqual(1)
    }
  })
})

it('of a VLAN number that several domains have coloured, the first one’s colour counts', () => {
  const build = buildSite()
  for (const name of ['SW1', 'SW2']) build.switch(name)
  const colored = (name: string, vid: number, color: string | null) =>
    build.draft.update('vlan', build.vlan(name, vid), { color })
  colored('SW2', 110, '#0000ff')
  colored('SW1', 110, '#ff0000')
  colored('SW1', 111, null)
  colored('SW2', 111, '#00ff00')
  expect(vlanColors(build.plan())).toEqual([
    [110, '#ff0000'],
    [111, '#00ff00'],
  ])
})
