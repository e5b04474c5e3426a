/** What is set up, whatever its kind: looked at for screens, and carried to its end. */
import type { SetupPreview } from '../../../shared/contract/proxmox.ts'
import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import type { NfsStorage } from '../../../shared/proxmox/nfs-storage.ts'
import type { WindowsGuest } from '../../../shared/proxmox/windows-guest.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { shownParams } from '../../integrations/proxmox/form-params.ts'
import type { ProxmoxApi } from '../../integrations/proxmox/proxmox-api.ts'
import { WorkError } from '../../work-error.ts'
import { type CardRequest, planCard } from './add-card.ts'
import { planStorage } from './add-storage.ts'
import { noteAct } from './carry-act.ts'
import { beginWindows, planWindows, verifyWindows } from './create-windows.ts'
import { followTask } from './look-at-task.ts'
import { carrySetup, type PlannedSetup } from './setup.ts'

export type WantedSetup =
  | ({ readonly kind: 'card' } & CardRequest)
  | ({ readonly kind: 'storage' } & NfsStorage)
  | ({ readonly kind: 'windows' } & WindowsGuest)

const planOf = (api: ProxmoxApi, service: string, wanted: Exclude<WantedSetup, { kind: 'windows' }>) =>
  wanted.kind === 'card' ? planCard(api, service, wanted) : planStorage(api, wanted)

/** Only reads. Throws WorkError with what makes a look senseless. */
export async function previewSetup(
  api: ProxmoxApi,
  service: string,
  wanted: WantedSetup,
): Promise<SetupPreview> {
  const plan: Pick<PlannedSetup, 'checks' | 'request'> & Partial<PlannedSetup> =
    wanted.kind === 'windows' ? await planWindows(api, wanted) : await planOf(api, service, wanted)
  const { method, path, params } = plan.request
  return {
    checks: plan.checks,
    before: plan.before ?? null,
    request: { method, path, params: shownParams(params) },
  }
}

/** What the server shows of it afterwards. Throws WorkError `not_ready`, `task_failed`, `not_there`, `unknown_outcome`. */
export async function runSetup(
  api: ProxmoxApi,
  service: LanService,
  site: SiteFile,
  wanted: WantedSetup,
): Promise<{ after: string }> {
  if (wanted.kind === 'windows') return runWindows(api, service, site, wanted)
  const end = await carrySetup(api, await planOf(api, service.name, wanted))
  const what =
    wanted.kind === 'card'
      ? `card in VLAN ${wanted.tag} on guest ${wanted.vmid}`
      : `storage ${wanted.storage}`
  const unnoted = noteAct(site, `Proxmox ${service.name}: ${what} added`, null)
  return withNote(end.after, unnoted)
}

async function runWindows(
  api: ProxmoxApi,
  service: LanService,
  site: SiteFile,
  wanted: WindowsGuest,
): Promise<{ after: string }> {
  const plan = await planWindows(api, wanted)
  const { upid } = await beginWindows(api, plan)
  const text = `Proxmox ${service.name}: guest ${wanted.name} (${plan.vmid}) added`
  const unnoted = noteAct(site, text, upid)
  const end = upid === null ? null : await followTask(api, upid, () => {}, new AbortController().signal)
  if (end?.state === 'failed')
    throw new WorkError('task_failed', `The task failed: ${end.message ?? ''}`, { upid })
  return withNote(`${plan.vmid}\n${await verifyWindows(api, plan)}`, unnoted)
}

const withNote = (after: string, unnoted: string | null) => ({
  after: unnoted === null ? after : `${after}\n${unnoted}`,
})
