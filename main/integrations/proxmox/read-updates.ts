/** How many packages a node could update; the lists are as old as its last look at the repositories. */
import type { ProxmoxApi } from './proxmox-api.ts'
import { unlessForbidden } from './unless-forbidden.ts'

/** Null where the account may not ask (Sys.Modify on the node). */
export async function readUpdates(api: ProxmoxApi, node: string): Promise<number | null> {
  const data = await unlessForbidden(api.get(`/nodes/${node}/apt/update`))
  return Array.isArray(data) ? data.length : null
}
