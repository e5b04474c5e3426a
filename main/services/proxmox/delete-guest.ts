/** A guest of Proxmox deleted for good: named with what is left of it, only while it stands still, and looked for afterwards. */

import { isAtLeast } from '../../../shared/lan-services/proxmox-version.ts'
import type { DeleteView, MovedCopy } from '../../../shared/proxmox/delete-guest.ts'
import { fine, hindrance, type SetupCheck, warning } from '../../../shared/proxmox/setup.ts'
import { guestRow, rowsOf } from '../../integrations/proxmox/answer-shapes.ts'
import type { ProxmoxApi } from '../../integrations/proxmox/proxmox-api.ts'
import { WorkError } from '../../work-error.ts'
import type { CopyAnswer } from '../move-guest/moved-copy.ts'
import type { WantedTask } from './begin-task.ts'
import {
  type FoundGuest,
  findGuests,
  labelOfGuest,
  newestBackups,
  pathOfGuest,
  readGuestConfig,
  readGuestStatus,
} from './find-guest.ts'
import type { ProxmoxRequest } from './proxmox-request.ts'

export interface PlannedDelete {
  readonly view: DeleteView
  readonly request: ProxmoxRequest
}

/** What a move left of a guest; null: nothing. */
export type AskCopy = (guest: FoundGuest) => Promise<CopyAnswer | null>

/** Only reads. Throws WorkError `unknown_guest`, a ReachReason; everything else that stands in the way is among the checks. */
export async function planDelete(
  api: ProxmoxApi,
  service: string,
  vmid: number,
  askCopy: AskCopy,
): Promise<PlannedDelete> {
  const [guest] = await findGuests(api, service, [vmid])
  if (!guest) throw new Error('findGuests finds or throws')
  const status = await readGuestStatus(api, guest)
  const backup = (await newestBackups(api, [guest])).get(vmid)
  const verifiedBackup = backup?.verifiedAt ?? null
  const copy = await askCopy(guest)
  const { kind, name, node } = guest
  return {
    view: {
      ...{ vmid, kind, name, node, status },
      ...{ lastBackup: backup?.at ?? null, isBackupHidden: backup?.isHidden ?? true },
      ...{ verifiedBackup, movedCopy: copy?.kind === 'copy' ? copy.copy : null },
      checks: [...(await checkStanding(api, guest, status)), ...checkCopies(guest, verifiedBackup, copy)],
    },
    request: {
      ...{ method: 'DELETE', path: pathOfGuest(guest) },
      // Also out of backup jobs; 5.x does not know it.
      params: isAtLeast(api.version, '6.0') ? { purge: true } : {},
    },
  }
}

async function checkStanding(api: ProxmoxApi, guest: FoundGuest, status: string): Promise<SetupCheck[]> {
  const label = labelOfGuest(guest)
  const config = await readGuestConfig(api, guest)
  const rows = rowsOf(guestRow, await api.get('/cluster/resources', { type: 'vm' }))
  const { hastate } = rows.find(({ vmid }) => vmid === guest.vmid) ?? {}
  const faults = [
    guest.isTemplate ? `${label} is a template: it is not deleted from here.` : null,
    config.lock === undefined
      ? null
      : `${label} is locked (${String(config.lock)}): wait until that is over.`,
    Number(config.protection ?? 0) === 1
      ? `${label} is protected from being deleted: clear its protection first, or keep it.`
      : null,
    hastate !== undefined && hastate !== 'ignored'
      ? `${label} is kept running by the cluster (HA): take it out of HA first.`
      : null,
    status === 'stopped' ? null : `${label} is ${status}: only what is stopped is deleted. Stop it first.`,
  ].filter((fault) => fault !== null)
  const snapshots = config.parent === undefined ? [] : [warning(`${label} has snapshots: they go with it.`)]
  return faults.length > 0 ? faults.map(hindrance) : [fine(`${label} stands still.`), ...snapshots]
}

function checkCopies(guest: FoundGuest, verifiedAt: string | null, copy: CopyAnswer | null): SetupCheck[] {
  const label = labelOfGuest(guest)
  const ofBackup =
    verifiedAt === null ? [] : [fine(`A verified backup of ${label} is there, of ${verifiedAt}.`)]
  if (copy?.kind === 'copy') return [...ofBackup, ...checkMoved(label, copy.copy)]
  if (verifiedAt !== null) return ofBackup
  const none = warning(
    `No verified copy of ${label} is known: what is on it may be gone for good. If that is meant, type its name and its number.`,
  )
  return copy === null
    ? [none]
    : [warning(`The copy of ${label} by move ${copy.run} does not count now: ${copy.why}.`), none]
}

const checkMoved = (label: string, copy: MovedCopy): SetupCheck[] => [
  fine(
    `A copy of ${label} was verified by move ${copy.run} at ${toTheSecond(copy.verifiedAt)}: it answers on ${copy.service}/${copy.node} as ${copy.vmid}.`,
  ),
  ...(copy.savedAt === null
    ? []
    : [
        warning(
          `That copy is of the backup of ${toTheSecond(copy.savedAt)}: what ${label} wrote since is not on it.`,
        ),
      ]),
]

const toTheSecond = (at: string): string => at.replace(/\.\d+Z$/, 'Z')

export const deleteTask = (api: ProxmoxApi, { view, request }: PlannedDelete): WantedTask => ({
  ...{ request, node: view.node, vmid: view.vmid },
  types: [view.kind === 'qemu' ? 'qmdestroy' : 'vzdestroy'],
  isSo: () => isGone(api, view),
})

/** Whether its node has it no more. A guest that is not there is a 500 with these words, no 404 (proxmox-api §2). */
export async function isGone(
  api: ProxmoxApi,
  guest: Pick<DeleteView, 'node' | 'kind' | 'vmid'>,
): Promise<boolean> {
  try {
    await api.get(`${pathOfGuest(guest)}/config`)
    return false
  } catch (error) {
    const isAbsent = error instanceof WorkError && Number(error.values.status) === 500
    if (isAbsent && /does not exist/i.test(error.message)) return true
    throw error
  }
}
