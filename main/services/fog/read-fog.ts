/** Reads FOG's hosts with what it collected of them, and keeps the reading. Three lists, however many hosts there are. */
import { type FogReading, type FogSeenHost, movedSince } from '../../../shared/fog/fog-reading.ts'
import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import { keepFogReading, keepFogScheme, readFogReading } from '../../db/fog-readings.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { FogClient } from '../../integrations/fog/fog-client.ts'
import { WorkError } from '../../work-error.ts'
import { isUsable } from './host-reader.ts'

/** How many lists a reading takes. */
export const READING_LISTS = 3

/** `onList`: how many of its lists are there. */
export async function readFog(
  site: SiteFile,
  service: LanService,
  fog: FogClient,
  onList: (done: number) => void = () => undefined,
): Promise<FogReading> {
  const hosts = await seenHosts(fog, onList)
  const readAt = site.recorder.timestamp()
  const before = readFogReading(site.db, service.id)
  const reading = { readAt, hosts, moved: movedSince(before, hosts, readAt), scheme: before?.scheme ?? null }
  if (!site.readOnly) site.record(() => keepFogReading(site.db, service.id, reading))
  return reading
}

/** Those that FOG hides because they are of no use to it are among them, by their names. */
export async function seenHosts(
  fog: FogClient,
  onList: (done: number) => void = () => undefined,
): Promise<FogSeenHost[]> {
  const hosts = await fog.hosts()
  onList(1)
  const names = await fog.hostNames()
  onList(2)
  const inventories = new Map((await fog.inventories()).map((one) => [one.hostId, one]))
  onList(READING_LISTS)
  const shown = hosts.map(({ id, name, macs, image, deployedAt }): FogSeenHost => {
    const found = inventories.get(id)
    const usable = isUsable({ name, macs })
    if (!found) return { id, name, macs, image, deployedAt, isUsable: usable, machine: null }
    const { maker, model, serial, cpu, disk, diskSerial, memory } = found
    const machine = { maker, model, serial, cpu, disk, diskSerial, memory }
    return { id, name, macs, image, deployedAt, isUsable: usable, machine }
  })
  const ids = new Set(hosts.map(({ id }) => id))
  const hidden = names
    .filter(({ id }) => !ids.has(id))
    .map(({ id, name }) => ({
      ...{ id, name, macs: [], image: null, deployedAt: null, isUsable: false, machine: null },
    }))
  return [...shown, ...hidden]
}

/** Names were sent by this scheme: later comparisons want these. */
export const noteScheme = (site: SiteFile, service: LanService, scheme: string): void =>
  site.record(() => keepFogScheme(site.db, service.id, scheme))

/** Throws WorkError `never_read`. */
export function keptReading(site: SiteFile, service: LanService): FogReading {
  const kept = readFogReading(site.db, service.id)
  if (kept) return kept
  throw new WorkError('never_read', `${service.name} was never read: compare once while it can be reached.`, {
    name: service.name,
  })
}
