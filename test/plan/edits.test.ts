import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlanDraft } from '../../shared/model/draft.ts'
import {
  createRow,
  deleteRow,
  EditError,
  editKinds,
  editRow,
  editRows,
  type FieldValues,
} from '../../shared/plan/edits/index.ts'
import { type ListTable, listRows } from '../../shared/plan/rows.ts'
import { type Builder, buildSite } from './site-builder.ts'

/** Two switches; A12-1 through P1A 7 on SW1 3 (101), A12-2 straight on SW1 4 (102), A12-3 nowhere. */
function site(own = {}): Builder {
  const build = buildSite(own)
  build.switch('SW1')
  build.switch('SW2')
  build.panel('P1A', 12)
  build.panel('P2A', 12)
  build.stand('A12')
  build.stand('B17')
  for (const name of ['A12-1', 'A12-2', 'A12-3']) build.outlet(name, 'A12')
  build.vlan('SW1', 101, 'STAND-A12')
  build.vlan('SW1', 102)
  build.vlan('SW2', 150)
  build.access('SW1 3', 101)
  build.access('SW1 4', 102)
  build.wire('A12-1', 'P1A 7', 'SW1 3')
  build.wire('A12-2', 'SW1 4')
  return build
}

const row = (draft: PlanDraft, table: ListTable, column: string, value: unknown) =>
  listRows(draft.toPlan(), table).find((one) => one[column] === value)

const port = (draft: PlanDraft, text: string) => {
  const [name, position] = text.split(' ')
  return listRows(draft.toPlan(), 'ports').find((one) => one.switch === name && one.port === Number(position))
}

const refusal = (act: () => unknown): EditError => {
  try {
    act()
  } catch (error) {
    if (error instanceof EditError) return error
    throw error
  }
  throw new Error('the edit was accepted')
}

describe('an outlet', () => {
  it('takes stand, room, service, occupied and note', () => {
    const { draft } = site()
    editRow(draft, 'outlet', 'a12-1', {
      stand: 'b17',
      room: 'Hall',
      service: 'telephone',
      occupied: 'oui',
      note: 'x',
    })
    expect(row(draft, 'outlets', 'outlet', 'A12-1')).toMatchObject({
      stand: 'B17',
      service: 'telephone',
      occupied: true,
    })
    editRow(draft, 'outlets', 'A12-1', { stand: '', occupied: null })
    expect(row(draft, 'outlets', 'outlet', 'A12-1')).toMatchObject({ stand: null, occupied: null, note: 'x' })
  })

  it('is re-patched to a free port, and what the port was for goes with it', () => {
    const { draft } = site()
    editRow(draft, 'outlet', 'A12-1', { port: 'Fa0/6' })
    expect(row(draft, 'outlets', 'outlet', 'A12-1')).toMatchObject({
      panel: 'P1A',
      panelPort: 7,
      port: 6,
      vlan: 101,
    })
    expect(port(draft, 'SW1 3')).toMatchObject({ mode: 'unused', vlan: null, outlet: null })
  })

  it('is re-patched to another switch: its VLAN is made there, and said', () => {
    const { draft } = site()
    const { notes } = editRow(draft, 'outlet', 'A12-1', { switch: 'SW2', port: '5' })
    expect(row(draft, 'outlets', 'outlet', 'A12-1')).toMatchObject({
      switch: 'SW2',
      port: 5,
      vlan: 101,
      mode: 'access',
    })
    expect(notes).toEqual(['VLAN 101 was not defined on SW2: made, with the name STAND-A12'])
  })

  it('does not change a port that already has a VLAN', () => {
    const build = site()
    build.access('SW2 5', 150)
    editRow(build.draft, 'outlet', 'A12-1', { switch: 'SW2', port: 5 })
    expect(row(build.draft, 'outlets', 'outlet', 'A12-1')).toMatchObject({
      switch: 'SW2',
      port: 5,
      vlan: 150,
    })
  })

  it('is refused a port or a position that is taken, and nothing changes', () => {
    const { draft } = site()
    const before = draft.changes()
    const taken = refusal(() => editRow(draft, 'outlet', 'A12-1', { note: 'moved', port: 4 }))
    expect(taken.details).toMatchObject({ code: 'port_used_twice', field: 'port' })
    expect(taken.message).toContain('taken by outlet A12-2')
    refusal(() => editRow(draft, 'outlet', 'A12-2', { panel: 'P1A', panelPort: 7 }))
    expect(draft.changes()).toEqual(before)
  })

  it('moves to another panel position with the switch cord following', () => {
    const { draft } = site()
    editRow(draft, 'outlet', 'A12-1', { panelPort: 9 })
    editRow(draft, 'outlet', 'A12-2', { panel: 'P2A', panelPort: '1' })
    expect(row(draft, 'outlets', 'outlet', 'A12-1')).toMatchObject({
      panel: 'P1A',
      panelPort: 9,
      port: 3,
      vlan: 101,
    })
    expect(row(draft, 'outlets', 'outlet', 'A12-2')).toMatchObject({
      panel: 'P2A',
      panelPort: 1,
      port: 4,
      vlan: 102,
    })
    editRow(draft, 'outlet', 'A12-1', { panel: '' })
    expect(row(draft, 'outlets', 'outlet', 'A12-1')).toMatchObject({
      panel: null,
      port: 3,
      cabling: 'complete',
    })
  })

  it('is taken off its port', () => {
    const { draft } = site()
    editRow(draft, 'outlet', 'A12-1', { port: '' })
    expect(row(draft, 'outlets', 'outlet', 'A12-1')).toMatchObject({
      panel: 'P1A',
      switch: null,
      cabling: 'open',
    })
    expect(port(draft, 'SW1 3')).toMatchObject({ mode: 'unused' })
  })

  it('is patched, given a VLAN and renamed at once', () => {
    const { draft } = site()
    const { notes } = editRow(draft, 'outlet', 'A12-3', {
      name: 'A12-9',
      vlan: 103,
      switch: 'SW1',
      port: 5,
      panel: 'P1A',
      panelPort: 8,
    })
    expect(row(draft, 'outlets', 'outlet', 'A12-9')).toMatchObject({
      panelPort: 8,
      port: 5,
      vlan: 103,
      mode: 'access',
    })
    expect(notes[0]).toContain('VLAN 103')
  })
})

describe('a port', () => {
  it.each<[string, FieldValues, object]>([
    ['SW1 3', { vlan: '102' }, { mode: 'access', vlan: 102 }],
    ['SW1 5', { vlan: 102 }, { mode: 'access', vlan: 102 }],
    ['SW1 3', { vlan: '' }, { mode: 'unused', vlan: null }],
    ['SW1 3', { mode: 'unused' }, { mode: 'unused', vlan: null }],
    ['SW1 3', { mode: 'tagged', taggedVlans: '102' }, { mode: 'tagged', vlan: 101, taggedVlans: [102] }],
    ['SW1 5', { taggedVlans: '101-102' }, { mode: 'tagged', vlan: null, taggedVlans: [101, 102] }],
    ['SW1 5', { 'tagged-vlans': [102, 101], vlan: 101 }, { mode: 'tagged', vlan: 101, taggedVlans: [102] }],
    ['SW1 FastEthernet0/5', { uplink: 'yes' }, { mode: 'tagged', uplink: true, taggedVlans: [99, 101, 102] }],
    ['sw1:fa0/5', { description: 'Régie', enabled: 'non' }, { description: 'Régie', enabled: false }],
    ['SW1 Gi0/1', { mode: 'access', vlan: 101 }, { mode: 'access', vlan: 101, uplink: false }],
    ['SW1 9', { mode: 'routed' }, { mode: 'routed', taggedVlans: [] }],
  ])('%s takes %o', (name, fields, expected) => {
    const { draft } = site()
    const { ids } = editRow(draft, 'port', name, fields)
    expect(listRows(draft.toPlan(), 'ports').find((one) => one.interfaceId === ids[0])).toMatchObject(
      expected,
    )
  })

  it.each<[string, FieldValues, string]>([
    ['SW1 57', { vlan: 101 }, 'no_such_port'],
    ['SW9 1', { vlan: 101 }, 'unknown_object'],
    ['SW1 3', { vlan: 4095 }, 'bad_value'],
    ['SW1 3', { vlan: 1003 }, 'vlan_out_of_range'],
    ['SW1 3', { vlan: 'cent' }, 'bad_value'],
    ['SW1 5', { mode: 'access' }, 'bad_value'],
    ['SW1 5', { mode: 'tagged' }, 'tagged_without_vlans'],
    ['SW1 5', { mode: 'trunky' }, 'bad_value'],
    ['SW1 5', { taggedVlans: '101-' }, 'bad_value'],
    ['SW1 5', { taggedVlans: '0-5' }, 'vlan_out_of_range'],
    ['SW1 5', { colour: 'red' }, 'unknown_field'],
  ])('%s is refused %o: %s', (name, fields, code) => {
    const { draft } = site()
    const before = draft.changes()
    expect(refusal(() => editRow(draft, 'port', name, fields)).details.code).toBe(code)
    expect(draft.changes()).toEqual(before)
  })

  it('is given an outlet, and freed of it', () => {
    const { draft } = site()
    editRow(draft, 'port', 'SW1 6', { outlet: 'A12-1' })
    expect(port(draft, 'SW1 6')).toMatchObject({ outlet: 'A12-1', vlan: 101, panel: 'P1A', panelPort: 7 })
    editRow(draft, 'port', 'SW1 6', { outlet: '' })
    expect(port(draft, 'SW1 6')).toMatchObject({ outlet: null, mode: 'unused' })
    expect(refusal(() => editRow(draft, 'port', 'SW1 4', { outlet: 'A12-1' })).details.code).toBe(
      'port_used_twice',
    )
  })

  it('is found by its number alone where only one port has it', () => {
    const { draft } = site()
    editRow(draft, 'port', 'SW1 0/5', { vlan: 101 })
    expect(port(draft, 'SW1 5')).toMatchObject({ vlan: 101 })
    expect(refusal(() => editRow(draft, 'port', 'SW1 0/1', { vlan: 101 })).details.code).toBe(
      'ambiguous_object',
    )
  })

  it('is edited with many others as one edit, or none of them', () => {
    const { draft } = site()
    editRows(draft, 'port', ['SW1 5', 'SW1 6', 'SW1 7'], { vlan: 101 })
    expect(listRows(draft.toPlan(), 'ports').filter((one) => one.vlan === 101)).toHaveLength(4)
    const before = draft.changes()
    refusal(() => editRows(draft, 'port', ['SW1 5', 'SW1 99'], { vlan: 102 }))
    expect(draft.changes()).toEqual(before)
  })
})

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
