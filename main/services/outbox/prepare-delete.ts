/** A guest to be deleted that was kept for later: named anew with its node and last backup, and deleted only with its name typed. */
import type { OutboxEnd } from '../../../shared/outbox/outbox-state.ts'
import type { WorkOf } from '../../../shared/outbox/outbox-work.ts'
import { type DeleteView, wordForDelete } from '../../../shared/proxmox/delete-guest.ts'
import type { TaskLook } from '../../../shared/proxmox/guest-act.ts'
import { findLanService } from '../../db/lan-services.ts'
import { shownParams } from '../../integrations/proxmox/form-params.ts'
import { API_PATH, type ProxmoxApi } from '../../integrations/proxmox/proxmox-api.ts'
import { expectKind } from '../lan-services/connect.ts'
import { findMovedCopy } from '../move-guest/moved-copy.ts'
import { beginTask, type NoteTask, wasRefused } from '../proxmox/begin-task.ts'
import { noteAct } from '../proxmox/carry-act.ts'
import { deleteTask, isGone, type PlannedDelete, planDelete } from '../proxmox/delete-guest.ts'
import { followTask } from '../proxmox/look-at-task.ts'
import { withProxmox } from '../proxmox/with-proxmox.ts'
import { guestsThatChanged } from './kept-guests.ts'
import { asErrors } from './kept-hosts.ts'
import type { CarryHooks, Prepare } from './prepare-work.ts'

export const prepareDelete: Prepare<WorkOf<'delete'>> = (
  { site, vault, signal },
  { service: name, guest: kept },
  use,
) =>
  withProxmox(expectKind(findLanService(site.db, name), 'proxmox'), vault, { signal }, async (api) => {
    const plan = await planDelete(api, name, kept.vmid, (guest) =>
      findMovedCopy({ site, vault, signal, api, guest: { ...guest, service: name } }),
    )
    const { view, request } = plan
    const problems = [
      ...asErrors(guestsThatChanged([kept], [view])),
      ...view.checks.flatMap(({ severity, message }) => (severity === 'ok' ? [] : [{ severity, message }])),
    ]
    const query = new URLSearchParams(shownParams(request.params)).toString()
    return use({
      check: { problems, word: wordForDelete(view), detail: { kind: 'delete', guest: view } },
      requests: [
        {
          ...{ method: request.method, path: `${API_PATH}${request.path}${query === '' ? '' : `?${query}`}` },
          body: null,
        },
      ],
      makeRun: () => null,
      carry: async (_run, hooks) => {
        const end = await carryDelete(api, plan, hooks)
        if (!end.isDone) return end
        const unnoted = noteAct(
          site,
          `Proxmox ${name}: ${view.name} (${view.vmid}) deleted on ${view.node}`,
          null,
        )
        return unnoted === null ? end : { ...end, message: `${end.message} ${unnoted}` }
      },
    })
  })

/** Throws WorkError where nobody knows what became of it: then it is looked at, and never sent again. */
async function carryDelete(api: ProxmoxApi, plan: PlannedDelete, hooks: CarryHooks): Promise<OutboxEnd> {
  const { view } = plan
  const wanted = deleteTask(api, plan)
  const { vmid, node, types } = wanted
  const note: NoteTask = (since, upid) => hooks.onTask({ vmid, node, types, ...since, upid })
  let upid: string | null
  try {
    upid = (await beginTask(api, wanted, note)).upid
  } catch (error) {
    if (wasRefused(error)) return { isDone: false, message: error.message }
    throw error
  }
  const end = upid === null ? null : await followTask(api, upid, () => {}, hooks.signal)
  return endOfDelete(api, view, end)
}

/** A task that ended well is believed only after the guest was looked for. `look` null: none is known. */
export async function endOfDelete(
  api: ProxmoxApi,
  guest: Pick<DeleteView, 'node' | 'kind' | 'vmid'>,
  look: TaskLook | null,
): Promise<OutboxEnd> {
  const { vmid, node } = guest
  if (await isGone(api, guest)) return { isDone: true, message: `Guest ${vmid} is gone from ${node}.` }
  if (look?.state === 'failed') return { isDone: false, message: look.message ?? '' }
  return { isDone: false, message: `Guest ${vmid} is on ${node} still: it was not deleted.` }
}
