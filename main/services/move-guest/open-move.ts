/** Both servers of a move, logged in to; closed whatever happens. One service at both ends is one connection. */
import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import { findLanService } from '../../db/lan-services.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { ProxmoxApi } from '../../integrations/proxmox/proxmox-api.ts'
import type { OpenVault } from '../../vault/vault.ts'
import { connectProxmox, expectKind, secretsOf } from '../lan-services/connect.ts'

export interface MoveServers {
  readonly old: ProxmoxApi
  readonly new: ProxmoxApi
}

export async function withServers<T>(
  site: SiteFile,
  vault: OpenVault,
  names: { readonly old: string; readonly new: string },
  signal: AbortSignal,
  work: (servers: MoveServers) => Promise<T>,
): Promise<T> {
  const find = (name: string) => expectKind(findLanService(site.db, name), 'proxmox')
  const old = find(names.old)
  const other = find(names.new)
  const open = (service: LanService) => connectProxmox(service, secretsOf(service, vault), { signal })
  const first = await open(old)
  try {
    const second = old.id === other.id ? first : await open(other)
    try {
      return await work({ old: first, new: second })
    } finally {
      if (second !== first) second.close()
    }
  } finally {
    first.close()
  }
}
