/** Checks of services for screens: what was seen last, and looking anew, followed as answers come. */
import type { CheckedService, CheckingProgress } from '../../../shared/contract/service-check.ts'
import { serviceCheckRows } from '../../../shared/plan/rows/service-check-rows.ts'
import { placeOfTarget } from '../../../shared/service-check/checked-places.ts'
import { serviceLooks } from '../../db/service-looks.ts'
import type { OpenVault } from '../../vault/vault.ts'
import { followWork } from '../follow-work.ts'
import type { Workspace } from '../workspace.ts'
import { runChecks } from './run-checks.ts'

export interface ServiceCheckService {
  list(): readonly CheckedService[]
  /** Ends once all were looked at. */
  run(ids: readonly number[], signal?: AbortSignal): AsyncGenerator<CheckingProgress, void>
}

export function createServiceCheckService(
  workspace: Workspace,
  vault: () => OpenVault | null,
): ServiceCheckService {
  return {
    list() {
      const site = workspace.site()
      const looks = new Map(serviceLooks(site.db).map((look) => [look.checkId, look]))
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
          await runChecks(site, {
            ...{ checks, signal, secretOf: (name) => vault()?.get(name) ?? null },
            onLook: (done, total) => set({ done, total }),
          })
        } finally {
          workspace.touch()
        }
      })
    },
  }
}
