/** A guest to another Proxmox server, kept for later. */
import type { WorkOf } from '../../../shared/outbox/outbox-work.ts'
import { shownParams } from '../../integrations/proxmox/form-params.ts'
import { API_PATH } from '../../integrations/proxmox/proxmox-api.ts'
import { stateOf, USUAL_PACE } from '../move-guest/moving.ts'
import { withServers } from '../move-guest/open-move.ts'
import { previewMove } from '../move-guest/preview-move.ts'
import { plannedRequests } from '../move-guest/requests.ts'
import { runMove } from '../move-guest/run-move.ts'
import { startMove } from '../move-guest/start-move.ts'
import { guestsThatChanged } from './kept-guests.ts'
import { asErrors } from './kept-hosts.ts'
import type { Prepare } from './prepare-work.ts'

export const prepareMove: Prepare<WorkOf<'move'>> = ({ site, vault, signal }, { request, name }, use) =>
  withServers(
    site,
    vault,
    { old: request.from.service, new: request.to.service },
    signal,
    async (servers) => {
      const preview = await previewMove(request, servers)
      const { plan } = preview
      const { vmid } = plan.old
      return use({
        check: {
          problems: asErrors(guestsThatChanged([{ vmid, name }], [{ vmid, name: plan.name }])),
          ...{ word: null, detail: { kind: 'move', preview } },
        },
        requests: plannedRequests({ plan, servers }).map(({ method, path, params }) => ({
          ...{ method, path: `${API_PATH}${path}`, body: shownParams(params) },
        })),
        makeRun: () => startMove(site, plan),
        async carry(run, hooks) {
          if (run === null) return null
          const move = { site, run, servers, plan: stateOf({ site, run }).plan, pace: USUAL_PACE }
          await runMove({ ...move, signal: hooks.signal, report: () => undefined })
          return null
        },
      })
    },
  )
