/** The search in the core: it never holds the thread for the whole of an index, and never answers for an old plan. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inSlices } from '../../main/services/in-slices.ts'
import { placesNamed, searchCurrent } from '../../main/services/search.ts'
import { searchIndexInSlices } from '../../shared/plan/search/search-index.ts'
import { eachInSlices, finish, ROWS_A_SLICE, type Sliced } from '../../shared/sliced.ts'
import { compareCodes, sortedOrder } from '../../shared/sorted-order.ts'
import { makeEventPlan } from '../bench/event-plan.ts'
import { buildSite } from '../plan/site-builder.ts'

/** How often the work could be put down. */
function countSlices<T>(work: Sliced<T>): number {
  let slices = 0
  while (!work.next().done) slices++
  return slices
}

test('an index is put down the more often, the more there is', () => {
  const [few, many] = [10, 100].map((switches) => countSlices(searchIndexInSlices(makeEventPlan(switches))))
  expect(many).toBeGreaterThan(5 * (few ?? 0))
})

test('a plan that is edited meanwhile is not what is answered from', async () => {
  const [old, edited] = [makeEventPlan(3), makeEventPlan(4)]
  let looks = 0
  const hits = await searchCurrent(() => (looks++ < 1 ? old : edited), 'SW4')
  expect(hits[0]?.name).toBe('SW4')
})

test('two who ask at once get the same answer', async () => {
  const plan = makeEventPlan(2)
  const [one, other] = await Promise.all(['SW2', 'SW2'].map((text) => searchCurrent(() => plan, text)))
  expect(one).toEqual(other)
  expect(one?.[0]?.name).toBe('SW2')
})

describe('sliced work', () => {
  test('ends at once where nobody wants it any more', async () => {
    let rows = 0
    const forever = function* (): Sliced<string> {
      for (;;) yield* eachInSlices(Array(ROWS_A_SLICE), () => rows++)
    }
    expect(await inSlices(forever(), () => rows < 100_000)).toBeNull()
  })

  test('lets others have their turn', async () => {
    let turns = 0
    const work = function* (): Sliced<string> {
      while (turns < 3) yield
      return 'done'
    }
    const turn = () => {
      turns++
      if (turns < 3) setImmediate(turn)
    }
    setImmediate(turn)
    expect(await inSlices(work(), () => true)).toBe('done')
  })
})

test('keys are sorted as a sort that keeps equals in place sorts them', () => {
  const key = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '1'), maxLength: 3 })
  fc.assert(
    fc.property(fc.array(key, { minLength: 3 * ROWS_A_SLICE, maxLength: 9 * ROWS_A_SLICE }), (keys) => {
      const expected = keys.map((_, at) => at).sort((a, b) => compareCodes(keys[a] ?? '', keys[b] ?? ''))
      expect([...finish(sortedOrder(keys, compareCodes))]).toEqual(expected)
    }),
    { numRuns: 10 },
  )
})

test('stands and outlets are found among the words of a sentence by their whole names, stands first', async () => {
  const site = buildSite()
  for (const name of ['B17', 'B170', 'Prise']) site.stand(name)
  site.outlet('B17-1', 'B17')
  const plan = site.plan()
  const named = async (...words: string[]) => (await placesNamed(() => plan, words)).map(({ name }) => name)
  expect(await named('b17', 'has', 'no', 'network')).toEqual(['B17'])
  expect(await named('b17-1', 'b17')).toEqual(['B17', 'B17-1'])
  expect(await named('b1', 'network')).toEqual([])
})
