/** Which outlet to plug into next: in walking order, those that are not tested yet. */
import type { CheckedItem } from '../checklist/checklist.ts'
import { progressOf } from '../checklist/progress.ts'

export interface WalkProgress {
  readonly done: number
  readonly total: number
  readonly faults: number
}

/** Test items of the checklist, in walking order. */
export const testItems = (items: readonly CheckedItem[]): CheckedItem[] =>
  items.filter(({ step }) => step === 'test')

/**
 * The first outlet after `after` that nobody has tested, going round; `skipped` come last. Null where all are tested.
 * `after` null: from the start.
 */
export function nextOutlet(
  tests: readonly CheckedItem[],
  after: number | null,
  skipped: ReadonlySet<number>,
): number | null {
  const start = tests.findIndex(({ subjectId }) => subjectId === after) + 1
  const round = [...tests.slice(start), ...tests.slice(0, start)]
  const open = round.filter(({ state, subjectId }) => state === 'todo' && subjectId !== after)
  const next = open.find(({ subjectId }) => !skipped.has(subjectId)) ?? open[0]
  return next?.subjectId ?? null
}

export const walkProgress = (tests: readonly CheckedItem[]): WalkProgress => progressOf(tests)
