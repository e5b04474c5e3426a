/** Storages of a node with where they really are, so that two servers' names for one place can be told. */
import type { OfferedStorage } from '../../../shared/move-guest/choose-storages.ts'
import { WorkError } from '../../work-error.ts'
import { definitionRow, rowsOf, storageRow } from './answer-shapes.ts'
import type { ProxmoxApi } from './proxmox-api.ts'
import { readArchives } from './read-archives.ts'

/** Backups are looked at only for this guest. */
export async function readOfferedStorages(
  api: ProxmoxApi,
  node: string,
  vmid: number,
): Promise<OfferedStorage[]> {
  const [rows, definitions] = await Promise.all([
    api
      .get(`/nodes/${node}/storage`)
      .then((data) => rowsOf(storageRow, data).filter(({ enabled }) => enabled)),
    api.get('/storage').then((data) => rowsOf(definitionRow, data)),
  ])
  return Promise.all(
    rows.map(async ({ storage, type = '', content = '', active, shared, avail = 0 }) => {
      const place = definitions.find((one) => one.storage === storage)
      const kinds = content.split(',').map((word) => word.trim())
      const holdsBackups = active && kinds.includes('backup')
      return {
        ...{ storage, type: place?.type ?? type, content: kinds, isActive: active },
        isShared: shared,
        ...{ server: place?.server ?? null, path: place?.export ?? place?.share ?? place?.datastore ?? null },
        free: avail,
        volids: holdsBackups ? await volidsIn(api, node, storage, vmid) : [],
      }
    }),
  )
}

async function volidsIn(api: ProxmoxApi, node: string, storage: string, vmid: number): Promise<string[]> {
  try {
    const clock = { timezone: null, offset: 0 }
    return (await readArchives(api, { node, storage, clock }, vmid)).map(({ volid }) => volid)
  } catch (error) {
    // It fell away since it was listed, or may not be looked into: nothing is known of it then.
    if (error instanceof WorkError && Number(error.values.status) >= 400) return []
    throw error
  }
}
