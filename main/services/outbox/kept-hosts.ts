/** Hosts of FOG between the day they were chosen and the day something is done to them: an id may be another machine's by then. */
import type { KeptHost } from '../../../shared/outbox/outbox-work.ts'
import { readFogReading } from '../../db/fog-readings.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { FogClient } from '../../integrations/fog/fog-client.ts'
import type { FogHost } from '../../integrations/fog/fog-rows.ts'
import { WorkError } from '../../work-error.ts'
import { readHosts } from '../fog/host-reader.ts'

/** As FOG was read last. Throws WorkError `unknown_fog_host`. */
export function hostsAsRead(site: SiteFile, serviceId: number, ids: readonly string[]): KeptHost[] {
  const known = readFogReading(site.db, serviceId)?.hosts ?? []
  return ids.map((id) => {
    const host = known.find((one) => one.id === id)
    if (!host) throw new WorkError('unknown_fog_host', `FOG has no host "${id}".`, { name: id })
    return { id, name: host.name, mac: host.macs[0] ?? null }
  })
}

/** What is not as it was: sentences, none where every host is the machine that was meant. */
export async function hostsThatChanged(fog: FogClient, hosts: readonly KeptHost[]): Promise<string[]> {
  const ids = hosts.map(({ id }) => id)
  return changesOf(hosts, await readHosts(fog, ids))
}

/** The same, of hosts that were just read. */
export function changesOf(hosts: readonly KeptHost[], seen: ReadonlyMap<string, FogHost>): string[] {
  const faults: string[] = []
  for (const { id, name, mac } of hosts) {
    const now = seen.get(id)
    if (now === undefined) faults.push(`FOG has no host ${name} any more, or holds it for invalid.`)
    else if (mac !== null && !now.macs.includes(mac))
      faults.push(
        `${name} was ${mac} when this was kept, and FOG has ${now.macs.join(', ') || '-'} for it now.`,
      )
    else if (mac === null && now.name !== name)
      faults.push(`Host ${id} of FOG was ${name} when this was kept, and is ${now.name} now.`)
  }
  return faults
}

export const asErrors = (faults: readonly string[]) =>
  faults.map((message) => ({ severity: 'error' as const, message }))
