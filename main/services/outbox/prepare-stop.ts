/** Guests to be stopped at once that were kept for later: named anew, with their node and last backup, and stopped one by one. */
import type { OutboxEnd } from '../../../shared/outbox/outbox-state.ts'
import type { WorkOf } from '../../../shared/outbox/outbox-work.ts'
import { type GuestAct, wordForAct } from '../../../shared/proxmox/guest-act.ts'
import { findLanService } from '../../db/lan-services.ts'
import { shownParams } from '../../integrations/proxmox/form-params.ts'
import { API_PATH, type ProxmoxApi } from '../../integrations/proxmox/proxmox-api.ts'
import { expectKind } from '../lan-services/connect.ts'
import { actTask, beginAct, type PlannedAct, planGuestAct, verifyAct } from '../proxmox/act-on-guests.ts'
import { type NoteTask, wasRefused } from '../proxmox/begin-task.ts'
import { noteAct } from '../proxmox/carry-act.ts'
import { type FoundGuest, labelOfGuest } from '../proxmox/find-guest.ts'
import { followTask } from '../proxmox/look-at-task.ts'
import { withProxmox } from '../proxmox/with-proxmox.ts'
import { asErrors } from './kept-hosts.ts'
import type { CarryHooks, Prepare } from './prepare-work.ts'
import { countedEnd } from './task-ends.ts'

export const prepareStop: Prepare<WorkOf<'stop'>> = (
  { site, vault, signal },
  { service: name, guests },
  use,
) =>
  withProxmox(expectKind(findLanService(site.db, name), 'proxmox'), vault, { signal }, async (api) => {
    const act: GuestAct = { kind: 'stop', vmids: guests.map(({ vmid }) => vmid) }
    const plan = await planGuestAct(api, name, act)
    const changed = guests.flatMap((kept) => {
      const now = plan.guests.find(({ vmid }) => vmid === kept.vmid)?.name ?? '-'
      return now === kept.name
        ? []
        : [`Guest ${kept.vmid} was ${kept.name} when this was kept, and is ${now} now.`]
    })
    return use({
      check: {
        problems: asErrors(changed),
        ...{ word: wordForAct(act), detail: { kind: 'stop', targets: plan.targets } },
      },
      requests: plan.requests.map(({ method, path, params }) => ({
        ...{ method, path: `${API_PATH}${path}`, body: shownParams(params) },
      })),
      makeRun: () => null,
      carry: async (_run, hooks) => {
        const end = await stopAll(api, plan, hooks)
        const unnoted = noteAct(
          site,
          `Proxmox ${name}: stop of ${plan.guests.map(labelOfGuest).join(', ')}`,
          null,
        )
        return unnoted === null ? end : { ...end, message: `${end.message} ${unnoted}` }
      },
    })
  })

/** Throws WorkError where nobody knows what became of one: the others are then left as they are. */
async function stopAll(api: ProxmoxApi, { act, guests }: PlannedAct, hooks: CarryHooks): Promise<OutboxEnd> {
  const faults: (string | null)[] = []
  for (const [at, guest] of guests.entries()) {
    if (hooks.signal.aborted) break
    faults.push(await stopOne(api, act, guest, hooks))
    hooks.onStep(at + 1, guests.length)
  }
  return countedEnd(guests, faults)
}

/** Null: it is stopped. Else why not. */
async function stopOne(
  api: ProxmoxApi,
  act: GuestAct,
  guest: FoundGuest,
  { signal, onTask }: CarryHooks,
): Promise<string | null> {
  const { node, vmid } = guest
  const { types } = actTask(api, act, guest)
  const note: NoteTask = (since, upid) => onTask({ vmid, node, types, ...since, upid })
  let upid: string | null
  try {
    upid = (await beginAct(api, act, guest, note)).upid
  } catch (error) {
    if (wasRefused(error)) return error.message
    throw error
  }
  if (upid === null) return null
  const end = await verifyAct(api, act, guest, await followTask(api, upid, () => {}, signal), null)
  return end.state === 'failed' ? (end.message ?? '') : null
}
