/** What the account may see of a server: without it, an empty list of backups means nothing (proxmox-api §7). */

import type { GuestFacts, HiddenBackups } from '../../../shared/morning-check/server-facts.ts'
import {
  canSeeBackup,
  isAllowed,
  type Permissions,
  readPermissions,
} from '../../../shared/proxmox/permissions.ts'
import { WorkError } from '../../work-error.ts'
import { type ProxmoxApi, tellsPermissions } from './proxmox-api.ts'

export interface Visibility {
  /** Whether backups of the guest on the storage would be listed. */
  readonly seesBackup: (guest: GuestFacts, storage: string) => boolean
  /** Looks that are blind as a whole, in words. */
  readonly blind: readonly string[]
  /** False: this version does not say what the account may see; an empty list then proves nothing. */
  readonly isTold: boolean
}

export async function readVisibility(api: ProxmoxApi): Promise<Visibility> {
  const permissions = await readOwnPermissions(api)
  if (permissions) return byPermissions(permissions)
  const { caps } = api
  const told = caps !== null && Object.values(caps).some((rights) => Object.keys(rights ?? {}).length > 0)
  // Nothing tells it: what is listed is then all that is known.
  if (!told) return { seesBackup: () => true, blind: [], isTold: false }
  const has = (area: string, privilege: string) => Boolean(caps?.[area]?.[privilege])
  const sees =
    has('storage', 'Datastore.Allocate') ||
    (has('storage', 'Datastore.AllocateSpace') && has('vms', 'VM.Backup'))
  return { seesBackup: () => sees, blind: has('vms', 'VM.Audit') ? [] : [NO_GUESTS], isTold: true }
}

/** Null where the version cannot tell. */
async function readOwnPermissions(api: ProxmoxApi): Promise<Permissions | null> {
  if (!tellsPermissions(api)) return null
  try {
    return readPermissions(await api.get('/access/permissions'))
  } catch (error) {
    // The first of 6.x do not have it yet.
    if (error instanceof WorkError && error.values.status === 501) return null
    throw error
  }
}

const NO_GUESTS =
  'This account may not see guests (VM.Audit), or only some: what it is not shown is not checked.'
const NO_TASKS =
  'This account may not see the tasks of others (Sys.Audit): backups that failed in the night are not told.'

function byPermissions(permissions: Permissions): Visibility {
  const hasAny = (privilege: string, under: string) =>
    isAllowed(permissions, under, privilege) ||
    Object.keys(permissions).some(
      (path) => path.startsWith(`${under}/`) && isAllowed(permissions, path, privilege),
    )
  return {
    isTold: true,
    seesBackup: ({ vmid, pool }, storage) => canSeeBackup(permissions, { storage, vmid, pool }),
    blind: [
      ...(hasAny('VM.Audit', '/vms') || hasAny('VM.Audit', '/pool') ? [] : [NO_GUESTS]),
      ...(hasAny('Sys.Audit', '/nodes') ? [] : [NO_TASKS]),
    ],
  }
}

/** Every guest and backup storage of which nothing would be listed. */
export function hiddenBackups(
  { seesBackup }: Visibility,
  guests: readonly GuestFacts[],
  storages: readonly {
    readonly storage: string
    readonly node: string
    readonly isShared: boolean
    readonly isActive: boolean
  }[],
): HiddenBackups[] {
  return guests.flatMap((guest) =>
    storages
      .filter(({ node, isShared }) => isShared || node === guest.node)
      .flatMap(({ storage, isActive }): HiddenBackups[] => {
        const { vmid } = guest
        if (!seesBackup(guest, storage)) return [{ vmid, storage, why: 'rights' }]
        return isActive ? [] : [{ vmid, storage, why: 'offline' }]
      }),
  )
}
