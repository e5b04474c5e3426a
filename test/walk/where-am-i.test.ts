/** Where a laptop is plugged in: by its address, by the switches' tables, by what is heard on the wire. */
import { describe, expect, it } from 'vitest'
import { evidenceText } from '../../shared/i18n/walk-evidence.ts'
import { emptyReading, type MacEntry } from '../../shared/verify/reading.ts'
import { whereAmI } from '../../shared/walk/where-am-i.ts'
import { nothingSeen, type Seen, type Whereabouts } from '../../shared/walk/whereabouts.ts'
import { buildSite } from '../plan/site-builder.ts'

const LAPTOP = '02:00:00:00:00:aa'

/**
 *   A1-1 ─ P1 1 ─ SW1 1 (101)     B1-1 ─ P1 4 ─ SW1 4 (110)
 *   A2-1 ─ P1 2 ─ SW1 2 (102)     B1-2 ─ P1 5 ─ SW1 5 (110)     SW1 9 ── SW2 9
 *   SW2 1 (101): C1-1
 */
function site() {
  const build = buildSite()
  build.switch('SW1')
  build.switch('SW2')
  build.panel('P1')
  for (const stand of ['A1', 'A2', 'B1', 'C1']) build.stand(stand)
  for (const vid of [101, 102, 110]) build.vlan('SW1', vid)
  build.vlan('SW2', 101)
  const outlets: [string, string, string, string, number][] = [
    ['A1-1', 'A1', 'P1 1', 'SW1 1', 101],
    ['A2-1', 'A2', 'P1 2', 'SW1 2', 102],
    ['B1-1', 'B1', 'P1 4', 'SW1 4', 110],
    ['B1-2', 'B1', 'P1 5', 'SW1 5', 110],
    ['C1-1', 'C1', 'P1 6', 'SW2 1', 101],
  ]
  for (const [outlet, stand, position, port, vid] of outlets) {
    build.outlet(outlet, stand)
    build.access(port, vid)
    build.wire(outlet, position, port)
  }
  build.draft.update('interface', build.port('SW1 9'), { mode: 'tagged', uplink: true })
  build.draft.update('interface', build.port('SW2 9'), { mode: 'tagged', uplink: true })
  return build
}

const build = site()
const plan = build.plan()
const outletId = (name: string) => plan.outlet.find((outlet) => outlet.name === name)?.id ?? 0
const deviceId = (name: string) => plan.device.find((device) => device.name === name)?.id ?? 0

const at = (address: string, more: Partial<Seen> = {}): Seen => ({
  ...nothingSeen,
  addresses: [{ address, length: 24 }],
  ...more,
})
const table = (device: string, macs: MacEntry[], time = '2026-01-02T10:00:00Z') => ({
  ...emptyReading(deviceId(device), time),
  macs,
})
const laptopAt = (port: string, vlan: number | null) => ({ mac: LAPTOP, vlan, port })
const find = (seen: Seen, ...said: string[]): Whereabouts => whereAmI(plan, seen, said.map(outletId))
const codes = ({ evidence }: Whereabouts) => evidence.map(({ code }) => code)

describe('the address alone', () => {
  it('names switch, VLAN, outlet and stand where each outlet has its VLAN', () => {
    expect(find(at('10.1.101.23'))).toMatchObject({
      switch: 'SW1',
      interface: 'FastEthernet0/1',
      vlan: 101,
      outlet: { outlet: 'A1-1', stand: 'A1' },
      candidates: [],
      confidence: 0.9,
      isAsPlanned: true,
      expected: {
        outlet: 'A1-1',
        switch: 'SW1',
        vlan: 101,
        prefix: '10.1.101.0/24',
        gateway: '10.1.101.254',
      },
    })
  })

  it('tells the same VLAN of another switch apart', () => {
    expect(find(at('10.2.101.23'))).toMatchObject({ switch: 'SW2', outlet: { outlet: 'C1-1' } })
  })

  it('names all outlets that share a VLAN, and the one where the person says to be', () => {
    const shared = find(at('10.1.110.7'))
    expect(shared).toMatchObject({ switch: 'SW1', vlan: 110, outlet: null, isAsPlanned: null })
    expect(shared.candidates.map(({ outlet }) => outlet)).toEqual(['B1-1', 'B1-2'])
    expect(find(at('10.1.110.7'), 'B1-2')).toMatchObject({ outlet: { outlet: 'B1-2' }, isAsPlanned: true })
  })

  it('shows two crossed cords: the person is at A2, the address is that of A1', () => {
    const found = find(at('10.1.101.23'), 'A2-1')
    expect(found).toMatchObject({
      outlet: { outlet: 'A1-1' },
      expected: { outlet: 'A2-1', interface: 'FastEthernet0/2' },
      isAsPlanned: false,
    })
    expect(found.evidence.map((one) => evidenceText(one))).toContain(
      'the plan has A2-1 at SW1 FastEthernet0/2, this is SW1 FastEthernet0/1',
    )
  })

  it('is less sure of an address that was there before', () => {
    const found = find(at('10.1.101.23', { isOldAddress: true }))
    expect(found.confidence).toBeLessThan(0.9)
    expect(codes(found)).toContain('address_old')
  })

  it('says that a planned VLAN leads to no outlet, and that a VLAN is not planned', () => {
    const bare = buildSite()
    bare.switch('SW1')
    bare.vlan('SW1', 101)
    const bareFound = whereAmI(bare.plan(), at('10.1.101.5'))
    expect(bareFound).toMatchObject({ switch: 'SW1', vlan: 101, outlet: null })
    expect(codes(bareFound)).toContain('no_outlet')
    const unknown = find(at('10.2.177.5'))
    expect(unknown).toMatchObject({ switch: 'SW2', vlan: 177, outlet: null, isAsPlanned: false })
    expect(codes(unknown)).toContain('address_by_scheme')
  })

  it.each([
    ['an address of somebody else', '192.168.1.20', 'address_unplanned'],
    ['an address the computer gave itself', '169.254.3.4', 'address_self_given'],
  ])('tells nothing by %s, and is a fault where an outlet is meant', (_, address, code) => {
    expect(find(at(address))).toMatchObject({ switch: null, outlet: null, confidence: 0, isAsPlanned: null })
    const meant = find(at(address), 'A1-1')
    expect(meant.isAsPlanned).toBe(false)
    expect(codes(meant)).toContain(code)
  })

  it('accuses a gateway that is not the planned one', () => {
    const found = find(at('10.1.101.23', { gateway: '10.1.101.1', dhcpServer: '10.1.101.7' }))
    expect(found.isAsPlanned).toBe(false)
    expect(codes(found)).toEqual(expect.arrayContaining(['gateway_differs', 'lease_from']))
  })

  it('takes the planned one of several addresses', () => {
    const seen = {
      ...at('169.254.3.4'),
      addresses: [...at('169.254.3.4').addresses, ...at('10.1.102.9').addresses],
    }
    expect(find(seen)).toMatchObject({ outlet: { outlet: 'A2-1' } })
  })
})

describe('the tables of the switches', () => {
  it('name the port, and with the address are surer still', () => {
    const seen = { ...nothingSeen, macs: [LAPTOP], readings: [table('SW1', [laptopAt('Fa0/2', 102)])] }
    expect(find(seen)).toMatchObject({
      interface: 'FastEthernet0/2',
      outlet: { outlet: 'A2-1' },
      confidence: 0.95,
    })
    expect(find({ ...seen, ...at('10.1.102.9'), macs: seen.macs, readings: seen.readings }).confidence).toBe(
      0.99,
    )
  })

  it('tell which of the outlets that share a VLAN it is', () => {
    const readings = [table('SW1', [laptopAt('Fa0/5', 110)])]
    expect(find(at('10.1.110.7', { macs: [LAPTOP], readings }))).toMatchObject({
      outlet: { outlet: 'B1-2' },
      candidates: [],
      isAsPlanned: true,
    })
  })

  it('win over an address of another VLAN, which is an old lease', () => {
    const readings = [table('SW1', [laptopAt('Fa0/2', 102)])]
    const found = find(at('10.1.101.23', { macs: [LAPTOP], readings }))
    expect(found).toMatchObject({ outlet: { outlet: 'A2-1' }, vlan: 102, isAsPlanned: false })
    expect(found.confidence).toBeLessThan(0.9)
    expect(codes(found)).toContain('address_contradicts')
  })

  it('show a port in another VLAN than planned, where table and address agree on it', () => {
    const readings = [table('SW1', [laptopAt('Fa0/2', 101)])]
    const found = find(at('10.1.101.23', { macs: [LAPTOP], readings }))
    expect(found).toMatchObject({ outlet: { outlet: 'A2-1' }, vlan: 101, isAsPlanned: false })
    expect(codes(found)).toContain('port_in_other_vlan')
    expect(codes(found)).not.toContain('address_contradicts')
  })

  it('look past the uplinks, where every switch on the way has learned it', () => {
    const readings = [table('SW1', [laptopAt('Gi0/1', 101)]), table('SW2', [laptopAt('Fa0/1', 101)])]
    expect(find({ ...nothingSeen, macs: [LAPTOP], readings })).toMatchObject({
      switch: 'SW2',
      outlet: { outlet: 'C1-1' },
    })
    const behind = find({ ...nothingSeen, macs: [LAPTOP], readings: readings.slice(0, 1) })
    expect(behind).toMatchObject({ switch: null, outlet: null })
    expect(codes(behind)).toEqual(['mac_behind'])
  })

  it('count for nothing where they are older than the cable in the outlet', () => {
    const readings = [table('SW1', [laptopAt('Fa0/2', 102)], '2026-01-02T09:59:00Z')]
    const found = find(at('10.1.101.23', { macs: [LAPTOP], readings, since: '2026-01-02T10:00:00Z' }))
    expect(found).toMatchObject({ outlet: { outlet: 'A1-1' }, isAsPlanned: true })
    expect(codes(found)).toContain('table_old')
  })

  it('leave two ports open unless the address or the time decides', () => {
    const both = table('SW1', [laptopAt('Fa0/1', 101), laptopAt('Fa0/2', 102)])
    const seen = { ...nothingSeen, macs: [LAPTOP], readings: [both] }
    const open = find(seen)
    expect(open.outlet).toBeNull()
    expect(open.candidates.map(({ outlet }) => outlet)).toEqual(['A1-1', 'A2-1'])
    expect(find({ ...at('10.1.102.3'), macs: seen.macs, readings: seen.readings })).toMatchObject({
      outlet: { outlet: 'A2-1' },
    })
    const later = table('SW2', [laptopAt('Fa0/1', 101)], '2026-01-02T10:05:00Z')
    const moved = { ...seen, readings: [table('SW1', [laptopAt('Fa0/1', 101)]), later] }
    expect(find(moved)).toMatchObject({ switch: 'SW2', outlet: { outlet: 'C1-1' } })
  })

  it('are said where none has it', () => {
    expect(codes(find({ ...nothingSeen, macs: [LAPTOP], readings: [table('SW1', [])] }))).toEqual([
      'mac_nowhere',
    ])
  })
})

describe('a switch heard on the wire', () => {
  const heard = { protocol: 'lldp', mac: null, address: null, vlan: null } as const

  it('names its port', () => {
    const seen = { ...nothingSeen, heard: [{ ...heard, name: 'sw1', port: 'Fa0/2' }] }
    expect(find(seen)).toMatchObject({ switch: 'SW1', outlet: { outlet: 'A2-1' }, isAsPlanned: true })
  })

  it('wins over a table that has another port', () => {
    const readings = [table('SW1', [laptopAt('Fa0/1', 101)])]
    const seen = {
      ...nothingSeen,
      macs: [LAPTOP],
      readings,
      heard: [{ ...heard, name: 'SW1', port: 'Fa0/2' }],
    }
    const found = find(seen)
    expect(found).toMatchObject({ outlet: { outlet: 'A2-1' } })
    expect(codes(found)).toContain('table_contradicts')
  })

  it('is said where the plan does not have it', () => {
    const found = find({ ...nothingSeen, heard: [{ ...heard, name: 'venue-core', port: '1/0/7' }] })
    expect(found).toMatchObject({ switch: null, isAsPlanned: null })
    expect(codes(found)).toEqual(['neighbour_unknown'])
  })
})

it('says nothing of nothing', () => {
  expect(find(nothingSeen)).toMatchObject({
    switch: null,
    outlet: null,
    confidence: 0,
    isAsPlanned: null,
    expected: null,
  })
  expect(find(nothingSeen, 'A1-1')).toMatchObject({ isAsPlanned: null, expected: { outlet: 'A1-1' } })
})
