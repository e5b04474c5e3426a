/** The site's hosts into FOG, kept for later: worked out anew from the plan and from FOG as they are now, so only what is missing is sent. */
import { compareHosts } from '../../../shared/fog/compare-hosts.ts'
import type { WorkOf } from '../../../shared/outbox/outbox-work.ts'
import { findLanService } from '../../db/lan-services.ts'
import { carryBulk, planBulk, requestOf } from '../fog/bulk-hosts.ts'
import { noteScheme, readFog } from '../fog/read-fog.ts'
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
      makeRun: () => null,
      async carry(_run, hooks) {
        noteScheme(site, service, work.scheme)
        let done = 0
        const onEnd = () => hooks.onStep(++done, plan.steps.length)
        const ends = await carryBulk(fog, plan, onEnd, hooks.signal)
        if (!hooks.signal.aborted) await readFog(site, service, fog)
        const failed = ends.find(({ state }) => state === 'failed')
        const count = ends.filter(({ state }) => state === 'done').length
        const told = `${count} of ${plan.steps.length} were done.`
        return {
          isDone: count === plan.steps.length,
          message: failed ? `${told} ${failed.step.name}: ${failed.message}` : told,
        }
      },
    })
  })
}
