/** What the plan asks for, step by step, in the order in which one walks; and what is plugged in but no longer planned. */
import { describe, expect, it } from 'vitest'
import { type KeptTick, makeChecklist } from '../../shared/checklist/checklist.ts'
import { progressByRoom } from '../../shared/checklist/progress.ts'
import { buildSite } from '../plan/site-builder.ts'

//  A12 ── A12-1 ──cable── [P1 rear 3 front] ──cord── SW1 1
function smallSite() {
  const site = buildSite()
  const room = site.room('LT1')
  site.switch('SW1', { number: 1, locationId: room })
  site.panel('P1', 12, room)
  site.stand('A12')
  site.outlet('A12-1', 'A12')
  site.wire('A12-1', 'P1 3', 'SW1 1')
  return site
}

const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id)

function tick(item: string, more: Partial<KeptTick> = {}): KeptTick {
  const subject = { name: '2', room: 'LT1', ends: [], color: null, length: null, wiring: null }
  const at = '2026-05-01T08:00:00.000Z'
  return {
    ...{ id: 'T1', item, by: 'Anne', station: 'one', seq: 1, at, state: 'done', note: null, photo: null },
    ...{ subject, ...more },
  }
}

describe('the checklist of a plan', () => {
  it('has every step of a connection, from pulling the cable to taking it down', () => {
    const items = makeChecklist(smallSite().plan(), [])
    expect(idsOf(items).toSorted()).toEqual(
      [
        ...['pull:1', 'terminate:1:a', 'terminate:1:b', 'label:1', 'teardown:1'],
        ...['label:2', 'patch:2', 'teardown:2', 'connect:1', 'test:1', 'handover:1'],
      ].toSorted(),
    )
    expect(items.every(({ state }) => state === 'todo')).toBe(true)
  })

  it('says from which panel position to which port a cord goes, and in which room', () => {
    const patch = makeChecklist(smallSite().plan(), []).find(({ step }) => step === 'patch')
    expect(patch?.subject).toMatchObject({
      room: 'LT1',
      ends: [{ name: 'P1 3' }, { name: 'SW1 FastEthernet0/1' }],
    })
  })

  it('leaves alone what the venue has in place, and takes away what is to go', () => {
    const site = smallSite()
    site.draft.update('cable', 1, { status: 'connected' })
    site.draft.update('cable', 2, { status: 'decommissioning' })
    const items = makeChecklist(site.plan(), [])
    expect(idsOf(items).filter((id) => /:[12](:|$)/.test(id) && !/test|connect|handover/.test(id))).toEqual([
      'teardown:2',
    ])
  })

  it('tests no outlet that reaches no switch', () => {
    const site = smallSite()
    site.outlet('B1-1')
    expect(idsOf(makeChecklist(site.plan(), []))).not.toContain('test:2')
  })

  it('walks along a panel by position, not by text', () => {
    const site = buildSite()
    const room = site.room('LT1')
    site.switch('SW1', { number: 1, locationId: room })
    site.panel('P1', 12, room)
    for (const [position, port] of [
      [10, 1],
      [2, 2],
      [1, 3],
    ])
      site.wire(`P1 ${position}`, `SW1 ${port}`)
    const patches = makeChecklist(site.plan(), []).filter(({ step }) => step === 'patch')
    expect(patches.map(({ subject }) => subject.ends[0]?.name)).toEqual(['P1 1', 'P1 2', 'P1 10'])
  })
})

describe('a cord that was patched and is planned no more', () => {
  const site = smallSite()
  site.draft.remove('cable', 2)
  const plan = site.plan()

  it('is to be unplugged, under the names it had', () => {
    const subject = { ...tick('patch:2').subject, name: 'old cord' }
    const found = makeChecklist(plan, [tick('patch:2', { subject })]).find(({ step }) => step === 'unplug')
    expect(found).toMatchObject({ id: 'unplug:2', state: 'todo', subject: { name: 'old cord' } })
  })

  it('stays listed as done once it is out', () => {
    const ticks = [tick('patch:2'), tick('unplug:2', { id: 'T2', seq: 2 })]
    expect(makeChecklist(plan, ticks).find(({ step }) => step === 'unplug')?.state).toBe('done')
  })

  it('is nobody’s work when the patching was taken back', () => {
    const ticks = [tick('patch:2'), tick('patch:2', { id: 'T2', seq: 2, state: 'todo' })]
    expect(makeChecklist(plan, ticks).some(({ step }) => step === 'unplug')).toBe(false)
  })
})

describe('progress', () => {
  it('counts by room what is done and what somebody must look at; taking down is another day', () => {
    const ticks = [tick('patch:2'), tick('pull:1', { id: 'T2', state: 'fault' })]
    const progress = progressByRoom(makeChecklist(smallSite().plan(), ticks))
    expect(progress.get('LT1')).toEqual({ done: 1, faults: 1, total: 5 })
  })
})
