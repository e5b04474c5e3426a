/** Reads a Proxmox server or cluster, and keeps the reading. */
import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import type { ProxmoxReading } from '../../../shared/proxmox/overview.ts'
import { noteSeen } from '../../db/lan-services.ts'
import { keepProxmoxReading, readProxmoxReading } from '../../db/proxmox-readings.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { ProxmoxApi } from '../../integrations/proxmox/proxmox-api.ts'
import { readOverview } from '../../integrations/proxmox/read-overview.ts'
import { WorkError } from '../../work-error.ts'

export async function readProxmox(
  site: SiteFile,
  service: LanService,
  api: ProxmoxApi,
): Promise<ProxmoxReading> {
  const seen = await readOverview(api, Math.floor(Date.now() / 1000))
  const reading = { readAt: site.recorder.timestamp(), ...seen }
  if (!site.readOnly)
    site.record(() => {
      keepProxmoxReading(site.db, service.id, reading)
      noteSeen(site.db, site.recorder, service.id, reading.version)
    })
  return reading
}

/** Throws WorkError `never_read`. */
export function keptProxmox(site: SiteFile, service: LanService): ProxmoxReading {
  const kept = readProxmoxReading(site.db, service.id)
  if (kept) return kept
  throw new WorkError('never_read', `${service.name} was never read: read it once while it can be reached.`, {
    name: service.name,
  })
}
