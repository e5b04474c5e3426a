/** The layout as the core tells it: in parts, anew where the plan was edited meanwhile, and only what is other. */
import { expect, test } from 'vitest'
import { createLayoutDesk, type LayoutDesk } from '../../main/services/floor-plans/layout-desk.ts'
import { LAYOUT_PART } from '../../shared/contract/floor-plan.ts'
import { openDraft } from '../../shared/model/draft.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { createRow } from '../../shared/plan/edits/index.ts'
import { editLayout } from '../../shared/plan/edits/place.ts'
import { drawnFloor } from '../floor-plan/drawn-floor.ts'

/** The plan with so many stands more, from number `from` on. */
function placed(plan: Plan, count: number, from = 1): Plan {
  const draft = openDraft(plan)
  editLayout(
    draft,
    Array.from({ length: count }, (_, at) => ({
      ...{ do: 'place', floorPlanId: 1, x: at, y: 0 },
      object: { kind: 'stand', name: `A${from + at}` },
    })),
  )
  return draft.toPlan()
}

/** The whole answer, as a screen fetches it. */
async function ask(desk: LayoutDesk, known: string | null, plan: () => Plan) {
  const head = await desk.tell(1, known, plan)
  const rows: unknown[] = []
  const sizes: number[] = []
  while (rows.length < head.count) {
    const part = desk.more({ id: 1, version: head.version, since: head.since, from: rows.length })
    if (part === null) throw new Error('the version is an old one')
    rows.push(...part.placements, ...part.unplaced)
    sizes.push(part.placements.length + part.unplaced.length)
  }
  return { head, rows, sizes }
}

test('comes in parts of no more than a few hundred things, counted beforehand', async () => {
  const draft = openDraft(placed(drawnFloor(), 1200))
  for (let at = 0; at < 900; at++) createRow(draft, 'stand', `B${at}`, {})
  const plan = draft.toPlan()
  const { head, rows, sizes } = await ask(createLayoutDesk(), null, () => plan)
  expect([head.count, new Set(rows).size]).toEqual([2100, 2100])
  expect(sizes).toEqual([LAYOUT_PART, LAYOUT_PART, 100])
})

test('is only what is other to who knows the version before, and nothing to who knows this one', async () => {
  const desk = createLayoutDesk()
  let plan = placed(drawnFloor(), 30)
  const first = await ask(desk, null, () => plan)
  plan = placed(plan, 2, 31)
  const second = await ask(desk, first.head.version, () => plan)
  expect(second.head.since).toBe(first.head.version)
  expect(second.rows).toMatchObject([{ name: 'A31' }, { name: 'A32' }])
  const again = await ask(desk, second.head.version, () => plan)
  expect([again.head.version, again.rows]).toEqual([second.head.version, []])
})

test('is the whole to who knows an older version, or one of another day', async () => {
  const desk = createLayoutDesk()
  let plan = placed(drawnFloor(), 3)
  const first = await ask(desk, null, () => plan)
  for (const from of [4, 5]) {
    plan = placed(plan, 1, from)
    await ask(desk, null, () => plan)
  }
  for (const known of [first.head.version, 'of another day']) {
    const { head, rows } = await ask(desk, known, () => plan)
    expect([head.since, rows.length]).toEqual([null, 5])
  }
})

test('can still be fetched to its end when it was edited once meanwhile, and no longer after that', async () => {
  const desk = createLayoutDesk()
  let plan = placed(drawnFloor(), 3)
  const { version } = await desk.tell(1, null, () => plan)
  const fetched = () => desk.more({ id: 1, version, since: null, from: 0 })?.placements.length ?? null
  for (const from of [4, 5]) {
    plan = placed(plan, 1, from)
    await desk.tell(1, null, () => plan)
    expect(fetched()).toBe(from === 4 ? 3 : null)
  }
})

test('is that of the plan as it is when it is told, though it was edited while it was made', async () => {
  const older = placed(drawnFloor(), 3000)
  const newer = placed(older, 1, 3001)
  let asked = 0
  // The first look is at the plan before the edit; every later one, between slices, at the plan after it.
  const head = await createLayoutDesk().tell(1, null, () => (asked++ === 0 ? older : newer))
  expect(head.count).toBe(3001)
})
