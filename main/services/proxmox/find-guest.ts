/** A guest of a server by its number, with its newest backup: what is named before anything is done to it. */
import type { GuestFacts } from '../../../shared/morning-check/server-facts.ts'
import type { GuestConfig } from '../../../shared/proxmox/guest-config.ts'
import { guestUsage, rowsOf, storageRow } from '../../integrations/proxmox/answer-shapes.ts'
import { readClock } from '../../integrations/proxmox/node-clock.ts'
import type { ProxmoxApi } from '../../integrations/proxmox/proxmox-api.ts'
import { readKeptBackups } from '../../integrations/proxmox/read-kept-backups.ts'
import { readVisibility } from '../../integrations/proxmox/read-visibility.ts'
import { WorkError } from '../../work-error.ts'

export interface FoundGuest extends GuestFacts {
  readonly lock: string | null
}

/** In the order asked for. Throws WorkError `unknown_guest`. */
export async function findGuests(
  api: ProxmoxApi,
  service: string,
  vmids: readonly number[],
): Promise<FoundGuest[]> {
  const rows = rowsOf(guestUsage, await api.get('/cluster/resources', { type: 'vm' }))
  return vmids.map((vmid) => {
    const row = rows.find((one) => one.vmid === vmid)
    if (!row)
      throw new WorkError(
        'unknown_guest',
        `There is no guest ${vmid} on ${service}, or this account may not see it (VM.Audit).`,
      )
    const { type, node, name, status, template, pool, lock } = row
    return {
      ...{ vmid, kind: type, node, name: name ?? String(vmid), status: status ?? 'unknown' },
      ...{ isTemplate: template, shouldRun: null, pool: pool ?? null, lock: lock ?? null },
    }
  })
}

export const labelOfGuest = ({ name, vmid }: Pick<GuestFacts, 'name' | 'vmid'>): string => `${name} (${vmid})`

export const pathOfGuest = ({ node, kind, vmid }: Pick<GuestFacts, 'node' | 'kind' | 'vmid'>): string =>
  `/nodes/${node}/${kind}/${vmid}`

export const readGuestConfig = async (api: ProxmoxApi, guest: FoundGuest): Promise<GuestConfig> =>
  ((await api.get(`${pathOfGuest(guest)}/config`)) ?? {}) as GuestConfig

/** `running`, `stopped` … right now: the list of the cluster lags some seconds behind. */
export async function readGuestStatus(api: ProxmoxApi, guest: FoundGuest): Promise<string> {
  const { status } = ((await api.get(`${pathOfGuest(guest)}/status/current`)) ?? {}) as { status?: unknown }
  return String(status ?? 'unknown')
}

/** Throws WorkError `guest_locked`, `guest_state`. */
export function checkIsFree(guest: FoundGuest, lock: string | null = guest.lock): void {
  const label = labelOfGuest(guest)
  if (lock !== null)
    throw new WorkError('guest_locked', `${label} is locked (${lock}): wait until that is over.`)
  if (guest.status !== 'running' && guest.status !== 'stopped')
    throw new WorkError('guest_state', `${label} is ${guest.status}: it has to run or to be stopped.`)
}

export interface NewestBackup {
  /** ISO 8601; null: none is seen. */
  readonly at: string | null
  readonly isHidden: boolean
  /** Of the newest that the server looked through and found whole; null: none, which only a backup server tells. */
  readonly verifiedAt: string | null
}

/** One after the other storage of its node; a storage that cannot be looked into hides its backups. */
export async function newestBackups(
  api: ProxmoxApi,
  guests: readonly FoundGuest[],
): Promise<ReadonlyMap<number, NewestBackup>> {
  const visibility = await readVisibility(api)
  const found = new Map<number, NewestBackup>()
  for (const node of new Set(guests.map((guest) => guest.node))) {
    const own = guests.filter((guest) => guest.node === node)
    const { zone } = await readClock(api, node, 0)
    const holding = rowsOf(storageRow, await api.get(`/nodes/${node}/storage`))
      .filter(({ enabled, content = '' }) => enabled && content.split(',').includes('backup'))
      .map(({ storage, shared, active, used = 0, total = 0 }) => {
        return { storage, node, isShared: shared, isActive: active, holdsBackups: true, used, total }
      })
    const { archives, silent } = await readKeptBackups(api, holding, new Map([[node, zone]]))
    for (const guest of own) {
      const saved = archives.filter(({ vmid }) => vmid === guest.vmid)
      const verified = saved.filter(({ verification }) => verification === 'ok')
      const isHidden =
        silent.size > 0 ||
        holding.length === 0 ||
        holding.some(({ storage, isActive }) => !isActive || !visibility.seesBackup(guest, storage))
      found.set(guest.vmid, { at: newestOf(saved), isHidden, verifiedAt: newestOf(verified) })
    }
  }
  return found
}

const newestOf = (archives: readonly { readonly at: number }[]): string | null =>
  archives.length === 0 ? null : new Date(Math.max(...archives.map(({ at }) => at)) * 1000).toISOString()
