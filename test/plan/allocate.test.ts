import { describe, expect, it } from 'vitest'
import type { Site } from '../../shared/model/entities.ts'
import { allocateVlans, nextFreeVlan } from '../../shared/plan/allocate.ts'
import { EditError } from '../../shared/plan/edits/index.ts'
import { listRows } from '../../shared/plan/rows.ts'
import { type Builder, buildSite } from './site-builder.ts'

/** Stand A1 on SW1 ports 1 and 2, A2 across both switches, and an outlet without a stand. */
function site(own: Partial<Site> = {}): Builder {
  const build = buildSite({ firstVlan: 98, ...own })
  build.switch('SW1')
  build.switch('SW2')
  for (const stand of ['A1', 'A2']) build.stand(stand)
  for (const [outlet, stand, port] of [
    ['A1-1', 'A1', 'SW1 1'],
    ['A1-2', 'A1', 'SW1 2'],
    ['A2-1', 'A2', 'SW1 3'],
    ['A2-2', 'A2', 'SW2 1'],
    ['HALL', undefined, 'SW2 2'],
  ] as const) {
    build.outlet(outlet, stand)
    build.wire(outlet, port)
  }
  build.outlet('NOWHERE')
  return build
}

const vlans = (build: Builder) =>
  Object.fromEntries(listRows(build.plan(), 'outlets').map((row) => [row.outlet, row.vlan]))

describe('allocating VLANs', () => {
  it('per outlet: numbers are unique over the site, and pass over the management VLAN', () => {
    const build = site()
    allocateVlans(build.draft, { policy: 'outlet' })
    expect(vlans(build)).toEqual({
      'A1-1': 98,
      'A1-2': 100,
      'A2-1': 101,
      'A2-2': 102,
      HALL: 103,
      NOWHERE: null,
    })
  })

  it('per stand: one number, made in the domain of every switch the stand is on', () => {
    const build = site()
    allocateVlans(build.draft, { policy: 'stand' })
    expect(vlans(build)).toEqual({
      'A1-1': 98,
      'A1-2': 98,
      'A2-1': 100,
      'A2-2': 100,
      HALL: 101,
      NOWHERE: null,
    })
    expect(listRows(build.plan(), 'vlans').map((row) => `${row.switch} ${row.name}`)).toEqual([
      'SW1 A1',
      'SW1 A2',
      'SW2 A2',
      'SW2 HALL',
    ])
  })

  it('per purpose: one number a purpose, also for what is added later', () => {
    const build = site()
    allocateVlans(build.draft, { policy: 'purpose' })
    expect(vlans(build)).toEqual({ 'A1-1': 98, 'A1-2': 98, 'A2-1': 98, 'A2-2': 98, HALL: 100, NOWHERE: null })
    build.outlet('A1-3', 'A1')
    build.wire('A1-3', 'SW2 5')
    allocateVlans(build.draft, { policy: 'purpose' })
    expect(vlans(build)['A1-3']).toBe(98)
  })

  it('as the sheet says: nothing is given', () => {
    const build = site()
    expect(allocateVlans(build.draft)).toEqual([])
  })

  it('keeps the VLANs that are there', () => {
    const build = site()
    build.vlan('SW1', 100)
    build.access('SW1 2', 100)
    allocateVlans(build.draft, { policy: 'outlet' })
    expect(vlans(build)).toMatchObject({ 'A1-1': 98, 'A1-2': 100, 'A2-1': 101 })
  })

  it('refuses when the numbers of one octet are used up, and gives none', () => {
    const build = site({ firstVlan: 253, lastVlan: 4094 })
    expect(() => allocateVlans(build.draft, { policy: 'outlet' })).toThrow(EditError)
    expect(Object.values(vlans(build)).every((vlan) => vlan === null)).toBe(true)
    const wide = site({ firstVlan: 253, lastVlan: 4094, scheme: '10.{vlan/256}.{vlan%256}.0/24' })
    expect(allocateVlans(wide.draft, { policy: 'outlet' }).map((one) => one.vid)).toEqual([
      253, 254, 255, 256, 257,
    ])
  })

  it('refuses when a switch has no room for another VLAN, naming it', () => {
    const build = site()
    for (const port of [4, 5, 6, 7]) {
      build.outlet(`B${port}`)
      build.wire(`B${port}`, `SW1 ${port}`)
    }
    expect(() => allocateVlans(build.draft, { policy: 'outlet' })).toThrow(/SW1.*no room/)
    expect(allocateVlans(build.draft, { policy: 'purpose' })).toHaveLength(9)
  })

  it('tells the next free number', () => {
    const build = site({ firstVlan: 1, lastVlan: 3 })
    expect(nextFreeVlan(build.draft)).toBe(2)
    build.vlan('SW1', 2)
    build.vlan('SW2', 3)
    expect(nextFreeVlan(build.draft)).toBeNull()
  })
})
