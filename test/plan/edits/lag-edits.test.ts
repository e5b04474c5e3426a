/** LAGs made, filled, emptied and dissolved; what a port gives up when it joins. */
import { describe, expect, it } from 'vitest'
import { createRow, deleteRow, editRow } from '../../../shared/plan/edits/index.ts'
import { port, refusal, row, site } from './edit-site.ts'

const lag = (build: ReturnType<typeof site>, name = 'Port-channel1') => row(build.draft, 'lags', 'name', name)

describe('a LAG', () => {
  it('takes over what its first port was for: an uplink made wider stays one', () => {
    const build = site()
    const { notes } = createRow(build.draft, 'lag', 'SW1 1', { members: '9-10' })
    expect(notes).toEqual(['Port-channel1 made on SW1, with LACP'])
    expect(lag(build)).toMatchObject({
      switch: 'SW1',
      protocol: 'lacp',
      members: [9, 10],
      mode: 'tagged',
      uplink: true,
      taggedVlans: [99, 101, 102],
    })
    expect(port(build.draft, 'SW1 9')).toMatchObject({ lag: 'Port-channel1', mode: 'tagged', uplink: true })
    expect(port(build.draft, 'SW1 1001')).toBeUndefined()
  })

  it.each(['SW1 Port-channel3', 'SW1 po3', 'SW1 3', 'SW1 Trk3', 'SW1 lag 3'])(
    '%s is called as its platform does',
    (name) => {
      const build = site()
      createRow(build.draft, 'lag', name)
      expect(lag(build, 'Port-channel3')).toMatchObject({ number: 3, members: [] })
    },
  )

  it('gets the next free number where only the switch is told', () => {
    const build = site()
    createRow(build.draft, 'lag', 'SW1')
    createRow(build.draft, 'lag', 'SW1')
    expect(lag(build, 'Port-channel2')).toBeDefined()
    expect(refusal(() => createRow(build.draft, 'lag', 'SW1 2')).details.code).toBe('name_taken')
  })

  it('is made by the port that is put into it', () => {
    const build = site()
    editRow(build.draft, 'port', 'SW1 9', { lag: '2' })
    editRow(build.draft, 'port', 'SW1 10', { lag: 'Port-channel2' })
    expect(lag(build, 'Port-channel2')).toMatchObject({ members: [9, 10], uplink: true })
    editRow(build.draft, 'port', 'SW1 10', { lag: '' })
    expect(lag(build, 'Port-channel2')).toMatchObject({ members: [9] })
    expect(port(build.draft, 'SW1 10')).toMatchObject({ lag: null, mode: 'unused' })
  })

  it('says what its ports carry; they say nothing themselves', () => {
    const build = site()
    createRow(build.draft, 'lag', 'SW1 1', { members: '5,6', mode: 'access', vlan: '101' })
    expect(port(build.draft, 'SW1 5')).toMatchObject({ mode: 'access', vlan: 101 })
    const refused = refusal(() => editRow(build.draft, 'port', 'SW1 5', { vlan: '102' }))
    expect(refused.details.code).toBe('in_lag')
    expect(refused.message).toContain('Port-channel1')
    editRow(build.draft, 'lag', 'SW1 Port-channel1', { vlan: '102', protocol: 'static' })
    expect(port(build.draft, 'SW1 6')).toMatchObject({ vlan: 102 })
    expect(lag(build)).toMatchObject({ protocol: 'static' })
  })

  it('keeps a port for itself until that is taken out', () => {
    const build = site()
    createRow(build.draft, 'lag', 'SW1 1', { members: '5,6' })
    expect(refusal(() => createRow(build.draft, 'lag', 'SW1 2', { members: '6,7' })).message).toContain(
      'Port-channel1',
    )
    expect(lag(build, 'Port-channel2')).toBeUndefined()
    editRow(build.draft, 'lag', 'SW1 1', { members: '5' })
    expect(createRow(build.draft, 'lag', 'SW1 2', { members: '6,7' }).ids).toHaveLength(1)
  })

  it('takes no cable, and is no member of another', () => {
    const build = site()
    createRow(build.draft, 'lag', 'SW1 1', { members: '5,6' })
    createRow(build.draft, 'lag', 'SW1 2')
    const cable = () => createRow(build.draft, 'cable', 'K1', { a: 'SW1 Port-channel1', b: 'SW2 5' })
    expect(refusal(cable).details.code).toBe('no_such_port')
    const patch = () => editRow(build.draft, 'outlet', 'A12-3', { switch: 'SW1', port: 'Port-channel1' })
    expect(refusal(patch).details.code).toBe('no_such_port')
    const nest = () => editRow(build.draft, 'lag', 'SW1 1', { members: 'Port-channel2' })
    expect(refusal(nest).details.code).toBe('bad_value')
  })

  it('gives back to its first port what it was, when it is dissolved', () => {
    const build = site()
    createRow(build.draft, 'lag', 'SW1 1', { members: '9-10' })
    deleteRow(build.draft, 'lag', 'SW1 Port-channel1')
    expect(lag(build)).toBeUndefined()
    expect(port(build.draft, 'SW1 9')).toMatchObject({ mode: 'tagged', uplink: true, lag: null })
    expect(port(build.draft, 'SW1 10')).toMatchObject({ mode: 'unused', lag: null })
  })

  it('goes with its switch', () => {
    const build = site()
    createRow(build.draft, 'lag', 'SW2 1', { members: '9-10' })
    deleteRow(build.draft, 'switch', 'SW2')
    expect(lag(build)).toBeUndefined()
  })

  it('is called otherwise where the switch becomes another platform', () => {
    const build = site()
    createRow(build.draft, 'lag', 'SW2 1', { members: '1,2' })
    editRow(build.draft, 'switch', 'SW2', { model: 'ProCurve 2610-24' })
    expect(lag(build, 'Trk1')).toMatchObject({ members: [1, 2] })
  })
})

describe('forbidden VLANs', () => {
  it('are made where missing, listed, and never carried', () => {
    const build = site()
    editRow(build.draft, 'port', 'SW1 9', { forbiddenVlans: '102' })
    expect(port(build.draft, 'SW1 9')).toMatchObject({ taggedVlans: [99, 101], forbiddenVlans: [102] })
  })

  it('cannot be carried as well', () => {
    const build = site()
    const both = () => editRow(build.draft, 'port', 'SW1 3', { forbiddenVlans: '101' })
    expect(refusal(both).details.field).toBe('forbiddenVlans')
  })

  it('go with their VLAN', () => {
    const build = site()
    editRow(build.draft, 'port', 'SW1 9', { forbiddenVlans: '102' })
    deleteRow(build.draft, 'vlan', 'SW1 102', { cascade: true })
    expect(port(build.draft, 'SW1 9')).toMatchObject({ forbiddenVlans: [] })
  })
})
