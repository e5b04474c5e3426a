/** Reads a Proxmox server or cluster, and keeps the reading. */
import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import type { ProxmoxReading } from '../../../shared/proxmox/overview.ts'
import { keepReading, readKept } from '../../db/kept-readings.ts'
import { noteSeen } from '../../db/lan-services.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { ProxmoxApi } from '../../integrations/proxmox/proxmox-api.ts'
import { type Overview, readOverview } from '../../integrations/proxmox/read-overview.ts'
import { WorkError } from '../../work-error.ts'

export async function readProxmox(
  site: SiteFile,
  service: LanService,
  api: ProxmoxApi,
): Promise<ProxmoxReading> {
  const seen = await readOverview(api, Math.floor(Date.now() / 1000))
  return { readAt: site.recorder.timestamp(), ...seen, unkept: keep(site, service, seen) }
}

/** Why it could not be; null: it is kept. A disk that is full must not hide what was read. */
function keep(site: SiteFile, { id }: LanService, seen: Overview): string | null {
  try {
    keepReading(site, id, 'proxmox.overview', seen)
    noteSeen(site, id, seen.version)
    return null
  } catch (error) {
    if (!(error instanceof WorkError)) throw error
    return `What was seen could not be kept, and is shown only now: ${error.message}`
  }
}

/** Null: never read. */
export function lastProxmox(site: SiteFile, service: LanService): ProxmoxReading | null {
  const kept = readKept<Overview>(site.db, service.id, 'proxmox.overview')
  return kept && { readAt: kept.readAt, ...kept.value, unkept: null }
}

/** Throws WorkError `never_read`. */
export function keptProxmox(site: SiteFile, service: LanService): ProxmoxReading {
  const kept = lastProxmox(site, service)
  if (kept) return kept
  throw new WorkError('never_read', `${service.name} was never read: read it once while it can be reached.`, {
    name: service.name,
  })
}
