import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Movement, type MovementKind, mostMovable, standings } from '../../shared/inventory/movements.ts'
import { needRows } from '../../shared/inventory/needs.ts'
import { openDraft, type PlanDraft } from '../../shared/model/draft.ts'
import { createRow, editRow } from '../../shared/plan/edits/index.ts'
import { temporarySite } from '../db/temporary-site.ts'

/** A switch, a panel, and cords from the panel to the first ports: two blue ones of 2 m, one of 3 m in any colour. */
function siteWithCords(fill: (draft: PlanDraft) => void = () => undefined) {
  const draft = openDraft(temporarySite().create().plan())
  createRow(draft, 'switch', 'SW1', { model: 'ws-c2950t-48-si' })
  createRow(draft, 'panel', 'P1', { ports: 24 })
  for (const [at, fields] of [
    [1, { length: 2, colour: 'blue' }],
    [2, { length: 2, colour: 'Blue' }],
    [3, { length: 3 }],
  ] as const)
    createRow(draft, 'cable', '', { a: `P1 ${at}`, b: `SW1 ${at}`, kind: 'cord', ...fields })
  fill(draft)
  return draft.toPlan()
}

const movement = (itemId: number, kind: MovementKind, count: number): Movement => ({
  ...{ id: `${itemId}${kind}`, at: '2026-06-01T08:00:00.000Z', station: 'bench', who: 'Anne', item: '' },
  ...{ itemId, kind, count, note: null },
})
const needs = (plan: ReturnType<typeof siteWithCords>, ...moved: Movement[]) =>
  needRows(plan, standings(moved))
const cords = (...of: Parameters<typeof needs>) => needs(...of).filter(({ kind }) => kind === 'cord')

describe('what a plan needs', () => {
  it('is all short where nothing is owned, cords by length and colour, switches by model', () => {
    expect(needs(siteWithCords())).toMatchObject([
      { kind: 'cord', length: 2, colour: 'blue', wiring: 'straight', needed: 2, owned: 0, short: 2 },
      { kind: 'cord', length: 3, colour: null, needed: 1, short: 1 },
      { kind: 'switch', model: 'Catalyst 2950T-48', needed: 1, owned: 0, short: 1 },
    ])
  })

  it('is met by what is owned, whatever the spelling of colour and model', () => {
    const plan = siteWithCords((draft) => {
      createRow(draft, 'item', 'blue 2', { kind: 'cordon', count: 5, length: '2 m', colour: 'BLUE' })
      createRow(draft, 'item', 'the 2950', { kind: 'switch', model: '2950T-48-SI' })
    })
    const [blue, , device] = needs(plan)
    expect([blue?.owned, blue?.short, device?.owned, device?.short]).toEqual([5, 0, 1, 0])
  })

  it('takes any colour where none is told, but no cord twice', () => {
    const plan = siteWithCords((draft) => {
      createRow(draft, 'item', 'red 3', { kind: 'cord', count: 1, length: 3, colour: 'red' })
      createRow(draft, 'cable', '', { a: 'P1 4', b: 'SW1 4', kind: 'cord', length: 3 })
    })
    expect(cords(plan).find(({ length, colour }) => length === 3 && colour === null)).toMatchObject({
      needed: 2,
      fromOthers: 1,
      short: 1,
    })
  })

  it('rounds up to the lengths that are owned', () => {
    const plan = siteWithCords((draft) =>
      createRow(draft, 'item', 'fives', { kind: 'cord', count: 10, length: 5 }),
    )
    expect(cords(plan).map(({ length, needed }) => [length, needed])).toEqual([
      [5, 1],
      [5, 2],
    ])
  })

  it('is not met by what is broken or kept for something else', () => {
    const plan = siteWithCords((draft) => {
      createRow(draft, 'item', 'good', { kind: 'cord', count: 2, length: 2, colour: 'blue' })
      createRow(draft, 'item', 'bad', {
        kind: 'cord',
        count: 9,
        length: 2,
        colour: 'blue',
        condition: 'cassé',
      })
    })
    const [good] = plan.inventoryItem
    expect(cords(plan)[0]).toMatchObject({ owned: 2, short: 0 })
    expect(cords(plan, movement(good?.id ?? 0, 'reserved', 1))[0]).toMatchObject({ reserved: 1, short: 1 })
  })

  it('is met by what was taken, until it stands in place and is used up', () => {
    const owned = (draft: PlanDraft) =>
      createRow(draft, 'item', 'blue', { kind: 'cord', count: 2, length: 2, colour: 'blue' })
    const plan = siteWithCords(owned)
    const taken = movement(plan.inventoryItem[0]?.id ?? 0, 'taken', 2)
    expect(cords(plan, taken)[0]).toMatchObject({ needed: 2, taken: 2, short: 0 })
    const later = siteWithCords((draft) => {
      owned(draft)
      editRow(draft, 'cable', '1', { status: 'connected' })
      createRow(draft, 'cable', '', { a: 'P1 5', b: 'SW1 5', kind: 'cord', length: 2, colour: 'blue' })
    })
    expect(cords(later, taken)[0]).toMatchObject({ needed: 2, taken: 2, short: 1 })
  })

  it('counts fixed cable by the metre', () => {
    const plan = siteWithCords((draft) => {
      createRow(draft, 'outlet', 'A1')
      createRow(draft, 'cable', '', { a: 'A1', b: 'P1 1', kind: 'cable', length: 40, medium: 'Cat 6' })
      createRow(draft, 'item', 'reel', { kind: 'bobine', count: 1, length: 30, medium: 'cat 6' })
    })
    expect(needs(plan).find(({ kind }) => kind === 'cable')).toMatchObject({
      unit: 'metres',
      needed: 40,
      owned: 30,
      short: 10,
    })
  })
})

describe('movements', () => {
  it('never leave less than nothing, in whatever order they are allowed', () => {
    const anyMoves = fc.array(
      fc.record({
        kind: fc.constantFrom<MovementKind>('reserved', 'released', 'taken', 'returned'),
        count: fc.integer({ min: 1, max: 9 }),
      }),
    )
    fc.assert(
      fc.property(anyMoves, (moves) => {
        const done: Movement[] = []
        for (const { kind, count } of moves) {
          const now = standings(done).get(1) ?? { reserved: 0, taken: 0 }
          if (count <= mostMovable(kind, 10, now)) done.push(movement(1, kind, count))
        }
        const { reserved, taken } = standings(done).get(1) ?? { reserved: 0, taken: 0 }
        expect(Math.min(reserved, taken, 10 - reserved - taken)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
