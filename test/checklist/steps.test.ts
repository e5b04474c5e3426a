/** The id of an item says what it is about, and nothing else passes for one. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checklistSteps, itemId, readItemId } from '../../shared/checklist/steps.ts'

it('reads back what it wrote', () => {
  const key = fc.record({
    step: fc.constantFrom(...checklistSteps),
    id: fc.integer({ min: 1, max: 1e12 }),
    side: fc.constantFrom<('a' | 'b')[]>('a', 'b'),
  })
  fc.assert(
    fc.property(key, ({ step, id, side }) => {
      const own = step === 'terminate' ? side : null
      expect(readItemId(itemId(step, id, own))).toEqual({ step, id, side: own })
    }),
  )
})

it.each(['patch', 'patch:0', 'patch:x', 'patch:1:a', 'terminate:1', 'terminate:1:c', 'fly:1', 'patch:1 '])(
  'takes %j for no item',
  (text) => expect(readItemId(text)).toBeNull(),
)
