/** A migration worked out on an open site, with the last readings of its switches. Changes nothing. */
import { createHash } from 'node:crypto'
import { TemplateError } from '../../../shared/config/templates/template.ts'
import { type Migration, migrateDraft, planMigration } from '../../../shared/migration/migration.ts'
import type { MigrationRequest } from '../../../shared/migration/migration-request.ts'
import { openDraft, type PlanDraft, type RowChange } from '../../../shared/model/draft.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { WorkError } from '../../work-error.ts'
import { refuseEdit } from '../edit-service.ts'
import { readingsOf } from '../late-change.ts'
import { installedDhcp } from '../routers/install/install-records.ts'

/** Throws WorkError with the edit's own code where it cannot be, `bad_template`. */
export function planSiteMigration(site: SiteFile, request: MigrationRequest): Migration {
  try {
    return planMigration(site.plan(), request, readingsOf(site), (host) => installedDhcp(site, host))
  } catch (error) {
    if (error instanceof TemplateError)
      throw new WorkError('bad_template', `The site's template cannot be used, ${error.message}`, {
        line: error.line,
      })
    return refuseEdit(error)
  }
}

/** What of the plan is not yet as the migration has it. Throws WorkError with the edit's own code. */
export const missingInPlan = (site: SiteFile, request: MigrationRequest): readonly RowChange[] =>
  migratedDraft(site, request).changes()

/** The plan as the migration leaves it: what its routers are installed with before the first port moves. Throws the same. */
export const migratedPlan = (site: SiteFile, request: MigrationRequest): Plan =>
  migratedDraft(site, request).toPlan()

function migratedDraft(site: SiteFile, request: MigrationRequest): PlanDraft {
  const plan = site.plan()
  const draft = openDraft(plan)
  try {
    migrateDraft(plan, draft, request)
  } catch (error) {
    refuseEdit(error)
  }
  return draft
}

/** The same for the same steps. */
export const seenOf = ({ steps, changes }: Migration): string =>
  createHash('sha256')
    .update(JSON.stringify([steps, changes]))
    .digest('hex')
