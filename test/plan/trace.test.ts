import { describe, expect, it } from 'vitest'
import type { Plan } from '../../shared/model/plan.ts'
import { connect } from '../../shared/plan/edits/cabling.ts'
import type { PlanPoint } from '../../shared/plan/trace.ts'
import { tracesOf } from '../../shared/plan/traces-of.ts'
import { type Builder, buildSite } from './site-builder.ts'

/** SW1 in L1 with VLANs 101 and 102, panels P1A and P9, stands A12 and B3. */
function site(): Builder {
  const build = buildSite()
  const room = build.room('L1')
  build.switch('SW1', { locationId: room })
  build.panel('P1A', 12, room)
  build.panel('P0', 12)
  build.panel('P9', 12)
  build.stand('A12')
  build.stand('B3')
  build.outlet('A12-1', 'A12')
  build.outlet('A12-2', 'A12')
  build.vlan('SW1', 101)
  build.vlan('SW1', 102)
  build.access('SW1 3', 101)
  build.access('SW1 4', 102)
  return build
}

const shown = (plan: Plan, point: PlanPoint) =>
  tracesOf(plan, point).map((trace) =>
    [trace.segments.map((segment) => segment.name).join(' - '), trace.state, trace.vlan, trace.prefix].join(
      ' | ',
    ),
  )

describe('a trace', () => {
  it('goes from the stand to the gateway, from whatever point it starts', () => {
    // A12 - A12-1 ──── rear [P1A 7] front ──── SW1 Fa0/3
    const build = site()
    build.wire('A12-1', 'P1A 7', 'SW1 3')
    const plan = build.plan()
    const outlet = plan.outlet[0]?.id ?? 0
    const [trace] = tracesOf(plan, { kind: 'outlet', id: outlet })
    expect(trace).toMatchObject({
      complete: true,
      state: 'complete',
      reason: null,
      segments: [
        { kind: 'stand', name: 'A12', location: null },
        { kind: 'outlet', name: 'A12-1', location: null },
        { kind: 'panel_port', name: 'P1A 7', location: 'L1' },
        { kind: 'interface', name: 'SW1 FastEthernet0/3', location: 'L1' },
      ],
      vlan: 101,
      prefix: '10.1.101.0/24',
      gateway: '10.1.101.254',
      dhcpFirst: '10.1.101.10',
      dhcpLast: '10.1.101.200',
    })
    const elsewhere: PlanPoint[] = [
      { kind: 'panelPort', id: build.panelPort('P1A 7') },
      { kind: 'interface', id: build.port('SW1 3') },
      { kind: 'vlan', id: plan.vlan[0]?.id ?? 0 },
    ]
    for (const point of elsewhere) expect(tracesOf(plan, point)).toEqual([trace])
  })

  it('needs no panel: an outlet may go straight to the switch', () => {
    const build = site()
    build.wire('A12-1', 'SW1 3')
    expect(shown(build.plan(), { kind: 'interface', id: build.port('SW1 3') })).toEqual([
      'A12 - A12-1 - SW1 FastEthernet0/3 | complete | 101 | 10.1.101.0/24',
    ])
  })

  it('passes any number of panels, each from the side it is entered to the other', () => {
    // A12-1 ── rear [P1A 1] front ── front [P0 2] rear ── rear [P9 2] front ── SW1 Fa0/3
    const build = site()
    build.wire('A12-1', 'P1A 1', 'P0 2', 'P9 2', 'SW1 3')
    expect(shown(build.plan(), { kind: 'panelPort', id: build.panelPort('P0 2') })).toEqual([
      'A12 - A12-1 - P1A 1 - P0 2 - P9 2 - SW1 FastEthernet0/3 | complete | 101 | 10.1.101.0/24',
    ])
  })

  it('is open where a cord is missing, and says where', () => {
    // A12-1 ── rear [P1A 7] front ──   (nothing)
    const build = site()
    build.wire('A12-1', 'P1A 7')
    const [trace] = tracesOf(build.plan(), { kind: 'panelPort', id: build.panelPort('P1A 7') })
    expect(trace).toMatchObject({
      complete: false,
      state: 'open',
      vlan: null,
      reason: 'nothing is connected to P1A 7 (front)',
    })
  })

  it('is not complete where the port has no VLAN', () => {
    const build = site()
    build.wire('A12-1', 'SW1 5')
    const [trace] = tracesOf(build.plan(), { kind: 'interface', id: build.port('SW1 5') })
    expect(trace).toMatchObject({
      complete: false,
      state: 'complete',
      reason: 'SW1 FastEthernet0/5 is not used',
    })
  })

  it('is split where two cables share an end', () => {
    //            ┌── SW1 Fa0/3
    // A12-1 ─────┤
    //            └── SW1 Fa0/4
    const build = site()
    build.wire('A12-1', 'SW1 3')
    const outlet = build.draft.rows('outlet').next().value?.id ?? 0
    build.draft.insert('cable', {
      kind: 'cord',
      aKind: 'interface',
      aId: build.port('SW1 4'),
      bKind: 'outlet',
      bId: outlet,
      wiring: null,
      color: null,
      label: null,
      length: null,
      medium: null,
      status: 'planned',
    })
    const plan = build.plan()
    for (const point of [
      { kind: 'outlet', id: outlet },
      { kind: 'interface', id: build.port('SW1 4') },
    ] as const)
      expect(tracesOf(plan, point)[0]).toMatchObject({
        state: 'split',
        reason: 'two cables end at outlet A12-1',
      })
  })

  it('ends in a loop of panels', () => {
    // front [P0 1] rear ── rear [P9 1] front ── back to front [P0 1]
    const build = site()
    const [a, b] = [build.panelPort('P0 1'), build.panelPort('P9 1')]
    connect(build.draft, { kind: 'rear', id: a }, { kind: 'rear', id: b })
    connect(build.draft, { kind: 'front', id: b }, { kind: 'front', id: a })
    expect(tracesOf(build.plan(), { kind: 'panelPort', id: a })[0]).toMatchObject({
      state: 'loop',
      complete: false,
    })
  })

  it('ends where a cable comes back to its own end', () => {
    const build = site()
    const id = build.panelPort('P0 1')
    connect(build.draft, { kind: 'rear', id }, { kind: 'rear', id })
    expect(tracesOf(build.plan(), { kind: 'panelPort', id })[0]?.complete).toBe(false)
  })

  it('of a stand has one for each outlet; of a stand without outlets says so', () => {
    const build = site()
    build.wire('A12-1', 'SW1 3')
    build.wire('A12-2', 'P1A 8', 'SW1 4')
    const plan = build.plan()
    const [first, second] = plan.stand
    expect(shown(plan, { kind: 'stand', id: first?.id ?? 0 })).toEqual([
      'A12 - A12-1 - SW1 FastEthernet0/3 | complete | 101 | 10.1.101.0/24',
      'A12 - A12-2 - P1A 8 - SW1 FastEthernet0/4 | complete | 102 | 10.1.102.0/24',
    ])
    expect(tracesOf(plan, { kind: 'stand', id: second?.id ?? 0 })).toMatchObject([
      { complete: false, reason: 'stand B3 has no outlet', segments: [{ kind: 'stand', name: 'B3' }] },
    ])
  })

  it('of a host starts at its outlet', () => {
    const build = site()
    build.wire('A12-1', 'SW1 3')
    const outletId = build.draft.rows('outlet').next().value?.id ?? 0
    const host = build.draft.insert('host', {
      name: 'PC1',
      mac: '00:11:22:33:44:55',
      outletId,
      kind: null,
      address: null,
    })
    const plan = build.plan()
    expect(tracesOf(plan, { kind: 'host', id: host.id })[0]).toMatchObject({
      complete: true,
      hosts: [{ name: 'PC1', mac: '00:11:22:33:44:55' }],
    })
  })
})
