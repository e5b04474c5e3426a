/** What stands on a plan, followed to switch and VLAN; the legend counts it by what colours mean. */
import { describe, expect, it } from 'vitest'
import { layoutOf } from '../../shared/floor-plan/layout.ts'
import { hasMeaning, legendKey, makeLegend } from '../../shared/floor-plan/legend.ts'
import { compareNaturally } from '../../shared/model/natural-order.ts'
import { editLayout } from '../../shared/plan/edits/place.ts'
import { buildSite } from '../plan/site-builder.ts'
import { drawFloor } from './drawn-floor.ts'

/** A1 with one outlet in VLAN 110, B1 with two in 110 and 111, C1 without any. */
function hall() {
  const site = buildSite()
  site.switch('SW1', { number: 1 })
  for (const vid of [110, 111]) site.vlan('SW1', vid)
  for (const stand of ['A1', 'B1', 'C1']) site.stand(stand)
  const wired = [
    ['A1', 'A1-1', 110],
    ['B1', 'B1-1', 110],
    ['B1', 'B1-2', 111],
  ] as const
  for (const [at, [stand, outlet, vid]] of wired.entries()) {
    site.outlet(outlet, stand)
    site.wire(outlet, `SW1 ${at + 1}`)
    site.access(`SW1 ${at + 1}`, vid)
  }
  const floorPlanId = drawFloor(site.draft)
  editLayout(
    site.draft,
    ['A1', 'B1', 'C1'].map((name) => ({
      do: 'place',
      floorPlanId,
      object: { kind: 'stand', name },
      x: 0,
      y: 0,
    })),
  )
  return layoutOf(site.plan(), { id: floorPlanId })
}

describe('a stand on the plan', () => {
  const { placements, unplaced } = hall()

  it('tells switch, VLAN and state of each of its outlets', () => {
    expect(placements[1]).toMatchObject({
      name: 'B1',
      state: 'planned',
      connections: [
        { switch: 'SW1', vlan: 110 },
        { switch: 'SW1', vlan: 111 },
      ],
    })
  })

  it('is coloured by its VLAN, by `several` where they differ, by nothing where it has none', () => {
    expect(placements.map((thing) => legendKey(thing, 'vlan'))).toEqual(['vlan:110', 'several', 'none'])
    expect(placements.map((thing) => legendKey(thing, 'switch'))).toEqual([
      'switch:SW1',
      'switch:SW1',
      'none',
    ])
    expect(placements.every(hasMeaning)).toBe(true)
  })

  it('is counted once in the legend, which ends with what is not one thing', () => {
    const legend = makeLegend(placements, 'vlan', compareNaturally)
    expect(legend.map(({ key, count }) => [key, count])).toEqual([
      ['vlan:110', 1],
      ['several', 1],
      ['none', 1],
    ])
  })

  it('is coloured by what the switches said last, and unknown where nobody looked', () => {
    const [stand] = placements.filter(({ objectKind }) => objectKind === 'stand')
    const live = { stands: { [stand?.objectId ?? 0]: { state: 'wrong', at: null } }, outlets: {} } as const
    expect(placements.map((thing) => legendKey(thing, 'live', live)).toSorted()).toEqual([
      'live:unknown',
      'live:unknown',
      'live:wrong',
    ])
    expect(makeLegend(placements, 'live', compareNaturally, live).map(({ key }) => key)).toEqual([
      'live:wrong',
      'live:unknown',
    ])
    expect(makeLegend(placements, 'live', compareNaturally).map(({ key }) => key)).toEqual(['live:unknown'])
  })

  it('is no longer offered for placing', () => {
    expect(unplaced.map(({ name }) => name)).toEqual(['A1-1', 'B1-1', 'B1-2', 'SW1'])
  })

  it('tells of services what somebody has to go to first, and what has none', () => {
    const [first] = placements.filter((thing) => thing.objectKind === 'stand')
    const seen = { stands: { [first?.objectId ?? 0]: { state: 'down' } }, outlets: {} }
    const legend = makeLegend(placements, 'service', compareNaturally, seen)
    expect(legend.map(({ key }) => key)).toEqual(['service:down', 'none'])
  })
})
