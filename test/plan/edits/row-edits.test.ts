import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRow, deleteRow, EditError, editKinds, editRow } from '../../../shared/plan/edits/index.ts'
import { listRows } from '../../../shared/plan/rows.ts'
import { port, refusal, row, site } from './edit-site.ts'

describe('a switch', () => {
  it('is renamed with the domain of its own', () => {
    const { draft } = site()
    editRow(draft, 'switch', 'SW1', {
      name: 'COM-L1',
      number: 7,
      room: 'L1',
      managementAddress: '10.7.99.1/24',
    })
    expect(row(draft, 'switches', 'switch', 'COM-L1')).toMatchObject({
      domain: 'COM-L1',
      number: 7,
      room: 'L1',
    })
    expect(row(draft, 'vlans', 'vlan', 101)).toMatchObject({ prefix: '10.7.101.0/24', switch: 'COM-L1' })
  })

  it('gets the interface names of another model, by place; uplinks stay uplinks', () => {
    const { draft } = site()
    editRow(draft, 'switch', 'SW1', { model: 'WS-C2960G-24TC-L' })
    const ports = listRows(draft.toPlan(), 'ports').filter((one) => one.switch === 'SW1')
    expect(ports.map((one) => one.port)).toEqual(ports.map((_, at) => at + 1))
    expect(ports[2]).toMatchObject({ interface: 'GigabitEthernet0/3', outlet: 'A12-1', vlan: 101 })
    expect(ports.filter((one) => one.uplink).length).toBeGreaterThan(0)
    expect(ports.at(-1)?.uplink).toBe(true)
    expect(row(draft, 'switches', 'switch', 'SW1')).toMatchObject({ typeAssumed: false })
  })

  it('is refused a model that lacks ports in use', () => {
    const { draft } = site()
    editRow(draft, 'switch', 'SW1', { model: 'WS-C2950T-48-SI' })
    editRow(draft, 'port', 'SW1 40', { vlan: 101 })
    const error = refusal(() => editRow(draft, 'switch', 'SW1', { model: 'WS-C2950-24' }))
    expect(error.details.code).toBe('no_such_port')
    expect(error.message).toContain('FastEthernet0/40')
  })

  it('is refused a model nobody knows, with the likely ones', () => {
    expect(refusal(() => editRow(site().draft, 'switch', 'SW1', { model: 'Catalyst 2950' })).message).toMatch(
      /near: .*2950/i,
    )
  })
})

describe('VLANs, prefixes, rooms, hosts and the site', () => {
  it('a VLAN is found by switch and number, by number alone, or by name', () => {
    const { draft } = site()
    editRow(draft, 'vlan', 'SW1 101', { name: 'REGIE' })
    editRow(draft, 'vlan', '150', { purpose: 'printers' })
    editRow(draft, 'vlan', 'regie', { color: '#FF8800', vid: 111 })
    expect(row(draft, 'vlans', 'vlan', 111)).toMatchObject({ name: 'REGIE', color: '#ff8800', ports: 1 })
    createRow(draft, 'vlan', 'SW2 111', { name: 'X', purpose: 'y' })
    expect(refusal(() => editRow(draft, 'vlan', '111', { name: 'Z' })).details.code).toBe('ambiguous_object')
    expect(refusal(() => editRow(draft, 'vlan', 'SW1 111', { vid: 102 })).details.code).toBe('name_taken')
  })

  it('a written prefix replaces the one of the scheme, and gives way to it again', () => {
    const { draft } = site()
    editRow(draft, 'vlan', '101', { prefix: '172.16.5.0/25' })
    expect(row(draft, 'prefixes', 'vlan', 101)).toMatchObject({ prefix: '172.16.5.0/25', source: 'explicit' })
    editRow(draft, 'prefix', '172.16.5.0/25', { gateway: '172.16.5.1' })
    expect(row(draft, 'vlans', 'vlan', 101)).toMatchObject({ gateway: '172.16.5.1' })
    refusal(() => editRow(draft, 'prefix', '172.16.5.0/25', { gateway: '10.0.0.1' }))
    editRow(draft, 'vlan', '101', { prefix: '' })
    expect(row(draft, 'prefixes', 'vlan', 101)).toMatchObject({ prefix: '10.1.101.0/24', source: 'scheme' })
  })

  it('the site takes a scheme that can be read only', () => {
    const { draft } = site()
    editRow(draft, 'site', '', { scheme: '10.{switch}.{vlan-100}.0/24', gatewayHost: 1, managementVlan: '' })
    expect(row(draft, 'vlans', 'vlan', 101)).toMatchObject({ prefix: '10.1.1.0/24', gateway: '10.1.1.1' })
    expect(refusal(() => editRow(draft, 'site', '', { scheme: '10.{vlan.0.0/24' })).message).toContain(
      'character 4',
    )
  })

  it('a host is found by any notation of its MAC address', () => {
    const { draft } = site()
    createRow(draft, 'host', '0011.2233.4455', { outlet: 'A12-1', name: 'ACCUEIL-1' })
    editRow(draft, 'host', '00-11-22-33-44-55', { kind: 'PC' })
    expect([...draft.rows('host')]).toMatchObject([
      { mac: '00:11:22:33:44:55', name: 'ACCUEIL-1', kind: 'PC' },
    ])
  })
})

describe('making and deleting', () => {
  it('makes rows with what the site does by default', () => {
    const { draft } = site({ defaultType: 'ws-c2950t-48-si' })
    createRow(draft, 'switch', 'SW3')
    expect(row(draft, 'switches', 'switch', 'SW3')).toMatchObject({
      number: 3,
      ports: 50,
      typeAssumed: true,
      domain: 'SW3',
    })
    createRow(draft, 'panel', 'P3A', { ports: 24, room: 'L3' })
    createRow(draft, 'stand', 'C1', { exhibitor: 'Atelier' })
    createRow(draft, 'outlet', 'C1-1', {
      stand: 'C1',
      panel: 'P3A',
      panelPort: 24,
      switch: 'SW3',
      port: 1,
      vlan: 120,
    })
    expect(row(draft, 'outlets', 'outlet', 'C1-1')).toMatchObject({ room: 'L3', switch: 'SW3', vlan: 120 })
    const before = draft.changes()
    refusal(() => createRow(draft, 'outlet', 'C1-2', { stand: 'C9' }))
    expect(draft.changes()).toEqual(before)
  })

  it('refuses what is in use, naming the users, and frees them when told to', () => {
    const { draft } = site()
    for (const [kind, name, user] of [
      ['stand', 'A12', 'A12-1'],
      ['switch', 'SW1', 'FastEthernet0/3'],
      ['vlan', '101', 'SW1 FastEthernet0/3'],
      ['panel', 'P1A', '7'],
    ] as const) {
      const error = refusal(() => deleteRow(draft, kind, name))
      expect(error.details.code).toBe('in_use')
      expect(error.message).toContain(user)
    }
    deleteRow(draft, 'vlan', '101', { cascade: true })
    expect(port(draft, 'SW1 3')).toMatchObject({ mode: 'unused', outlet: 'A12-1' })
    deleteRow(draft, 'switch', 'SW1', { cascade: true })
    deleteRow(draft, 'outlet', 'A12-2')
    deleteRow(draft, 'stand', 'A12', { cascade: true })
    const plan = draft.toPlan()
    expect(plan.domain.map((domain) => domain.name)).toEqual(['SW2'])
    expect(plan.vlan.map((vlan) => vlan.vid)).toEqual([150])
    expect(plan.cable).toHaveLength(1)
    expect(plan.outlet).toHaveLength(2)
  })
})

describe('whatever is typed', () => {
  it('is an edit or an EditError, and an error changes nothing', () => {
    const typed = fc.oneof(
      fc.constantFrom(
        '',
        '1',
        '3',
        '101',
        '4095',
        'SW1',
        'A12',
        'P1A',
        'yes',
        'access',
        'tagged',
        '10.0.0.0/24',
        '{vlan}',
      ),
      fc.string({ maxLength: 6 }),
    )
    const fields = [
      'name',
      'port',
      'switch',
      'panel',
      'panelPort',
      'vlan',
      'mode',
      'taggedVlans',
      'stand',
      'model',
      'cidr',
    ]
    const names = fc.constantFrom('A12-1', 'SW1', 'SW1 3', '101', 'A12', 'P1A', 'L1', '')
    fc.assert(
      fc.property(
        fc.constantFrom(...editKinds),
        names,
        fc.dictionary(fc.constantFrom(...fields), typed, { maxKeys: 3 }),
        (kind, name, values) => {
          const { draft } = site()
          const before = draft.changes()
          try {
            editRow(draft, kind, name, values)
          } catch (error) {
            expect(error).toBeInstanceOf(EditError)
            expect(draft.changes()).toEqual(before)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
