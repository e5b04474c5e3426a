/**
 * What an account may do, by `GET /access/permissions`. A backup that it may not see is left out of lists without an error, so
 * "no backup" can only be believed after this was looked at (proxmox-api §7).
 */

/** Path -> privilege -> true where paths below it have it too. */
export type Permissions = Readonly<Record<string, Readonly<Record<string, boolean>>>>

/** The answer as permissions; what is no such answer is empty. */
export function readPermissions(data: unknown): Permissions {
  if (typeof data !== 'object' || data === null) return {}
  return Object.fromEntries(
    Object.entries(data).map(([path, rights]) => [
      path,
      Object.fromEntries(
        Object.entries((rights as Record<string, unknown> | null) ?? {}).map(([name, goesDown]) => [
          name,
          goesDown === true || Number(goesDown) === 1,
        ]),
      ),
    ]),
  )
}

/** Whether the account has a privilege on a path: the nearest path that is listed decides. */
export function isAllowed(permissions: Permissions, path: string, privilege: string): boolean {
  const own = permissions[path]
  if (own) return Object.hasOwn(own, privilege)
  for (let at = parentOf(path); at !== null; at = parentOf(at)) {
    const rights = permissions[at]
    if (rights) return rights[privilege] === true
  }
  return false
}

const parentOf = (path: string): string | null =>
  path === '/' ? null : path.slice(0, path.lastIndexOf('/')) || '/'

/** What decides whether one guest's backups on one storage are listed. */
export interface BackupPlace {
  readonly storage: string
  readonly vmid: number
  readonly pool: string | null
}

export function canSeeBackup(permissions: Permissions, { storage, vmid, pool }: BackupPlace): boolean {
  const onStorage = (privilege: string) => isAllowed(permissions, `/storage/${storage}`, privilege)
  const onGuest =
    isAllowed(permissions, `/vms/${vmid}`, 'VM.Backup') ||
    (pool !== null && isAllowed(permissions, `/pool/${pool}`, 'VM.Backup'))
  return onStorage('Datastore.Allocate') || (onStorage('Datastore.AllocateSpace') && onGuest)
}
