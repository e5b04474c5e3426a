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
