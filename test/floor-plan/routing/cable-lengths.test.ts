import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cableLength } from '../../../shared/floor-plan/routing/cable-lengths.ts'
import { cordLength, isFibre } from '../../../shared/floor-plan/routing/cord-lengths.ts'
import { openDraft } from '../../../shared/model/draft.ts'
import type { Cable } from '../../../shared/model/entities.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { cablesOf } from '../../../shared/plan/cables-of.ts'
import { checkCableLengths } from '../../../shared/plan/checks/cable-lengths.ts'
import { addFloorPlan, createRow, editLayout, editRow } from '../../../shared/plan/edits/index.ts'
import { lengthToTake } from '../../../shared/plan/length-to-take.ts'
import { cordRows, lengthRows } from '../../../shared/plan/rows/length-rows.ts'
import type { PlanPoint } from '../../../shared/plan/trace.ts'
import { buildSite } from '../../plan/site-builder.ts'

const hash = '0'.repeat(64)

/** A tray of 100 m from the room with P1A and SW1 to the stand at `x` metres; cable 1 to the panel, cord 2 to the switch. */
function hall(x: number, metresPerUnit: number | null = 0.1): Plan {
  const site = buildSite()
  const room = site.room('LT1')
  site.switch('SW1', { locationId: room })
  site.panel('P1A', 24, room)
  site.stand('A01')
  site.outlet('A01-1', 'A01')
  site.wire('A01-1', 'P1A 1', 'SW1 1')
  addFloorPlan(site.draft, {
    ...{ name: 'Hall', floor: null, format: 'svg', page: 1, width: 2000, height: 500, metresPerUnit },
    ...{ originalHash: hash, shownHash: hash },
  })
  const place = (kind: 'room' | 'stand', name: string, at: number) =>
    ({ do: 'place', floorPlanId: 1, object: { kind, name }, x: at * 10, y: 0 }) as const
  editLayout(site.draft, [
    place('room', 'LT1', 0),
    place('stand', 'A01', x),
    {
      do: 'addPathway',
      floorPlanId: 1,
      kind: 'tray',
      points: [
        [0, 0],
        [1900, 0],
      ],
      slack: 1,
    },
  ])
  return site.plan()
}

const lengthOf = (plan: Plan, id: number) =>
  cableLength(plan, plan.cable.find((one) => one.id === id) as Cable)

const codesOf = (plan: Plan) => checkCableLengths(plan).map(({ severity, code }) => [severity, code])

describe('the length of a cable', () => {
  it('is its way, with slack at both ends and once a pathway; an outlet is where its stand is', () => {
    const plan = hall(30)
    // 30 m, 2 m at the stand, 3 m in the room, 1 m in the tray.
    expect(lengthOf(plan, 1)).toMatchObject({ kind: 'known', metres: 36 })
    expect(lengthOf(plan, 2)).toEqual({ kind: 'within', metres: 2 })
  })

  it('is that of the plan as it is, whatever of it was measured before', () => {
    const edit = fc.oneof(
      fc.record({ do: fc.constant('move' as const), to: fc.integer({ min: 0, max: 150 }) }),
      fc.record({ do: fc.constant('bend' as const), to: fc.integer({ min: 1, max: 150 }) }),
      fc.record({ do: fc.constant('scale' as const), to: fc.integer({ min: 1, max: 9 }) }),
    )
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
        let plan = hall(30)
        for (const one of edits) {
          lengthOf(plan, 1)
          const draft = openDraft(plan)
          if (one.do === 'move') draft.update('placement', 2, { x: one.to * 10 })
          if (one.do === 'bend')
            draft.update('pathway', 1, {
              points: [
                [0, 0],
                [one.to * 10, 40],
              ],
            })
          if (one.do === 'scale') draft.update('floorPlan', 1, { metresPerUnit: one.to / 10 })
          plan = draft.toPlan()
        }
        expect(lengthOf(plan, 1)).toEqual(lengthOf(structuredClone(plan), 1))
      }),
    )
  })

  it('says why it is not known', () => {
    expect(lengthOf(hall(30, null), 1)).toEqual({ kind: 'unknown', why: 'no_scale' })
    const site = buildSite()
    site.switch('SW1')
    site.stand('A01')
    site.outlet('A01-1', 'A01')
    site.wire('A01-1', 'SW1 1')
    expect(lengthOf(site.plan(), 1)).toEqual({ kind: 'unknown', why: 'unplaced' })
  })
})

describe('a cord inside a room', () => {
  it('is as long as the rule of the site says, drawn on a floor plan or not', () => {
    const site = buildSite()
    const room = site.room('LT1')
    site.switch('SW1', { locationId: room })
    site.panel('P1A', 24, room)
    site.outlet('A01-1')
    site.wire('A01-1', 'P1A 1', 'SW1 1')
    expect(lengthOf(site.plan(), 2)).toEqual({ kind: 'within', metres: 2 })
    editRow(site.draft, 'site', '', { cordLength: '1,5' })
    expect(lengthOf(site.plan(), 2)).toEqual({ kind: 'within', metres: 1.5 })
    expect(lengthRows(site.plan())[1]).toMatchObject({ way: 1.5, cord: 2, basis: 'usual' })
    expect(cordRows(site.plan())).toMatchObject([
      { kind: 'cable', length: null },
      { kind: 'cord', length: 2 },
    ])
  })

  it('that leads to another room has to be measured', () => {
    const site = buildSite()
    site.switch('SW1', { locationId: site.room('LT1') })
    site.panel('P1A', 24, site.room('LT2'))
    site.outlet('A01-1')
    site.wire('A01-1', 'P1A 1', 'SW1 1')
    expect(lengthOf(site.plan(), 2)).toEqual({ kind: 'unknown', why: 'unplaced' })
  })

  it('is the next longer one where only such are owned, and the told length where one is told', () => {
    const site = buildSite()
    site.switch('SW1')
    site.panel('P1A', 24)
    site.outlet('A01-1')
    site.wire('A01-1', 'P1A 1', 'SW1 1')
    const cord = () => site.plan().cable.find(({ kind }) => kind === 'cord') as Cable
    expect(lengthToTake(site.plan(), cord())).toBe(2)
    createRow(site.draft, 'item', 'Cord 3 m', { kind: 'cord', count: 10, length: 3 })
    expect(lengthToTake(site.plan(), cord())).toBe(3)
    editRow(site.draft, 'cable', '2', { length: 0.5 })
    expect(lengthToTake(site.plan(), cord())).toBe(0.5)
  })
})

describe('copper', () => {
  it('up to 70 m is fine, above is warned of, above 90 m is an error', () => {
    expect(codesOf(hall(64))).toEqual([])
    expect(codesOf(hall(65))).toEqual([['warning', 'cable_long']])
    expect(codesOf(hall(84))).toEqual([['warning', 'cable_long']])
    expect(codesOf(hall(85))).toEqual([['error', 'cable_too_long']])
  })

  it('has the length it is told, and fibre has no such limit', () => {
    const site = buildSite()
    site.switch('SW1')
    site.stand('A01')
    site.outlet('A01-1', 'A01')
    site.wire('A01-1', 'SW1 1')
    editRow(site.draft, 'cable', '1', { length: 95 })
    expect(codesOf(site.plan())).toEqual([['error', 'cable_too_long']])
    editRow(site.draft, 'cable', '1', { medium: 'OM3 LC-LC' })
    expect(codesOf(site.plan())).toEqual([])
  })

  it('that is told shorter than its way is found before it is pulled', () => {
    const site = buildSite()
    const room = site.room('LT1')
    site.panel('P1A', 24, room)
    site.stand('A01')
    site.outlet('A01-1', 'A01')
    site.wire('A01-1', 'P1A 1')
    addFloorPlan(site.draft, {
      ...{ name: 'Hall', floor: null, format: 'svg', page: 1, width: 2000, height: 500, metresPerUnit: 1 },
      ...{ originalHash: hash, shownHash: hash },
    })
    editLayout(site.draft, [
      { do: 'place', floorPlanId: 1, object: { kind: 'room', name: 'LT1' }, x: 0, y: 0 },
      { do: 'place', floorPlanId: 1, object: { kind: 'outlet', name: 'A01-1' }, x: 20, y: 0 },
    ])
    editRow(site.draft, 'cable', '1', { length: 20 })
    expect(codesOf(site.plan())).toEqual([['warning', 'cable_too_short']])
    expect(lengthRows(site.plan())).toMatchObject([
      { number: 1, a: 'A01-1', way: 24, told: 20, spare: -4, direct: true, limit: 'ok' },
    ])
    editRow(site.draft, 'cable', '1', { length: 25 })
    expect(codesOf(site.plan())).toEqual([])
  })
})

describe('the cables of a connection', () => {
  it('are those from the outlet to the switch, whatever point of it is asked for', () => {
    const plan = hall(30)
    const numbersOf = (point: PlanPoint) => cablesOf(plan, point).map(({ id }) => id)
    expect(numbersOf({ kind: 'outlet', id: 1 })).toEqual([1, 2])
    expect(numbersOf({ kind: 'stand', id: 1 })).toEqual([1, 2])
    expect(numbersOf({ kind: 'panelPort', id: 1 })).toEqual([1, 2])
    expect(numbersOf({ kind: 'panelPort', id: 2 })).toEqual([])
  })

  it('are measured against the limits of copper', () => {
    const limitsAt = (x: number) => lengthRows(hall(x)).map(({ limit }) => limit)
    expect(limitsAt(30)[0]).toBe('ok')
    expect(limitsAt(75)[0]).toBe('long')
    expect(limitsAt(100)[0]).toBe('too_long')
  })
})

describe('cords', () => {
  it('are the next length there is; fixed cables and long ones are cut', () => {
    expect(cordLength(2, false)).toEqual({ metres: 2, isCut: false })
    expect(cordLength(2.1, false)).toEqual({ metres: 3, isCut: false })
    expect(cordLength(51, false)).toEqual({ metres: 51, isCut: true })
    expect(cordLength(36.2, true)).toEqual({ metres: 37, isCut: true })
  })

  it('still to be pulled or plugged are summed up by what they are', () => {
    const site = buildSite()
    site.switch('SW1')
    for (const name of ['A01-1', 'A02-1', 'A03-1']) {
      site.outlet(name)
      site.wire(name, `SW1 ${name[2]}`)
    }
    for (const number of ['1', '2', '3']) editRow(site.draft, 'cable', number, { length: 4, kind: 'cord' })
    editRow(site.draft, 'cable', '3', { status: 'connected' })
    expect(cordRows(site.plan())).toMatchObject([
      { kind: 'cord', length: 5, count: 2, source: 'take', cables: [1, 2] },
    ])
  })

  it.each([
    ['OM3 LC-LC', true],
    ['fibre monomode', true],
    ['Cat 6', false],
    ['U/UTP cat5e slc', false],
    [null, false],
  ])('%s is fibre: %s', (medium, fibre) => {
    expect(isFibre(medium)).toBe(fibre)
  })
})
