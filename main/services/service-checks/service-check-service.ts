/** Checks of services for screens: what was seen last, and looking anew, followed as answers come. */
import type { CheckedService, CheckingProgress } from '../../../shared/contract/service-check.ts'
import { serviceCheckRows } from '../../../shared/plan/rows/service-check-rows.ts'
import { placeOfTarget } from '../../../shared/service-check/checked-places.ts'
import type { KeptLook } from '../../../shared/service-check/service-look.ts'
import { serviceLooks } from '../../db/service-looks.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { OpenVault } from '../../vault/vault.ts'
import { WorkError } from '../../work-error.ts'
import { followWork } from '../follow-work.ts'
import type { Workspace } from '../workspace.ts'
import { runChecks } from './run-checks.ts'

export interface ServiceCheckService {
  list(): readonly CheckedService[]
  /** Ends once all were looked at. Throws WorkError `unkept` then where the file did not take them: `list` has them all the same. */
  run(ids: readonly number[], signal?: AbortSignal): AsyncGenerator<CheckingProgress, void>
}

export function createServiceCheckService(
  workspace: Workspace,
  vault: () => OpenVault | null,
): ServiceCheckService {
  // Of one site only, and only where its file did not take them.
  let unkept: { readonly of: SiteFile; readonly looks: readonly KeptLook[] } | null = null
  return {
    list() {
      const site = workspace.site()
      const fresh = unkept?.of === site ? unkept.looks : []
      const looks = new Map([...serviceLooks(site.db), ...fresh].map((look) => [look.checkId, look]))
      const plan = site.plan()
      return serviceCheckRows(plan).map((row) => ({
        ...{ row, look: looks.get(row.id) ?? null },
        place: placeOfTarget(plan, row.target),
      }))
    },
    run(ids, given) {
      const site = workspace.site()
      const checks = site.plan().serviceCheck.filter(({ id }) => ids.length === 0 || ids.includes(id))
      return followWork<CheckingProgress>({ done: 0, total: checks.length }, given, async (set, signal) => {
        try {
          const seen = await runChecks(site, {
            ...{ checks, signal, secretOf: (name) => vault()?.get(name) ?? null },
            onLook: (done, total) => set({ done, total }),
          })
          unkept = seen.unkept === null ? null : { of: site, looks: seen.looks }
          if (seen.unkept !== null) throw new WorkError('unkept', seen.unkept)
        } finally {
          workspace.touch()
        }
      })
    },
  }
}
