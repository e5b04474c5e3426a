/** NFS storage on a server: the export is looked for first, since a wrong one is only told after a long wait. */
import { faultOfStorage, type NfsStorage } from '../../../shared/proxmox/nfs-storage.ts'
import { fine, hindrance, type SetupCheck, warning } from '../../../shared/proxmox/setup.ts'
import {
  definitionRow,
  exportRow,
  nodeRow,
  rowsOf,
  storageRow,
} from '../../integrations/proxmox/answer-shapes.ts'
import type { ProxmoxApi } from '../../integrations/proxmox/proxmox-api.ts'
import { WorkError } from '../../work-error.ts'
import type { PlannedSetup } from './setup.ts'

/** Only reads. Throws WorkError `bad_storage`, `no_node`. */
export async function planStorage(api: ProxmoxApi, wanted: NfsStorage): Promise<PlannedSetup> {
  const { storage, server, content } = wanted
  checkWords(wanted)
  const node = rowsOf(nodeRow, await api.get('/nodes')).find(({ status }) => status !== 'offline')?.node
  if (node === undefined) throw new WorkError('no_node', 'No node of this server is online.')
  const known = rowsOf(definitionRow, await api.get('/storage'))
  const same = known.find((one) => one.storage === storage)
  const place = known.find((one) => one.server === server && one.export === wanted.export)
  return {
    checks: [
      ...(same
        ? [
            hindrance(
              `There is a storage ${storage} already: ${same.type ?? ''} ${same.server ?? ''} ${same.export ?? ''}`.trimEnd(),
            ),
          ]
        : []),
      ...(place && !same ? [warning(`This export is there already as ${place.storage}.`)] : []),
      await checkExport(api, node, wanted),
    ],
    request: {
      ...{ method: 'POST', path: '/storage' },
      params: { storage, type: 'nfs', server, export: wanted.export, content: content.join(',') },
    },
    before: null,
    look: async () => {
      const row = rowsOf(storageRow, await api.get(`/nodes/${node}/storage`)).find(
        (one) => one.storage === storage,
      )
      return row?.active ? `${storage}: ${server}:${wanted.export}, ${row.content ?? ''}` : null
    },
  }
}

/** Throws WorkError `bad_storage`. */
export function checkWords(wanted: NfsStorage): void {
  const fault = faultOfStorage(wanted)
  if (fault) throw new WorkError('bad_storage', fault.message)
}

/** Whether the server shares it with this node. A warning: the account may not ask. */
export async function checkExport(
  api: ProxmoxApi,
  node: string,
  { server, export: path }: Pick<NfsStorage, 'server' | 'export'>,
): Promise<SetupCheck> {
  try {
    const found = rowsOf(exportRow, await api.get(`/nodes/${node}/scan/nfs`, { server }))
    if (found.some((one) => one.path === path)) return fine(`${server} exports ${path}.`)
    const names = found.map((one) => one.path).join(', ')
    return hindrance(`${server} does not export ${path} to ${node}. It exports: ${names || '-'}.`)
  } catch (error) {
    if (!(error instanceof WorkError)) throw error
    if (error.code === 'forbidden')
      return warning(
        'This account may not ask for exports (Datastore.Allocate): it will not be allowed to add one either.',
      )
    if (error.code !== 'server_error') throw error
    return hindrance(`${server} does not answer as an NFS server: ${String(error.message)}`)
  }
}
