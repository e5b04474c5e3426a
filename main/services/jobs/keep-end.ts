/** Writing down how one device of a job ended. What was done on the device stays done, whether the disk takes it or not. */
import type { JobTargetView } from '../../../shared/contract/job.ts'
import { appendJobResult, type JobResultRow } from '../../db/job-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { WorkError } from '../../work-error.ts'
import { resultView } from './target-views.ts'

export interface KeptEnd {
  readonly view: JobTargetView
  readonly isWritten: boolean
}

/**
 * Keeps `end` of a device of job `id`. Where the site does not take it, the device is shown as failed, with how it ended
 * all the same and why that stands nowhere: one full disk must not end the work on the others.
 */
export function keepEnd(site: SiteFile, id: string, address: string, end: JobResultRow): KeptEnd {
  const view = resultView(address, end)
  try {
    site.record(() => appendJobResult(site.db, id, end))
    return { view, isWritten: true }
  } catch (error) {
    if (!(error instanceof WorkError)) throw error
    const reason = view.message || 'Done.'
    const message = `${reason} This end could not be written down. ${error.message}`
    return { view: { ...view, state: 'failed', code: error.code, message }, isWritten: false }
  }
}
