import { describe, expect, it } from 'vitest'
import { editRow, editRows, type FieldValues } from '../../../shared/plan/edits/index.ts'
import { listRows } from '../../../shared/plan/rows.ts'
import { port, refusal, site } from './edit-site.ts'

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
