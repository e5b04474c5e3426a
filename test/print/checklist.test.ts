/** The checklist on paper: every step with what one has to know, ticked where it is done, and only what was asked for. */
import { describe, expect, it } from 'vitest'
import { createMeasure } from '../../main/print/fonts.ts'
import type { KeptTick } from '../../shared/checklist/checklist.ts'
import { checklist } from '../../shared/print/checklist.ts'
import { type ChecklistWanted, checklistLines } from '../../shared/print/checklist-lines.ts'
import { EVERYTHING } from '../../shared/print/scope.ts'
import { buildSite } from '../plan/site-builder.ts'

//  A12 ── A12-1 ──cable── [P1 rear 3 front] ──cord── SW1 1       and the same for B1 in LT2
function smallSite() {
  const site = buildSite()
  const rooms = ['LT1', 'LT2'].map((name) => site.room(name))
  for (const [at, stand] of ['A12', 'B1'].entries()) {
    const locationId = rooms[at] ?? 0
    site.switch(`SW${at + 1}`, { number: at + 1, locationId })
    site.panel(`P${at + 1}`, 12, locationId)
    site.stand(stand)
    site.outlet(`${stand}-1`, stand)
    site.wire(`${stand}-1`, `P${at + 1} 3`, `SW${at + 1} 1`)
  }
  return { plan: site.plan(), rooms }
}

function tick(item: string, more: Partial<KeptTick> = {}): KeptTick {
  const subject = { name: '2', room: 'LT1', ends: [], color: null, length: null, wiring: null }
  return {
    ...{ id: 'T1', item, by: 'Anne', station: 'one', seq: 1, at: '2026-05-01T08:00:00.000Z' },
    ...{ state: 'done', note: null, photo: null, subject, ...more },
  }
}

const linesOf = (wanted: Partial<ChecklistWanted> = {}) =>
  checklistLines(smallSite().plan, {
    ...{ scope: EVERYTHING, ticks: [], steps: null, person: null, language: 'en', ...wanted },
  })

describe('the checklist on paper', () => {
  it('has the steps of the screen, without taking down', () => {
    const steps = new Set(linesOf().map(({ step }) => step))
    expect(steps).toEqual(new Set(['pull', 'terminate', 'label', 'patch', 'connect', 'test', 'handover']))
    expect(new Set(linesOf({ steps: ['patch', 'teardown'] }).map(({ step }) => step))).toEqual(
      new Set(['patch', 'teardown']),
    )
  })

  it('names the hand’s end first: the panel position of a cord, the end that is to be wired', () => {
    const of = (step: string) => linesOf().filter((line) => line.step === step)
    expect(of('patch')[0]).toMatchObject({ number: '2', from: 'P1 3', to: 'SW1 Fa0/1' })
    expect(of('terminate').map(({ from }) => from)).toEqual(
      expect.arrayContaining(['A12-1', 'P1 3', 'B1-1', 'P2 3']),
    )
    expect(of('test').map(({ from, detail }) => [from, detail])).toContainEqual(['A12-1', 'SW1 1'])
  })

  it('tells who did it, or what is wrong', () => {
    const ticks = [
      tick('patch:2'),
      tick('test:1', { id: 'T2', by: 'Bruno', state: 'fault', note: 'no link' }),
    ]
    const lines = linesOf({ ticks })
    expect(lines.find(({ step, number }) => step === 'patch' && number === '2')).toMatchObject({
      state: 'done',
      said: 'Anne',
    })
    expect(lines.find(({ step, from }) => step === 'test' && from === 'A12-1')).toMatchObject({
      state: 'fault',
      said: 'Bruno · no link',
    })
  })

  it('keeps to a room, a switch or a stand', () => {
    const { rooms, plan } = smallSite()
    const [roomId = 0] = rooms
    expect(new Set(linesOf({ scope: { ...EVERYTHING, roomId } }).map(({ room }) => room))).toEqual(
      new Set(['LT1']),
    )
    const switchId = plan.device.find(({ name }) => name === 'SW2')?.id ?? 0
    const ofSwitch = linesOf({ scope: { ...EVERYTHING, switchId } })
    expect(ofSwitch.map(({ step }) => step).toSorted()).toEqual([
      'connect',
      'handover',
      'label',
      'patch',
      'test',
    ])
    const standId = plan.stand.find(({ name }) => name === 'B1')?.id ?? 0
    const ofStand = linesOf({ scope: { ...EVERYTHING, standId } })
    expect(ofStand.every(({ from, to }) => /B1|P2/.test(from + to))).toBe(true)
    expect(ofStand.map(({ step }) => step)).toContain('handover')
  })

  it('is a sheet a room', () => {
    const context = {
      measure: createMeasure(),
      language: 'fr' as const,
      siteName: 'Orme',
      date: '2026-11-24',
    }
    const titles = checklist(context, linesOf()).map(({ title, beside }) => [title, beside])
    expect(titles.map(([title]) => title)).toEqual(
      expect.arrayContaining(['Liste de contrôle · LT1', 'Liste de contrôle · LT2']),
    )
  })
})
