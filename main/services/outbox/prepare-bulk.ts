/** The site's hosts into FOG, kept for later: worked out anew from the plan and from FOG as they are now, so only what is missing is sent. */
import { compareHosts } from '../../../shared/fog/compare-hosts.ts'
import type { WorkOf } from '../../../shared/outbox/outbox-work.ts'
import { findLanService } from '../../db/lan-services.ts'
import { planBulk, requestOf } from '../fog/bulk-hosts.ts'
import { carrySteps } from '../fog/carry-steps.ts'
import { readFog } from '../fog/read-fog.ts'
import { beginApply } from '../fog/step-runs.ts'
import { withFog } from '../fog/with-fog.ts'
import { expectKind } from '../lan-services/connect.ts'
import type { Prepare } from './prepare-work.ts'

export const prepareBulk: Prepare<WorkOf<'bulk'>> = ({ site, vault, signal }, work, use) => {
  const service = expectKind(findLanService(site.db, work.service), 'fog')
  return withFog(service, vault, { signal }, async (fog) => {
    const reading = await readFog(site, service, fog)
    const plan = await planBulk(fog, compareHosts(site.plan(), reading, work.scheme).rows, work.image)
    return use({
      check: { problems: [], word: null, detail: { kind: 'bulk', steps: plan.steps } },
      requests: plan.steps.map((step) => requestOf(step, plan.image)),
      makeRun: () => (plan.steps.length === 0 ? null : beginApply(site, service, plan, work.scheme)),
      async carry(run, hooks) {
        if (run === null) return { isDone: true, message: '0 of 0 were done.' }
        await carrySteps(site, fog, run, hooks.signal, (_step, done, all) => hooks.onStep(done, all))
        return null
      },
    })
  })
}
