/** What a Proxmox server has to choose from: its nodes, its guests, and the storages of each node that is online. */
import { WorkError } from '../../work-error.ts'
import { guestRow, nodeRow, rowsOf, storageRow } from './answer-shapes.ts'
import type { ProxmoxApi } from './proxmox-api.ts'

export interface ServerView {
  readonly nodes: readonly { readonly node: string; readonly isOnline: boolean }[]
  readonly guests: readonly {
    readonly vmid: number
    readonly name: string
    readonly kind: 'qemu' | 'lxc'
    readonly node: string
    readonly status: string
  }[]
  readonly storages: readonly {
    readonly node: string
    readonly storage: string
    /** `images`, `rootdir`, `backup`, … */
    readonly content: readonly string[]
    /** Bytes; null: not told. */
    readonly free: number | null
  }[]
}

/** Templates are left out: they do not run. Throws WorkError with a ReachReason. */
export async function readServerView(api: ProxmoxApi): Promise<ServerView> {
  const nodes = rowsOf(nodeRow, await api.get('/nodes')).map(({ node, status }) => ({
    ...{ node, isOnline: status !== 'offline' },
  }))
  const guests = rowsOf(guestRow, await api.get('/cluster/resources', { type: 'vm' }))
  const online = nodes.filter(({ isOnline }) => isOnline).map(({ node }) => node)
  return {
    nodes,
    guests: guests
      .filter(({ template }) => !template)
      .map(({ vmid, name = String(vmid), type, node, status = 'unknown' }) => ({
        ...{ vmid, name, kind: type, node, status },
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name) || a.vmid - b.vmid),
    storages: (await Promise.all(online.map((node) => storagesOf(api, node)))).flat(),
  }
}

async function storagesOf(api: ProxmoxApi, node: string): Promise<ServerView['storages']> {
  try {
    const rows = rowsOf(storageRow, await api.get(`/nodes/${node}/storage`))
    return rows
      .filter(({ active, enabled }) => active && enabled)
      .map(({ storage, content = '', avail = null }) => ({
        ...{ node, storage, content: content.split(',').map((word) => word.trim()), free: avail },
      }))
  } catch (error) {
    // A node that the cluster still holds for online, or that this account may not look at, takes none of the others along.
    if (error instanceof WorkError && Number(error.values.status) >= 400) return []
    throw error
  }
}
