/** Who does what: by step, by room with what lies in it, and what is nobody's in particular. */
import { describe, expect, it } from 'vitest'
import { itemsOf } from '../../shared/checklist/assignment.ts'
import { makeChecklist } from '../../shared/checklist/checklist.ts'
import { assign, deleteRow, EditError, unassign, type Work } from '../../shared/plan/edits/index.ts'
import { buildSite } from '../plan/site-builder.ts'

//  a floor with LT1 and LT2; A1 is patched in LT1, B1 in LT2
function site() {
  const made = buildSite()
  const floor = made.draft.insert('location', { name: 'Floor', kind: 'floor', parentId: null })
  for (const [at, stand] of ['A1', 'B1'].entries()) {
    const locationId = made.room(`LT${at + 1}`)
    made.draft.update('location', locationId, { parentId: floor.id })
    made.switch(`SW${at + 1}`, { number: at + 1, locationId })
    made.panel(`P${at + 1}`, 12, locationId)
    made.stand(stand)
    made.outlet(`${stand}-1`, stand)
    made.wire(`${stand}-1`, `P${at + 1} 1`, `SW${at + 1} 1`)
  }
  return made
}

const work = (own: Partial<Work>): Work => ({ person: 'Anne', step: null, room: null, ...own })

function given(...works: readonly Work[]) {
  const { draft } = site()
  for (const one of works) assign(draft, one)
  const plan = draft.toPlan()
  return { draft, of: (person: string) => itemsOf(plan, makeChecklist(plan, []), person) }
}

describe('work given to a person', () => {
  it('is a step in a room', () => {
    const items = given(work({ step: 'patch', room: 'LT1' })).of('anne')
    expect(items.map(({ step, subject }) => [step, subject.room])).toEqual([['patch', 'LT1']])
  })

  it('is every step but taking down, and a place holds what lies in it', () => {
    const items = given(work({ room: 'Floor' })).of('Anne')
    expect(new Set(items.map(({ subject }) => subject.room))).toEqual(new Set(['LT1', 'LT2']))
    expect(items.some(({ step }) => step === 'teardown')).toBe(false)
    expect(
      given(work({ step: 'teardown' }))
        .of('Anne')
        .every(({ step }) => step === 'teardown'),
    ).toBe(true)
  })

  it('may be several people’s, and is nobody’s where it was not given', () => {
    const { of } = given(work({ step: 'test' }), work({ person: 'Bruno', step: 'test' }))
    expect(of('Anne')).toEqual(of('Bruno'))
    expect(of('Chloé')).toEqual([])
  })

  it('is given once, taken back by the same words, and goes with its room', () => {
    const { draft } = given(work({ room: 'LT1' }), work({ room: 'lt1' }), work({ step: 'pull' }))
    expect([...draft.rows('assignment')]).toHaveLength(2)
    unassign(draft, work({ step: 'pull' }))
    expect(() => unassign(draft, work({ step: 'pull' }))).toThrow(EditError)
    deleteRow(draft, 'room', 'LT1', { cascade: true })
    expect([...draft.rows('assignment')]).toEqual([])
  })

  it('needs a room that is there', () => {
    expect(() => given(work({ room: 'Cave' }))).toThrow('Cave')
  })
})
