/** Guests to be started, shut down, stopped or saved that were kept for later: named anew, and worked on one by one. */
import type { OutboxEnd } from '../../../shared/outbox/outbox-state.ts'
import { type ActWork, actOf } from '../../../shared/outbox/outbox-work.ts'
import { wordForAct } from '../../../shared/proxmox/guest-act.ts'
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
import { guestsThatChanged } from './kept-guests.ts'
import { asErrors } from './kept-hosts.ts'
import type { CarryHooks, Prepare } from './prepare-work.ts'
import { countedEnd } from './task-ends.ts'

export const prepareAct: Prepare<ActWork> = ({ site, vault, signal }, work, use) => {
  const { service: name } = work
  return withProxmox(expectKind(findLanService(site.db, name), 'proxmox'), vault, { signal }, async (api) => {
    const act = actOf(work)
    const plan = await planGuestAct(api, name, act)
    return use({
      check: {
        problems: asErrors(guestsThatChanged(work.guests, plan.guests)),
        ...{ word: wordForAct(act), detail: { kind: 'act', targets: plan.targets } },
      },
      requests: plan.requests.map(({ method, path, params }) => ({
        ...{ method, path: `${API_PATH}${path}`, body: shownParams(params) },
      })),
      makeRun: () => null,
      carry: async (_run, hooks) => {
        const end = await carryActs(api, plan, hooks)
        const unnoted = noteAct(
          site,
          `Proxmox ${name}: ${act.kind} of ${plan.guests.map(labelOfGuest).join(', ')}`,
          null,
        )
        return unnoted === null ? end : { ...end, message: `${end.message} ${unnoted}` }
      },
    })
  })
}

/** Throws WorkError where nobody knows what became of one: the others are then left as they are. */
async function carryActs(api: ProxmoxApi, plan: PlannedAct, hooks: CarryHooks): Promise<OutboxEnd> {
  const { guests } = plan
  const faults: (string | null)[] = []
  for (const [at, guest] of guests.entries()) {
    if (hooks.signal.aborted) break
    faults.push(await carryOne(api, plan, guest, hooks))
    hooks.onStep(at + 1, guests.length)
  }
  return countedEnd(guests, faults)
}

/** Null: it is as it should be. Else why not. */
async function carryOne(
  api: ProxmoxApi,
  { act, targets }: PlannedAct,
  guest: FoundGuest,
  { signal, onTask }: CarryHooks,
): Promise<string | null> {
  const { node, vmid } = guest
  const { types } = actTask(api, act, guest)
  const before = targets.find((one) => one.vmid === vmid)?.lastBackup ?? null
  const about = { vmid, node, types, ...(act.kind === 'backup' ? { before } : {}) }
  const note: NoteTask = (since, upid) => onTask({ ...about, ...since, upid })
  let upid: string | null
  try {
    upid = (await beginAct(api, act, guest, note)).upid
  } catch (error) {
    if (wasRefused(error)) return error.message
    throw error
  }
  if (upid === null) return null
  const end = await verifyAct(api, act, guest, await followTask(api, upid, () => {}, signal), before)
  return end.state === 'failed' ? (end.message ?? '') : null
}
