/** A late change with all that follows from it, before anything is stored: pure, so that looking costs nothing. */
import type { KeptTick } from '../checklist/checklist.ts'
import { openDraft, type RowChange } from '../model/draft.ts'
import type { Plan } from '../model/plan.ts'
import { indexInSlices } from '../model/plan-index.ts'
import { finish, type Sliced } from '../sliced.ts'
import { applyChange } from './apply-change.ts'
import type { ChangeRequest } from './change-request.ts'
import { type ConfigDifference, configDifference, type ReadingOf } from './config-difference.ts'
import { type LabelDifference, labelDifference } from './label-difference.ts'
import { type PlanDifference, planDifference } from './plan-difference.ts'
import { type TickDifference, tickDifference } from './tick-difference.ts'
import { touchedBy } from './touched.ts'

export interface Consequences {
  readonly label: string
  /** What is done besides what was asked. */
  readonly notes: readonly string[]
  readonly plan: readonly PlanDifference[]
  readonly config: readonly ConfigDifference[]
  readonly labels: readonly LabelDifference[]
  readonly ticks: TickDifference
}

export interface LateChange extends Consequences {
  /** What is committed: one step of undo. */
  readonly changes: readonly RowChange[]
}

/** What is known beside the plan. */
export interface KnownBesides {
  readonly ticks: readonly KeptTick[]
  readonly readingOf: ReadingOf
}

/** Throws EditError where the change cannot be, TemplateError where the site's template is faulty. */
export const lateChange = (plan: Plan, request: ChangeRequest, known: KnownBesides): LateChange =>
  finish(lateChangeInSlices(plan, request, known))

/** The longest slice is the edit itself: it is one, and rehearsed as one. */
export function* lateChangeInSlices(
  plan: Plan,
  request: ChangeRequest,
  { ticks, readingOf }: KnownBesides,
): Sliced<LateChange> {
  yield* indexInSlices(plan)
  const draft = openDraft(plan)
  const { label, notes } = applyChange(draft, request)
  const changes = draft.changes()
  const after = draft.toPlan()
  yield* indexInSlices(after)
  const touched = touchedBy(plan, after, changes)
  yield
  const config = yield* configDifference(plan, after, touched, readingOf)
  const rows = planDifference(plan, after, touched)
  yield
  const labels = labelDifference(plan, after, touched)
  yield
  return {
    ...{ label, notes, changes, plan: rows, config, labels },
    ticks: tickDifference(plan, after, ticks, touched),
  }
}
