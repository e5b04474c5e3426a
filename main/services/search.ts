/** The global search in the core. The first search after an edit needs an index of the whole plan, which is made in slices. */
import type { Plan } from '../../shared/model/plan.ts'
import { searchIndexInSlices } from '../../shared/plan/search/search-index.ts'
import { looseText } from '../../shared/plan/search/search-text.ts'
import { type NamedPlace, type SearchHit, searchPlan } from '../../shared/plan/search.ts'
import { ofPlan } from './of-plan.ts'

const indexed = ofPlan(function* (plan) {
  yield* searchIndexInSlices(plan)
  return plan
})

/** Stands, then outlets, that are called just like one of `words`: `B17` among the words of `B17 has no network`. */
export async function placesNamed(current: () => Plan, words: readonly string[]): Promise<NamedPlace[]> {
  const plan = await indexed(current)
  const found = [...new Set(words.map(looseText))].flatMap((word) =>
    searchPlan(plan, word).filter(({ name }) => looseText(name) === word),
  )
  const named = (kind: NamedPlace['point']['kind']) =>
    found.flatMap(({ name, point }) => (point.kind === kind ? [{ name, point: { kind, id: point.id } }] : []))
  return [...named('stand'), ...named('outlet')]
}

/** `current`: the plan as it is now. Throws what it throws, as when the site was closed. */
export const searchCurrent = async (current: () => Plan, text: string): Promise<SearchHit[]> =>
  searchPlan(await indexed(current), text)
