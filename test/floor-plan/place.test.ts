import { describe, expect, it } from 'vitest'
import { labelOfLayoutEdits } from '../../shared/floor-plan/label-of-edits.ts'
import { layoutOf } from '../../shared/floor-plan/layout.ts'
import type { LayoutEdit } from '../../shared/floor-plan/layout-edit.ts'
import { openDraft, type PlanDraft } from '../../shared/model/draft.ts'
import { createRow, deleteRow, EditError, editLayout } from '../../shared/plan/edits/index.ts'
import { drawnFloor } from './drawn-floor.ts'

const place = (name: string, x: number, y: number): LayoutEdit => ({
  do: 'place',
  floorPlanId: 1,
  object: { kind: 'stand', name },
  x,
  y,
})
const changeOf = (edits: readonly LayoutEdit[], before?: (draft: PlanDraft) => void) => {
  const draft = openDraft(drawnFloor())
  before?.(draft)
  editLayout(draft, edits)
  return draft
}

describe('a thing on a floor plan', () => {
  it('that is drawn and named is made; one that is there is placed', () => {
    const draft = changeOf([place('A01', 1, 2), place('B01', 3, 4)], (before) =>
      createRow(before, 'stand', 'a01'),
    )
    expect([...draft.rows('stand')].map(({ name }) => name)).toEqual(['a01', 'B01'])
    expect([...draft.rows('placement')]).toMatchObject([
      { objectKind: 'stand', objectId: 1, x: 1, y: 2, shape: null },
      { objectId: 2, x: 3, y: 4 },
    ])
  })

  it('stands once on a plan: placed again it moves, and keeps what is not said', () => {
    const shape = { kind: 'rectangle', width: 3, height: 2, turn: 0 } as const
    const draft = changeOf([{ ...place('A01', 1, 2), shape } as LayoutEdit, place('A01', 8, 9)])
    expect([...draft.rows('placement')]).toMatchObject([{ x: 8, y: 9, shape }])
  })

  it('is taken off without being lost, and leaves the plan when it is removed', () => {
    const off = changeOf([place('A01', 1, 2), { do: 'unplace', placementId: 1 }])
    expect([...off.rows('placement')]).toEqual([])
    expect([...off.rows('stand')]).toHaveLength(1)
    const gone = changeOf([place('A01', 1, 2)])
    deleteRow(gone, 'stand', 'A01')
    expect([...gone.rows('placement')]).toEqual([])
  })

  it('that cannot be placed takes the whole step back', () => {
    const draft = openDraft(drawnFloor())
    const unknown: LayoutEdit = { ...place('', 0, 0), object: { kind: 'switch', name: 'SW9' } } as LayoutEdit
    expect(() => editLayout(draft, [place('A01', 1, 2), unknown])).toThrow(EditError)
    expect(draft.changes()).toEqual([])
  })
})

describe('pathways', () => {
  it('are drawn, changed and removed', () => {
    const points: [number, number][] = [
      [0, 0],
      [10, 0],
    ]
    const drawn = changeOf([{ do: 'addPathway', floorPlanId: 1, kind: 'tray', points }])
    expect([...drawn.rows('pathway')]).toMatchObject([{ kind: 'tray', name: null, points, slack: null }])
    editLayout(drawn, [{ do: 'changePathway', pathwayId: 1, name: 'Nord' }])
    expect(drawn.get('pathway', 1)).toMatchObject({ name: 'Nord', kind: 'tray' })
    editLayout(drawn, [{ do: 'removePathway', pathwayId: 1 }])
    expect([...drawn.rows('pathway')]).toEqual([])
  })
})

describe('the layout of a floor', () => {
  it('lists what stands there and what stands nowhere, in the order people count', () => {
    const plan = changeOf([place('A10', 1, 2)], (before) => {
      for (const name of ['A9', 'A10', 'A2']) createRow(before, 'stand', name)
    }).toPlan()
    const layout = layoutOf(plan, { id: 1 })
    expect(layout.placements).toMatchObject([{ name: 'A10' }])
    expect(layout.unplaced.map(({ name }) => name)).toEqual(['A2', 'A9'])
  })

  it('says in undo what was done', () => {
    const plan = drawnFloor()
    expect(labelOfLayoutEdits(plan, 'Hall', [place('A01', 0, 0)])).toBe('Place stand A01 on Hall')
    expect(labelOfLayoutEdits(plan, 'Hall', [place('A01', 0, 0), place('A02', 0, 0)])).toBe(
      'Place 2 things on Hall',
    )
  })
})
