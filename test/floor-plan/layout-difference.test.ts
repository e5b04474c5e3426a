/** What is other on a floor plan since it was last told: applied, it gives the floor plan as it is. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FloorLayout, PlacedThing } from '../../shared/floor-plan/layout.ts'
import { layoutInSlices } from '../../shared/floor-plan/layout.ts'
import { applyDifference, emptyLayout, layoutDifference } from '../../shared/floor-plan/layout-difference.ts'
import { openDraft } from '../../shared/model/draft.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { createRow, editRow } from '../../shared/plan/edits/index.ts'
import { editLayout } from '../../shared/plan/edits/place.ts'
import { finish } from '../../shared/sliced.ts'
import { buildSite } from '../plan/site-builder.ts'
import { drawFloor } from './drawn-floor.ts'

const thing = (id: number, x: number): PlacedThing => ({
  ...{ id, floorPlanId: 1, objectKind: 'stand', objectId: id, x, y: 0 },
  ...{ shape: null, label: null, slack: null, name: `A${id}`, about: null, connections: [], state: null },
})

const layouts: fc.Arbitrary<FloorLayout> = fc
  .record({
    places: fc.dictionary(fc.integer({ min: 1, max: 12 }).map(String), fc.integer({ min: 0, max: 3 })),
    names: fc.dictionary(fc.integer({ min: 1, max: 12 }).map(String), fc.constantFrom('a', 'b')),
  })
  .map(({ places, names }) => ({
    placements: Object.entries(places).map(([id, x]) => thing(Number(id), x)),
    pathways: [],
    unplaced: Object.entries(names).map(([id, name]) => ({ kind: 'outlet', id: Number(id), name })),
  }))

const byId = <T extends { readonly id: number }>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => a.id - b.id)

describe('the difference of two layouts', () => {
  it('applied to the one gives the other', () => {
    fc.assert(
      fc.property(layouts, layouts, (before, after) => {
        const got = applyDifference(before, finish(layoutDifference(before, after)))
        expect(byId(got.placements)).toEqual(byId(after.placements))
        expect(byId(got.unplaced)).toEqual(byId(after.unplaced))
      }),
    )
  })

  it('brings only what is other, and leaves all else the same objects', () => {
    const before = { ...emptyLayout, placements: [thing(1, 0), thing(2, 0), thing(3, 0)] }
    const after = { ...emptyLayout, placements: [thing(1, 0), thing(2, 5), thing(4, 0)] }
    const difference = finish(layoutDifference(before, after))
    expect(difference.placements.map(({ id }) => id)).toEqual([2, 4])
    expect(difference.gone).toEqual([3])
    const got = applyDifference(before, difference)
    expect(got.placements[0]).toBe(before.placements[0])
    expect(applyDifference(got, finish(layoutDifference(got, after)))).toBe(got)
  })
})

describe('a layout made from the one before', () => {
  /** A1 with an outlet at a switch, A2 without, both placed. */
  function hall(): Plan {
    const site = buildSite()
    site.switch('SW1', { number: 1 })
    site.vlan('SW1', 110)
    for (const name of ['A1', 'A2']) site.stand(name)
    site.outlet('A1-1', 'A1')
    site.wire('A1-1', 'SW1 1')
    const floorPlanId = drawFloor(site.draft)
    editLayout(
      site.draft,
      ['A1', 'A2'].map((name, x) => ({ do: 'place', floorPlanId, object: { kind: 'stand', name }, x, y: 0 })),
    )
    return site.plan()
  }
  const plan = hall()
  const [floor = { id: 0 }] = plan.floorPlan
  const last = { plan, layout: finish(layoutInSlices(plan, floor)) }
  const layoutAfter = (edit: (draft: ReturnType<typeof openDraft>) => void) => {
    const draft = openDraft(plan)
    edit(draft)
    const edited = draft.toPlan()
    const layout = finish(layoutInSlices(edited, floor, last))
    expect(layout).toEqual(finish(layoutInSlices(edited, floor)))
    return layout
  }

  it('says of what stayed the same as before, in the same objects, where only places were edited', () => {
    const layout = layoutAfter((draft) => {
      const [, second] = last.layout.placements
      draft.update('placement', second?.id ?? 0, { x: 70 })
    })
    expect(layout.placements[0]).toBe(last.layout.placements[0])
    expect(layout.placements[1]).toMatchObject({ name: 'A2', x: 70 })
  })

  it('tells of every edit that a thing shows', () => {
    expect(layoutAfter((draft) => editRow(draft, 'stand', 'A2', { name: 'A9' })).placements[1]?.name).toBe(
      'A9',
    )
    expect(
      layoutAfter((draft) => editRow(draft, 'port', 'SW1 1', { vlan: '110' })).placements[0],
    ).toMatchObject({
      connections: [{ vlan: 110 }],
    })
    expect(layoutAfter((draft) => createRow(draft, 'stand', 'A3', {})).unplaced).toContainEqual(
      expect.objectContaining({ name: 'A3' }),
    )
  })
})
