/** How many packages a node could update; the lists are as old as its last look at the repositories. */
import { WorkError } from '../../work-error.ts'
import type { ProxmoxApi } from './proxmox-api.ts'

export interface PendingUpdates {
  /** Null: not told. */
  readonly count: number | null
  /** Why it is not told; null: it is. */
  readonly note: string | null
}

/** Whether a server can be updated is never worth the rest of a look at it: that it may not or cannot tell is a note. */
export async function readUpdates(api: ProxmoxApi, node: string): Promise<PendingUpdates> {
  try {
    const data = await api.get(`/nodes/${node}/apt/update`)
    return { count: Array.isArray(data) ? data.length : 0, note: null }
  } catch (error) {
    if (!(error instanceof WorkError)) throw error
    if (error.code === 'forbidden')
      return {
        count: null,
        note: `Pending updates of ${node} are not told to this account (Sys.Modify on the node).`,
      }
    if (error.code !== 'server_error') throw error
    return { count: null, note: `Pending updates of ${node} could not be read: ${error.message}` }
  }
}
