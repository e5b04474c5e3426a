/**
 * What the switches know, for the watch: the readings that are kept, and what DHCP snooping told in the texts they were
 * read from. A log says what was, and a server is soon unplugged: only texts of the last hours count.
 */
import type { DhcpTable } from '../../../shared/contract/dhcp.ts'
import type { SwitchSnooping, WatchEvidence } from '../../../shared/dhcp/watch-view.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { indexPlan } from '../../../shared/model/plan-index.ts'
import { COMPLETES_FOR } from '../../../shared/verify/gather-evidence.ts'
import type { SwitchReading } from '../../../shared/verify/reading.ts'
import { readSnooping, type Snooping, saysNothing } from '../../../shared/verify/snooping-text.ts'
import type { Db } from '../../db/database.ts'
import { listReadings, readRawReading } from '../../db/reading-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { SiteEvidence } from '../verify/site-evidence.ts'

/** Of one switch: at an interval they mostly say the same. */
const MOST_TEXTS = 8

/** Keeps what it made of a text: a reading never changes. `now`: ISO 8601. */
export function createWatchEvidence(readings: SiteEvidence): (site: SiteFile, now: string) => WatchEvidence {
  const read = new Map<string, Snooping>()
  const snoopingIn = (db: Db, id: string): Snooping => {
    const known = read.get(id) ?? readSnooping(readRawReading(db, id) ?? '')
    read.set(id, known)
    return known
  }
  return (site, now) => ({
    readings: readings.gather(site, null).now,
    snooping: site.plan().device.flatMap(({ id: deviceId, name }): SwitchSnooping[] => {
      const recent = listReadings(site.db, { deviceId, limit: MOST_TEXTS }).filter(
        ({ at, hasRaw }) => hasRaw && Date.parse(now) - Date.parse(at) <= COMPLETES_FOR,
      )
      const told = recent.map(({ id, at }) => ({ deviceId, switch: name, at, ...snoopingIn(site.db, id) }))
      return told.filter((one) => !saysNothing(one)).slice(0, 1)
    }),
  })
}

/** A reading as the watch shows it. */
export const tableOf =
  (plan: Plan) =>
  ({ deviceId, at, macs }: SwitchReading): DhcpTable => ({
    switch: indexPlan(plan).device.get(deviceId)?.name ?? String(deviceId),
    at,
    macs: macs?.length ?? null,
  })
