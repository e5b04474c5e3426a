/** What the rows of a job say of one device: what was shown of it, and what a person said to it. Pure. */
import type { JobPreview } from '../../../shared/contract/job.ts'
import type { JobResultRow } from '../../db/job-records.ts'
import type { PushChoice } from './push-work.ts'
import { previewIn } from './target-views.ts'

/** The newest comparison of a device with the plan. */
export function previewOf(rows: readonly JobResultRow[], device: string): JobPreview | null {
  const row = rows.findLast((one) => one.device === device && previewIn(one.result) !== null)
  return row ? previewIn(row.result) : null
}

/** A yes that still holds: nothing else was shown of the device since. Null: it is to be shown first. */
export function lastChoiceOf(rows: readonly JobResultRow[], device: string): PushChoice | null {
  const own = rows.filter((one) => one.device === device)
  const row = own.findLast(({ state, result }) => state === 'sending' || previewIn(result) !== null)
  return row?.state === 'sending' ? (row.result.choice as PushChoice) : null
}
