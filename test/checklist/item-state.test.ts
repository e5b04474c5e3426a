/** Ticks of five laptops, united in any order, read the same; done against fault shows, an undo does not. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemState, type Tick } from '../../shared/checklist/item-state.ts'

function tick(seq: number, by: string, state: Tick['state'], more: Partial<Tick> = {}): Tick {
  const at = `2026-05-01T08:00:${String(seq).padStart(2, '0')}.000Z`
  return { id: `T${seq}`, item: 'test-A01', by, station: by, seq, at, state, ...more }
}

const someTicks = fc
  .array(
    fc.record({
      station: fc.integer({ min: 1, max: 5 }).map((n) => `laptop ${n}`),
      by: fc.constantFrom('Anne', 'Bruno', 'Chloé'),
      state: fc.constantFrom<Tick['state'][]>('done', 'fault', 'todo'),
      second: fc.integer({ min: 10, max: 15 }),
    }),
    { maxLength: 25 },
  )
  .map((drafts) =>
    drafts.map(({ second, by, state, station }, seq) =>
      tick(seq, by, state, { station, at: `2026-05-01T08:00:${second}.000Z` }),
    ),
  )

describe('the state of a checklist item', () => {
  it('is to do without ticks', () => expect(itemState([])).toBe('todo'))

  it('is the last word of one person', () => {
    expect(itemState([tick(1, 'Anne', 'fault'), tick(2, 'Anne', 'done')])).toBe('done')
  })

  it('is a contradiction when one says done and another fault, whoever came last', () => {
    expect(itemState([tick(1, 'Anne', 'done'), tick(2, 'Bruno', 'fault')])).toBe('contradiction')
    expect(itemState([tick(1, 'Anne', 'fault'), tick(2, 'Bruno', 'done')])).toBe('contradiction')
  })

  it('leaves the word of the others when a person takes hers back', () => {
    const taken = [tick(1, 'Anne', 'done'), tick(2, 'Bruno', 'fault'), tick(3, 'Anne', 'todo')]
    expect(itemState(taken)).toBe('fault')
  })

  it('believes the sequence of a station whose clock went back', () => {
    const early = '2026-05-01T07:00:00.000Z'
    expect(itemState([tick(1, 'Anne', 'fault'), tick(2, 'Anne', 'done', { at: early })])).toBe('done')
  })

  it('does not depend on the order in which the ticks of five laptops arrive', () => {
    const shuffled = someTicks.chain((ticks) =>
      fc.tuple(fc.constant(ticks), fc.shuffledSubarray(ticks, { minLength: ticks.length })),
    )
    fc.assert(
      fc.property(shuffled, ([ticks, arrived]) => {
        expect(itemState(arrived)).toBe(itemState(ticks))
      }),
    )
  })
})
