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

/** Not the root alone, and none of the characters that Proxmox keeps out of paths. */
const isExportPath = (path: string): boolean => /^\/[^\s,=;()]+$/.test(path)

/** Eight groups, or fewer with one gap. */
function isIpv6(text: string): boolean {
  const sides = text.split('::')
  const groups = sides.flatMap((side) => (side === '' ? [] : side.split(':')))
  const isWhole = sides.length === 1 ? groups.length === 8 : sides.length === 2 && groups.length < 8
  return isWhole && groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
}

const LABEL = '[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?'
const NAME = new RegExp(`^${LABEL}(\\.${LABEL})*$`)

/** An IP address or a name of the DNS. */
const isServerAddress = (server: string): boolean => isIpv6(server) || NAME.test(server)

/** What every version lets a storage hold. */
const KINDS: readonly string[] = ['backup', 'images', 'iso', 'rootdir', 'snippets', 'vztmpl']

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
  if (content.length === 0)
    return { field: 'content', message: 'What the storage is to hold is missing, as in backup,iso.' }
  const strange = content.find((kind) => !KINDS.includes(kind))
  return strange === undefined
    ? null
    : { field: 'content', message: `"${strange}" is nothing that a storage holds: ${KINDS.join(', ')}.` }
}
