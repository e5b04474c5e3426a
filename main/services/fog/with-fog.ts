/** From a site to its FOG, logged in; the same for commands and screens. */
import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import { type FogClient, fogClient } from '../../integrations/fog/fog-client.ts'
import type { HttpOptions } from '../../integrations/http/pinned-http.ts'
import type { OpenVault } from '../../vault/vault.ts'
import { connectFog, secretsOf } from '../lan-services/connect.ts'

/** Connects, works, closes. Throws WorkError with a ReachReason, or what `work` throws. */
export async function withFog<T>(
  service: LanService,
  vault: OpenVault,
  options: HttpOptions,
  work: (fog: FogClient) => Promise<T>,
): Promise<T> {
  const fog = fogClient(await connectFog(service, secretsOf(service, vault), options))
  try {
    return await work(fog)
  } finally {
    fog.close()
  }
}
