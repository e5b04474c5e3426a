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
  const begun: Omit<BegunAct, 'unnoted'>[] = []
  const notes: Note[] = []
  for (const [at, guest] of guests.entries()) {
    const before = targets[at]?.lastBackup ?? null
    const about = { vmid: guest.vmid, name: guest.name, before }
    try {
      const { upid } = await beginAct(api, act, guest)
      begun.push({ ...about, upid, failure: null })
      if (upid !== null)
        notes.push({ text: `Proxmox ${service.name}: ${act.kind} of ${labelOfGuest(guest)} begun`, upid })
    } catch (error) {
      if (!(error instanceof WorkError)) throw error
      begun.push({ ...about, upid: null, failure: error.message })
    }
  }
  // Only now: a note that cannot be written must not keep the others from being begun, nor count as one that was not.
  const unnoted = noteActs(site, notes)
  return begun.map((one) => ({ ...one, unnoted: one.upid === null ? null : unnoted }))
}

interface Note {
  readonly text: string
  readonly upid: string | null
}

/** Why the journal does not have it; null: it has, or keeps none. What was done on the server is told in either case. */
export const noteAct = (site: SiteFile, text: string, upid: string | null): string | null =>
  noteActs(site, [{ text, upid }])

/** A site that may only be read, or was closed meanwhile, keeps no note of it. */
function noteActs(site: SiteFile, notes: readonly Note[]): string | null {
  if (site.readOnly || !site.db.open || notes.length === 0) return null
  try {
    site.record(() => {
      for (const { text, upid } of notes)
        appendJournal(site.db, site.recorder, { kind: 'service', text, data: { upid } })
    })
    return null
  } catch (error) {
    // A disk that is full by now must not hide which tasks run on the server.
    if (!(error instanceof WorkError)) throw error
    return `The journal does not have this: ${error.message}`
  }
}
