import { describe, expect, it } from 'vitest'
import { editRow } from '../../../shared/plan/edits/index.ts'
import { listRows } from '../../../shared/plan/rows.ts'
import { port, refusal, row, site } from './edit-site.ts'

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

  it('is re-patched to another switch: its VLAN goes along, and that is said', () => {
    const { draft } = site()
    const { notes } = editRow(draft, 'outlet', 'A12-1', { switch: 'SW2', port: '5' })
    expect(row(draft, 'outlets', 'outlet', 'A12-1')).toMatchObject({
      switch: 'SW2',
      port: 5,
      vlan: 101,
      mode: 'access',
    })
    expect(notes).toEqual(['VLAN 101 went along to SW2: no other port was in it'])
    expect(listRows(draft.toPlan(), 'vlans').map((vlan) => `${vlan.switch} ${vlan.vlan}`)).not.toContain(
      'SW1 101',
    )
  })

  it('leaves its VLAN to the others in it, and has one of the same number made on the new switch', () => {
    const build = site()
    build.access('SW1 6', 101)
    const { notes } = editRow(build.draft, 'outlet', 'A12-1', { switch: '2', port: '5' })
    expect(row(build.draft, 'outlets', 'outlet', 'A12-1')).toMatchObject({ switch: 'SW2', vlan: 101 })
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
