/** Guests of a Proxmox server by their numbers, as it was read last: nothing need be reached to prepare work on them. */
import type { MoveServer } from '../../../shared/contract/move-guest.ts'
import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import { readKeptView } from '../../db/proxmox-views.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { WorkError } from '../../work-error.ts'
import { lastProxmox } from '../proxmox/read-proxmox.ts'

/** What is not as it was: sentences, none where each number is the guest that was meant. */
export const guestsThatChanged = (kept: readonly KeptGuest[], now: readonly KeptGuest[]): string[] =>
  kept.flatMap(({ vmid, name }) => {
    const found = now.find((one) => one.vmid === vmid)?.name ?? '-'
    return found === name ? [] : [`Guest ${vmid} was ${name} when this was kept, and is ${found} now.`]
  })

export interface KeptGuest {
  readonly vmid: number
  readonly name: string
}

/** The later of the two readings there may be. Throws WorkError `never_read`, `unknown_guest`. */
export function guestsAsRead(site: SiteFile, service: LanService, vmids: readonly number[]): KeptGuest[] {
  const overview = lastProxmox(site, service)
  const look = readKeptView<MoveServer>(site.db, service.id)
  const isLookNewer = look !== null && look.readAt > (overview?.readAt ?? '')
  const known = isLookNewer ? look.view.guests : overview?.guests
  if (!known)
    throw new WorkError(
      'never_read',
      `${service.name} was never read: read it once while it can be reached.`,
      { name: service.name },
    )
  return [...new Set(vmids)].map((vmid) => {
    const found = known.find((one) => one.vmid === vmid)
    if (found) return { vmid, name: found.name }
    throw new WorkError(
      'unknown_guest',
      `There is no guest ${vmid} on ${service.name}, or this account may not see it (VM.Audit).`,
    )
  })
}
