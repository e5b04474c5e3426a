/** Hosts to be woken that were kept for later. */
import type { FogStep } from '../../../shared/fog/fog-step.ts'
import type { WorkOf } from '../../../shared/outbox/outbox-work.ts'
import { findLanService } from '../../db/lan-services.ts'
import { carrySteps } from '../fog/carry-steps.ts'
import { beginSteps } from '../fog/step-runs.ts'
import { wakeRequest } from '../fog/wake-hosts.ts'
import { withFog } from '../fog/with-fog.ts'
import { expectKind } from '../lan-services/connect.ts'
import { asErrors, hostsThatChanged } from './kept-hosts.ts'
import type { Prepare } from './prepare-work.ts'

export const prepareWake: Prepare<WorkOf<'wake'>> = ({ site, vault, signal }, work, use) => {
  const { hosts } = work
  const service = expectKind(findLanService(site.db, work.service), 'fog')
  return withFog(service, vault, { signal }, async (fog) =>
    use({
      check: {
        problems: asErrors(await hostsThatChanged(fog, hosts)),
        word: null,
        detail: { kind: 'wake', targets: hosts.map(({ name, mac }) => `${name} ${mac ?? ''}`.trim()) },
      },
      requests: hosts.map(({ id }) => wakeRequest(id)),
      makeRun: () => {
        const steps = hosts.map(({ id, name }): FogStep => ({ kind: 'wake', id, name }))
        return beginSteps(site, service, { what: 'wake', subject: null, steps })
      },
      async carry(run, hooks) {
        if (run !== null)
          await carrySteps(site, fog, run, hooks.signal, (_step, done, all) => hooks.onStep(done, all))
        return null
      },
    }),
  )
}
