/** Hosts to be woken that were kept for later. A packet that goes out twice does no harm. */
import type { WorkOf } from '../../../shared/outbox/outbox-work.ts'
import { findLanService } from '../../db/lan-services.ts'
import { wakeHosts, wakeRequest } from '../fog/wake-hosts.ts'
import { withFog } from '../fog/with-fog.ts'
import { expectKind } from '../lan-services/connect.ts'
import { asErrors, hostsThatChanged } from './kept-hosts.ts'
import type { Prepare } from './prepare-work.ts'

export const prepareWake: Prepare<WorkOf<'wake'>> = ({ site, vault, signal }, { service, hosts }, use) =>
  withFog(expectKind(findLanService(site.db, service), 'fog'), vault, { signal }, async (fog) =>
    use({
      check: {
        problems: asErrors(await hostsThatChanged(fog, hosts)),
        word: null,
        detail: { kind: 'wake', targets: hosts.map(({ name, mac }) => `${name} ${mac ?? ''}`.trim()) },
      },
      requests: hosts.map(({ id }) => wakeRequest(id)),
      makeRun: () => null,
      async carry(_run, hooks) {
        let sent = 0
        for (const [at, host] of hosts.entries()) {
          if (hooks.signal.aborted) break
          sent += (await wakeHosts(fog, [host])).filter((end) => end.sent).length
          hooks.onStep(at + 1, hosts.length)
        }
        return { isDone: sent === hosts.length, message: `${sent} of ${hosts.length} were sent the packet.` }
      },
    }),
  )
