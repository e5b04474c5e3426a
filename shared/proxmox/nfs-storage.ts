/** An NFS export as a storage of Proxmox (proxmox-api §10). */

export interface NfsStorage {
  readonly storage: string
  readonly server: string
  /** Absolute. */
  readonly export: string
  readonly content: readonly string[]
}

/** What guests of the office are moved and installed by. Without it Proxmox takes disks only. */
export const USUAL_CONTENT = ['backup', 'iso'] as const

/** A letter first, then letters, digits, `-`, `_` or `.`; at least two. */
export const isStorageName = (name: string): boolean => /^[a-z][a-z0-9\-_.]*[a-z0-9]$/i.test(name)

export const isExportPath = (path: string): boolean => /^\/[^\s,=]*$/.test(path)

export const isServerAddress = (server: string): boolean => /^[A-Za-z0-9][\w.:-]*$/.test(server)

export interface StorageFault {
  readonly field: 'storage' | 'server' | 'export' | 'content'
  readonly message: string
}

/** The first that is wrong with it; null: nothing. */
export function faultOfStorage({ storage, server, export: path, content }: NfsStorage): StorageFault | null {
  if (!isStorageName(storage))
    return {
      field: 'storage',
      message: `"${storage}" is no name for a storage: a letter first, then letters, digits, "-", "_" or ".".`,
    }
  if (!isServerAddress(server)) return { field: 'server', message: `"${server}" is no address of a server.` }
  if (!isExportPath(path))
    return { field: 'export', message: `"${path}" is no export: a path that begins with "/" is expected.` }
  return content.length > 0
    ? null
    : { field: 'content', message: 'What the storage is to hold is missing, as in backup,iso.' }
}
