/** Backups on a storage, with the moment they were made: told since 6.2, before in the file's name, by the node's own clock. */
import type { Archive } from '../../../shared/morning-check/server-facts.ts'
import { epochOf, type NodeClock, readArchiveName } from '../../../shared/proxmox/archive-name.ts'
import { contentRow, rowsOf } from './answer-shapes.ts'
import type { ProxmoxApi } from './proxmox-api.ts'

export interface StoredArchive extends Archive {
  readonly volid: string
}

export async function readArchives(
  api: ProxmoxApi,
  { node, storage, clock }: { readonly node: string; readonly storage: string; readonly clock: NodeClock },
  vmid?: number,
): Promise<StoredArchive[]> {
  const data = await api.get(`/nodes/${node}/storage/${encodeURIComponent(storage)}/content`, {
    content: 'backup',
    vmid,
  })
  return rowsOf(contentRow, data).flatMap((row): StoredArchive[] => {
    const name = readArchiveName(row.volid)
    const of = row.vmid ?? name?.vmid
    const at = row.ctime ?? (name && (name.at.kind === 'utc' ? name.at.epoch : epochOf(name.at.wall, clock)))
    if (of === undefined || at === undefined || at === null) return []
    const state = row.verification?.state
    const verification = state === 'ok' || state === 'failed' ? state : null
    return [{ vmid: of, storage, at, size: row.size ?? 0, verification, volid: row.volid }]
  })
}
