/** The tests of the checklist as a walk uses them: which there are, and recording one with what was seen. */

import type { CheckedItem } from '../../../shared/checklist/checklist.ts'
import { itemId } from '../../../shared/checklist/steps.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import type { OutletName } from '../../../shared/walk/planned-place.ts'
import type { RecordedTest } from '../../../shared/walk/walk-step.ts'
import { testItems } from '../../../shared/walk/walking.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { readChecklist } from '../checklist/read-checklist.ts'
import { tickItems } from '../checklist/tick-items.ts'

/** Reads the tests of a site once a plan: a new record makes a new plan object, since states are part of it. */
export function createTestReader(): (site: SiteFile) => readonly CheckedItem[] {
  let last: { readonly plan: Plan; readonly tests: readonly CheckedItem[] } | null = null
  return (site) => {
    const plan = site.plan()
    if (last?.plan !== plan) last = { plan, tests: testItems(readChecklist(site)) }
    return last.tests
  }
}

/** Throws WorkError `unknown_item` where the checklist has no test of the outlet. */
export function recordTest(
  site: SiteFile,
  by: string,
  outlet: OutletName,
  { state, note }: Pick<RecordedTest, 'state' | 'note'>,
): RecordedTest {
  const recorder = { ...site.recorder, who: by }
  tickItems(site, recorder, { items: [itemId('test', outlet.outletId)], state, note, photo: null })
  return { ...outlet, state, note, by, at: recorder.timestamp() }
}

/** What was recorded counts for nothing any more. */
export const takeTestBack = (site: SiteFile, { by, outletId }: RecordedTest): void =>
  void tickItems(
    site,
    { ...site.recorder, who: by },
    { items: [itemId('test', outletId)], state: 'todo', note: null, photo: null },
  )
