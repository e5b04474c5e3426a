/** Guests started, shut down, stopped, saved: looked at first, begun once, and looked at afterwards. */
import { isAtLeast } from '../../../shared/lan-services/proxmox-version.ts'
import type { ActTarget, GuestAct, TaskLook } from '../../../shared/proxmox/guest-act.ts'
import { rowsOf, storageRow } from '../../integrations/proxmox/answer-shapes.ts'
import type { ProxmoxApi } from '../../integrations/proxmox/proxmox-api.ts'
import { WorkError } from '../../work-error.ts'
import { type BegunTask, beginTask, type NoteTask, type WantedTask } from './begin-task.ts'
import {
  checkIsFree,
  type FoundGuest,
  findGuests,
  labelOfGuest,
  newestBackups,
  pathOfGuest,
  readGuestConfig,
  readGuestStatus,
} from './find-guest.ts'
import type { ProxmoxRequest } from './proxmox-request.ts'

/** A guest that does not hear is not killed: the task fails, and the guest goes on. Seconds. */
const SHUTDOWN_SECONDS = 300

export interface PlannedAct {
  readonly act: GuestAct
  readonly guests: readonly FoundGuest[]
  readonly targets: readonly ActTarget[]
  /** Of those for which there is something to do. */
  readonly requests: readonly ProxmoxRequest[]
}

/** Only reads. Throws WorkError with what stands in the way. */
export async function planGuestAct(api: ProxmoxApi, service: string, act: GuestAct): Promise<PlannedAct> {
  const guests = await findGuests(api, service, [...new Set(act.vmids)])
  const backups = await newestBackups(api, guests)
  const targets: ActTarget[] = []
  for (const guest of guests) {
    const status = await readGuestStatus(api, guest)
    const now = { ...guest, status }
    const { lock } = await readGuestConfig(api, guest)
    checkIsFree(now, lock === undefined ? null : String(lock))
    if (guest.isTemplate && act.kind !== 'backup')
      throw new WorkError('is_template', `${labelOfGuest(guest)} is a template: it does not run.`)
    if (act.kind === 'backup') await checkBackupStorage(api, guest, act.storage)
    const backup = backups.get(guest.vmid)
    targets.push({
      ...{ vmid: guest.vmid, kind: guest.kind, node: guest.node, name: guest.name, status },
      ...{ lastBackup: backup?.at ?? null, isBackupHidden: backup?.isHidden ?? true },
      isSo: isSoWith(act, status) ? `${labelOfGuest(guest)} is ${status} already: nothing is sent.` : null,
    })
  }
  const requests = guests
    .filter((_, at) => targets[at]?.isSo === null)
    .map((guest) => requestOf(api, act, guest))
  return { act, guests, targets, requests }
}

/** Of a guest, once it was done to it. */
export const wantedStatus = { start: 'running', shutdown: 'stopped', stop: 'stopped' } as const

const isSoWith = (act: GuestAct, status: string): boolean =>
  act.kind !== 'backup' && status === wantedStatus[act.kind]

/** Throws WorkError `unknown_storage`. */
async function checkBackupStorage(api: ProxmoxApi, { node }: FoundGuest, storage: string): Promise<void> {
  const rows = rowsOf(storageRow, await api.get(`/nodes/${node}/storage`))
  const holding = rows.filter(
    ({ enabled, active, content = '' }) => enabled && active && content.split(',').includes('backup'),
  )
  if (holding.some((one) => one.storage === storage)) return
  const names = holding.map((one) => one.storage).join(', ')
  throw new WorkError(
    'unknown_storage',
    `Storage ${storage} takes no backups on ${node}, or it is offline. Those that do: ${names || '-'}.`,
  )
}

function requestOf(api: ProxmoxApi, act: GuestAct, guest: FoundGuest): ProxmoxRequest {
  if (act.kind === 'backup') {
    const { storage, mode } = act
    // zstd came with 6.2.
    const compress = isAtLeast(api.version, '6.2') ? 'zstd' : 'lzo'
    return {
      ...{ method: 'POST', path: `/nodes/${guest.node}/vzdump` },
      params: { vmid: guest.vmid, storage, mode, compress },
    }
  }
  const params = act.kind === 'shutdown' ? { timeout: SHUTDOWN_SECONDS } : {}
  return { method: 'POST', path: `${pathOfGuest(guest)}/status/${act.kind}`, params }
}

/** One guest of a plan: begun, or joined where it is under way already. Throws what `beginTask` throws. */
export const beginAct = (
  api: ProxmoxApi,
  act: GuestAct,
  guest: FoundGuest,
  note?: NoteTask,
): Promise<BegunTask> => beginTask(api, actTask(api, act, guest), note)

export function actTask(api: ProxmoxApi, act: GuestAct, guest: FoundGuest): WantedTask {
  return {
    ...{ request: requestOf(api, act, guest), node: guest.node, vmid: guest.vmid },
    types: act.kind === 'backup' ? ['vzdump'] : [`${guest.kind === 'qemu' ? 'qm' : 'vz'}${act.kind}`],
    isSo: async () => isSoWith(act, act.kind === 'backup' ? '' : await readGuestStatus(api, guest)),
  }
}

/** A task that ended well is believed only after the guest was looked at. `before`: its newest backup then. */
export async function verifyAct(
  api: ProxmoxApi,
  act: GuestAct,
  guest: FoundGuest,
  look: TaskLook,
  before: string | null,
): Promise<TaskLook> {
  if (look.state !== 'done' && look.state !== 'warnings') return look
  if (act.kind !== 'backup') {
    const status = await readGuestStatus(api, guest)
    return status === wantedStatus[act.kind]
      ? look
      : { ...look, state: 'failed', message: `The task ended well, and ${labelOfGuest(guest)} is ${status}.` }
  }
  const newest = (await newestBackups(api, [guest])).get(guest.vmid)
  if (newest?.isHidden || (newest?.at != null && newest.at !== before)) return look
  const message = `The task ended well, and ${act.storage} shows no new backup of ${labelOfGuest(guest)}.`
  return { ...look, state: 'failed', message }
}
