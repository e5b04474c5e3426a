/** From a site to its Proxmox, logged in; the same for commands and screens. */
import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import type { HttpOptions } from '../../integrations/http/pinned-http.ts'
import type { ProxmoxApi } from '../../integrations/proxmox/proxmox-api.ts'
import type { OpenVault } from '../../vault/vault.ts'
import { connectProxmox, secretsOf } from '../lan-services/connect.ts'

/** Connects, works, closes. Throws WorkError with a ReachReason, or what `work` throws. */
export async function withProxmox<T>(
  service: LanService,
  vault: OpenVault,
  options: HttpOptions,
  work: (api: ProxmoxApi) => Promise<T>,
): Promise<T> {
  const api = await connectProxmox(service, secretsOf(service, vault), options)
  try {
    return await work(api)
  } finally {
    api.close()
  }
}
