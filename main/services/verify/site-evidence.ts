/**
 * The evidence of a site at a time: which of its readings count, read from the file once. A reading never changes, so what
 * was unpacked stays unpacked.
 */
import { gatherEvidence, thinOut } from '../../../shared/verify/gather-evidence.ts'
import type { Evidence, SwitchReading } from '../../../shared/verify/reading.ts'
import type { Db } from '../../db/database.ts'
import { readDevices, readingTimes, readReading } from '../../db/reading-records.ts'
import type { SiteFile } from '../../db/site-file.ts'

export interface SiteEvidence {
  /** As it was known at `until`; null: now. */
  gather(site: SiteFile, until: string | null): Evidence
  /** Every reading after `since`, oldest times included only where they are later. */
  between(site: SiteFile, since: string, until: string | null): readonly SwitchReading[]
}

/** Readings kept unpacked: two days of fifty switches. */
const MOST_KEPT = 4000

export function createSiteEvidence(): SiteEvidence {
  const unpacked = new Map<string, SwitchReading>()
  const read = (db: Db, id: string): SwitchReading | null => {
    const known = unpacked.get(id)
    if (known) return known
    const reading = readReading(db, id)
    if (unpacked.size >= MOST_KEPT) unpacked.clear()
    if (reading) unpacked.set(id, reading)
    return reading
  }
  return {
    gather(site, until) {
      const { db } = site
      const planned = new Set(site.plan().device.map(({ id }) => id))
      const ofSwitches = readDevices(db)
        .filter((id) => planned.has(id))
        .map((id) => thinOut(readingTimes(db, id, { until })).flatMap((entry) => read(db, entry.id) ?? []))
      return gatherEvidence(ofSwitches)
    },
    between: (site, since, until) =>
      readDevices(site.db).flatMap((device) =>
        readingTimes(site.db, device, { since, until }).flatMap(({ id }) => read(site.db, id) ?? []),
      ),
  }
}

/** The ids in `SiteEvidence.gather`: what another laptop needs to come to the same verdict. */
export const countingReadings = (db: Db): string[] =>
  readDevices(db).flatMap((device) => thinOut(readingTimes(db, device, {})).map(({ id }) => id))
