/** What the switches say is wrong is work to do, until they say otherwise. */
import { describe, expect, it } from 'vitest'
import { type KeptTick, makeChecklist } from '../../shared/checklist/checklist.ts'
import { itemId } from '../../shared/checklist/steps.ts'
import { type KnownFinding, mistakeOf } from '../../shared/verify/finding-record.ts'
import { verifyPlan } from '../../shared/verify/verify-plan.ts'
import { patchedSite } from '../verify/patched-site.ts'

const SEEN = '2026-11-30T08:00:00.000Z'
const site = patchedSite()
site.swap('A-2', 'A-5')
const [crossed] = verifyPlan(site.plan, { now: site.readings(), earlier: [] }).findings
if (!crossed) throw new Error('nothing was found')
const found = (own: Partial<KnownFinding> = {}): KnownFinding => ({
  ...{ id: crossed.id, about: mistakeOf(crossed), since: SEEN, goneAt: null, judgement: null },
  ...own,
})
const item = itemId('mend', site.outlet('A-2'))

const tick = (at: string): KeptTick => ({
  ...{ id: at, item, by: 'Anne', station: 'a', seq: 1, at, state: 'done', note: null, photo: null },
  subject: { name: '', room: null, ends: [], color: null, length: null, wiring: null },
})
const mends = (open: readonly KnownFinding[], ticks: readonly KeptTick[] = []) =>
  makeChecklist(site.plan, ticks, undefined, open).filter(({ step }) => step === 'mend')

describe('a mistake with cords', () => {
  it('is one item, with all outlets and where the first belongs', () => {
    expect(mends([found()])).toMatchObject([
      {
        id: item,
        state: 'todo',
        subject: { name: 'A-2, A-5', ends: [{ name: 'P1 2' }, { name: expect.stringContaining('SW1') }] },
      },
    ])
  })

  it('is done when somebody ticks it, and not by a tick of an earlier mistake', () => {
    expect(mends([found()], [tick('2026-11-30T09:00:00.000Z')])[0]?.state).toBe('done')
    expect(mends([found()], [tick('2026-11-29T09:00:00.000Z')])[0]?.state).toBe('todo')
  })

  it('is none where it is mended by a push, or is only worth knowing', () => {
    expect(mends([found({ about: { ...mistakeOf(crossed), mending: 'push' } })])).toEqual([])
    expect(mends([found({ about: { ...mistakeOf(crossed), severity: 'notice' } })])).toEqual([])
  })

  it('of an outlet that the plan has lost is none', () => {
    expect(mends([found({ about: { ...mistakeOf(crossed), outletIds: [9999] } })])).toEqual([])
  })
})
