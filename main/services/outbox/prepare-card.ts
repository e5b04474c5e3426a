/**
 * A network card in a VLAN that was kept for later. It is no task: what became of one that was cut is read off the guest. Its request
 * names the configuration it was planned on (`digest`), so that one which comes late changes nothing once another was sent.
 */
import type { OutboxEnd } from '../../../shared/outbox/outbox-state.ts'
import type { WorkOf } from '../../../shared/outbox/outbox-work.ts'
import { findLanService } from '../../db/lan-services.ts'
import { shownParams } from '../../integrations/proxmox/form-params.ts'
import { API_PATH, type ProxmoxApi } from '../../integrations/proxmox/proxmox-api.ts'
import { expectKind } from '../lan-services/connect.ts'
import { lookForCard, planCard } from '../proxmox/add-card.ts'
import { wasRefused } from '../proxmox/begin-task.ts'
import { noteAct } from '../proxmox/carry-act.ts'
import { labelOfGuest } from '../proxmox/find-guest.ts'
import { carrySetup } from '../proxmox/setup.ts'
import { withProxmox } from '../proxmox/with-proxmox.ts'
import { guestsThatChanged } from './kept-guests.ts'
import { asErrors } from './kept-hosts.ts'
import type { Prepare } from './prepare-work.ts'

export const prepareCard: Prepare<WorkOf<'card'>> = ({ site, vault, signal }, work, use) => {
  const { service: name, request: wanted } = work
  return withProxmox(expectKind(findLanService(site.db, name), 'proxmox'), vault, { signal }, async (api) => {
    const plan = await planCard(api, name, wanted)
    const { guest, card, before, checks, request } = plan
    const meant = [{ vmid: wanted.vmid, name: work.name }]
    return use({
      check: {
        problems: [
          ...asErrors(guestsThatChanged(meant, [guest])),
          ...checks.flatMap(({ severity, message }) => (severity === 'ok' ? [] : [{ severity, message }])),
        ],
        word: null,
        detail: { kind: 'card', guest: labelOfGuest(guest), node: guest.node, card, before, checks },
      },
      requests: [
        {
          ...{ method: request.method, path: `${API_PATH}${request.path}` },
          body: shownParams(request.params),
        },
      ],
      makeRun: () => null,
      async carry() {
        try {
          const { after } = await carrySetup(api, plan)
          const text = `Proxmox ${name}: card in VLAN ${wanted.tag} on guest ${wanted.vmid} added`
          const unnoted = noteAct(site, text, null)
          const message = addedText(after, wanted.tag)
          return { isDone: true, message: unnoted === null ? message : `${message} ${unnoted}` }
        } catch (error) {
          if (wasRefused(error)) return { isDone: false, message: error.message }
          throw error
        }
      },
    })
  })
}

/** `after`: the card as the server writes it, behind its name. */
const addedText = (after: string, tag: number): string =>
  `The card is there: ${after.split(':')[0]}, VLAN ${tag}.`

/** What there is of it. */
export async function endOfCard(api: ProxmoxApi, { service, request }: WorkOf<'card'>): Promise<OutboxEnd> {
  const after = await lookForCard(api, service, request)
  return after === null
    ? { isDone: false, message: 'Nothing of it is there: it may be prepared again.' }
    : { isDone: true, message: addedText(after, request.tag) }
}
