/** A site with one floor plan, `Hall`, 1200 × 800 units of 5 cm, and nothing on it. */
import { openDraft, type PlanDraft } from '../../shared/model/draft.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { addFloorPlan } from '../../shared/plan/edits/index.ts'
import { emptyPlan } from '../plan/site-builder.ts'

/** The plan in a draft; returns its id. */
export function drawFloor(draft: PlanDraft): number {
  const hash = '0'.repeat(64)
  return addFloorPlan(draft, {
    ...{ name: 'Hall', floor: null, format: 'svg', page: 1, width: 1200, height: 800 },
    ...{ metresPerUnit: 0.05, originalHash: hash, shownHash: hash },
  }).id
}

export function drawnFloor(): Plan {
  const draft = openDraft(emptyPlan())
  drawFloor(draft)
  return draft.toPlan()
}
