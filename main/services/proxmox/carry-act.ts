/** An act on guests begun one after the other; one that cannot begin does not keep the others from it. Stands in the journal. */
import type { BegunAct } from '../../../shared/contract/proxmox.ts'
import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import { appendJournal } from '../../db/journal.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { ProxmoxApi } from '../../integrations/proxmox/proxmox-api.ts'
import { WorkError } from '../../work-error.ts'
import { beginAct, type PlannedAct } from './act-on-guests.ts'
import { labelOfGuest } from './find-guest.ts'

export async function carryAct(
  site: SiteFile,
  service: LanService,
  api: ProxmoxApi,
  { act, guests, targets }: PlannedAct,
): Promise<BegunAct[]> {
  const begun: BegunAct[] = []
  for (const [at, guest] of guests.entries()) {
    const before = targets[at]?.lastBackup ?? null
    const about = { vmid: guest.vmid, name: guest.name, before }
    try {
      const { upid } = await beginAct(api, act, guest)
      begun.push({ ...about, upid, failure: null })
      if (upid !== null)
        noteAct(site, `Proxmox ${service.name}: ${act.kind} of ${labelOfGuest(guest)} begun`, upid)
    } catch (error) {
      if (!(error instanceof WorkError)) throw error
      begun.push({ ...about, upid: null, failure: error.message })
    }
  }
  return begun
}

/** A site that may only be read keeps no note of it. */
export function noteAct(site: SiteFile, text: string, upid: string | null): void {
  if (site.readOnly) return
  site.record(() => appendJournal(site.db, site.recorder, { kind: 'service', text, data: { upid } }))
}
