/** How far the work is: counted without making the list, and yet the same as counting the list. */
import { expect, it } from 'vitest'
import { progressInSlices } from '../../../main/services/checklist/overview.ts'
import { type KeptTick, makeChecklist } from '../../../shared/checklist/checklist.ts'
import { progressByRoom } from '../../../shared/checklist/progress.ts'
import { finish } from '../../../shared/sliced.ts'
import { makeEventPlan } from '../../bench/event-plan.ts'

const plan = makeEventPlan(12)

const tick = (item: string, by: string, state: KeptTick['state']): KeptTick => ({
  ...{ id: `${item}-${by}`, item, by, station: by, seq: 1, at: '2026-05-01T08:00:00.000Z', state },
  ...{ note: null, photo: null },
  subject: { name: '', room: null, ends: [], color: null, length: null, wiring: null },
})

it('counts what the list holds: rooms in walking order, steps in theirs, and whom somebody has to ask', () => {
  const ticks = [
    tick('patch:2', 'Zoé', 'done'),
    tick('test:1', 'Anne', 'done'),
    tick('test:1', 'Zoé', 'fault'),
  ]
  const overview = finish(progressInSlices(plan, { ticks, toMend: [] }))
  const items = makeChecklist(plan, ticks)
  const rooms = [...progressByRoom(items)].map(([room, progress]) => ({ room, ...progress }))
  expect(overview.rooms).toEqual(rooms)
  expect(overview.rooms.map(({ room }) => room).slice(0, 3)).toEqual(['Local 1', 'Local 2', 'Local 3'])
  const total = overview.steps.reduce((sum, step) => sum + step.total, 0)
  expect(total).toBe(items.length)
  expect(overview).toMatchObject({ contradictions: 1, people: ['Anne', 'Zoé'] })
})
