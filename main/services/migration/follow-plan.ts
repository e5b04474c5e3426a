/**
 * The plan changes with a migration just before its first port moves, and changes back once no port is moved any more. So
 * at no time can an ordinary push of the plan cut anybody off: before, it could take the new VLAN off the uplinks again,
 * where nobody is in it yet; from the first port on addresses are handed out, and it would only do what is to come.
 */

import { labelOfMigration } from '../../../shared/migration/migration-request.ts'
import type { MigrationStep } from '../../../shared/migration/migration-step.ts'
import { type Direction, hasMovedPort, type RunSteps } from '../../../shared/migration/run-state.ts'
import type { RowChange } from '../../../shared/model/draft.ts'
import type { Recorder } from '../../db/journal.ts'
import { appendMigrationRecords } from '../../db/migration-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { WorkError } from '../../work-error.ts'
import type { MigrationRun } from './migration-runs.ts'
import { missingInPlan } from './plan-site-migration.ts'

/** `moment`: before the steps are done or taken back, or after. Throws WorkError where the plan refuses the edit. */
export function followPlan(
  site: SiteFile,
  recorder: Recorder,
  run: MigrationRun,
  steps: readonly MigrationStep[],
  direction: Direction,
  moment: 'before' | 'after',
): void {
  if (!steps.some(({ kind }) => kind === 'port')) return
  if (direction === 'run' && moment === 'before') changePlan(site, recorder, run)
  if (direction === 'back' && moment === 'after' && !hasMovedPort(run satisfies RunSteps))
    changeBack(site, recorder, run)
}

/**
 * What laptops did of a run elsewhere, done to this one's plan once their records are here: rows have other numbers on each laptop,
 * so each makes and keeps its own. Where the plan refuses it nothing is changed, and the run says so wherever it is looked at.
 */
export function takeOverPlan(site: SiteFile, run: MigrationRun): void {
  const own = lastWord(run, site.recorder.station)
  try {
    if (!hasMovedPort(run)) changeBack(site, site.recorder, run)
    else if (own?.kind !== 'planned') changePlan(site, site.recorder, run)
  } catch (error) {
    if (!(error instanceof WorkError)) throw error
  }
}

/** What a station last said of its plan; undefined: nothing. */
export const lastWord = ({ records }: Pick<MigrationRun, 'records'>, station: string) =>
  records.findLast((one) => one.station === station && (one.kind === 'planned' || one.kind === 'unplanned'))

/** A copy of a file that another laptop changed has that one's rows. */
const wordHere = (run: MigrationRun, { station }: Recorder) =>
  lastWord(run, station) ?? run.records.findLast(({ kind }) => kind === 'planned')

function changePlan(site: SiteFile, recorder: Recorder, { id, started }: MigrationRun): void {
  const changes = missingInPlan(site, started.request)
  if (changes.length === 0) return
  // Together, so that after a crash it is known whose edit that was.
  site.record(() => {
    site.follow(labelOfMigration(started.request), changes)
    appendMigrationRecords(site.db, recorder, [{ runId: id, kind: 'planned', value: changes }])
  })
}

/** Where the plan was edited meanwhile, so that its rows are others now, they stay: that is noted with the run. */
function changeBack(site: SiteFile, recorder: Recorder, run: MigrationRun): void {
  const { id, started } = run
  const last = wordHere(run, recorder)
  if (last?.kind !== 'planned') return
  const isCopied = last.station !== recorder.station
  // Of rows that were made elsewhere nothing is here, unless the whole file came from there.
  if (isCopied && missingInPlan(site, started.request).length > 0) return
  const note = (text: string | null) =>
    appendMigrationRecords(site.db, recorder, [{ runId: id, kind: 'unplanned', note: text }])
  const changes = (last.value as readonly RowChange[]).map((change) => ({
    ...change,
    before: change.after,
    after: change.before,
  }))
  try {
    // Where something is missing of it, somebody has undone it by hand.
    if (missingInPlan(site, started.request).length === 0)
      site.follow(`${labelOfMigration(started.request)}, backed out`, changes)
    note(null)
  } catch (error) {
    if (!(error instanceof WorkError)) throw error
    note(error.message)
  }
}
