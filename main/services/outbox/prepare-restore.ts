/** A guest to be restored that was kept for later: which backup, over what, is found anew; over a guest only with its name typed. */
import type { OutboxEnd } from '../../../shared/outbox/outbox-state.ts'
import type { WorkOf } from '../../../shared/outbox/outbox-work.ts'
import type { TaskLook } from '../../../shared/proxmox/guest-act.ts'
import type { RestoreView } from '../../../shared/proxmox/restore.ts'
import { findLanService } from '../../db/lan-services.ts'
import { shownParams } from '../../integrations/proxmox/form-params.ts'
import { API_PATH, type ProxmoxApi } from '../../integrations/proxmox/proxmox-api.ts'
import { expectKind } from '../lan-services/connect.ts'
import { beginTask, type NoteTask, wasRefused } from '../proxmox/begin-task.ts'
import { noteAct } from '../proxmox/carry-act.ts'
import { followTask } from '../proxmox/look-at-task.ts'
import { faultAfterRestore, type PlannedRestore, planRestore, restoreTask } from '../proxmox/restore-guest.ts'
import { withProxmox } from '../proxmox/with-proxmox.ts'
import { guestsThatChanged } from './kept-guests.ts'
import { asErrors } from './kept-hosts.ts'
import type { CarryHooks, Prepare } from './prepare-work.ts'

export const prepareRestore: Prepare<WorkOf<'restore'>> = (
  { site, vault, signal },
  { service: name, request, name: keptName },
  use,
) =>
  withProxmox(expectKind(findLanService(site.db, name), 'proxmox'), vault, { signal }, async (api) => {
    const plan = await planRestore(api, name, request, keptName)
    const { view } = plan
    const { method, path, params } = plan.request
    const kept = { vmid: view.source, name: keptName }
    const problems = [
      ...asErrors(guestsThatChanged([kept], [{ vmid: view.source, name: view.name }])),
      ...view.checks.flatMap(({ severity, message }) => (severity === 'ok' ? [] : [{ severity, message }])),
    ]
    return use({
      check: { problems, word: view.isOver ? view.name : null, detail: { kind: 'restore', restore: view } },
      requests: [{ method, path: `${API_PATH}${path}`, body: shownParams(params) }],
      makeRun: () => null,
      carry: async (_run, hooks) => {
        const end = await carryRestore(api, plan, hooks)
        const label = `${view.name} (${view.vmid})`
        const unnoted = noteAct(
          site,
          `Proxmox ${name}: restore of ${label} from ${view.archive} on ${view.node}`,
          null,
        )
        return unnoted === null ? end : { ...end, message: `${end.message} ${unnoted}` }
      },
    })
  })

/** Throws WorkError where nobody knows what became of it: then it is looked at, and never sent again. */
async function carryRestore(api: ProxmoxApi, plan: PlannedRestore, hooks: CarryHooks): Promise<OutboxEnd> {
  const { view, types } = plan
  const { vmid, node } = view
  const note: NoteTask = (since, upid) => hooks.onTask({ vmid, node, types, ...since, upid })
  let upid: string | null
  try {
    upid = (await beginTask(api, restoreTask(plan), note)).upid
  } catch (error) {
    if (wasRefused(error)) return { isDone: false, message: error.message }
    throw error
  }
  if (upid === null) throw new Error('a restore is never so already')
  const tell = ({ percent }: TaskLook) => {
    if (percent !== null) hooks.onStep(percent, 100)
  }
  return endOfRestore(api, view, await followTask(api, upid, tell, hooks.signal))
}

/** A task that ended well is believed only after the guest was looked at. */
export async function endOfRestore(
  api: ProxmoxApi,
  view: Pick<RestoreView, 'node' | 'kind' | 'vmid'>,
  { state, message }: TaskLook,
): Promise<OutboxEnd> {
  if (state === 'failed') return { isDone: false, message: message ?? '' }
  const fault = await faultAfterRestore(api, view)
  return fault === null
    ? { isDone: true, message: `Restored as ${view.vmid} on ${view.node}; it stands still.` }
    : { isDone: false, message: fault }
}
