/** What switches said of a place's ports over time, and what was found wrong there, mended, accepted or muted. */
import type { EvidenceEvent, FindingEvent, PlaceEvent } from '../../../shared/journal/place-event.ts'
import type { PlaceScope } from '../../../shared/journal/place-scope.ts'
import { portSaid } from '../../../shared/journal/port-said.ts'
import type { Interface } from '../../../shared/model/entities.ts'
import { indexPlan } from '../../../shared/model/plan-index.ts'
import { knownFindings, type Mistake } from '../../../shared/verify/finding-record.ts'
import { thinOut } from '../../../shared/verify/gather-evidence.ts'
import { resolveReading } from '../../../shared/verify/resolved-reading.ts'
import { sayFinding } from '../../../shared/verify/say-finding.ts'
import { readFindingRecords } from '../../db/finding-records.ts'
import { listReadings, type ReadingEntry, readReading } from '../../db/reading-records.ts'
import type { SiteFile } from '../../db/site-file.ts'

/** Of each switch, the latest; of those the ones that count. */
const MOST_READINGS = 1000

export const realityEvents = (site: SiteFile, scope: PlaceScope): PlaceEvent[] => [
  ...evidenceEvents(site, scope),
  ...findingEvents(site, scope),
]

function evidenceEvents(site: SiteFile, scope: PlaceScope): EvidenceEvent[] {
  const index = indexPlan(site.plan())
  if (scope.ports === null)
    return [...scope.idsOf('device')].flatMap((id) =>
      readingsThatCount(site, id).map((entry) => eventOf(entry, [])),
    )
  const ports = scope.ports.flatMap((id) => index.interface.get(id) ?? [])
  return [...Map.groupBy(ports, ({ deviceId }) => deviceId)].flatMap(([deviceId, own]) =>
    changesAt(site, deviceId, own),
  )
}

const readingsThatCount = (site: SiteFile, deviceId: number): readonly ReadingEntry[] =>
  thinOut(listReadings(site.db, { deviceId, limit: MOST_READINGS }))

/** Only readings that say something else of these ports than the one before. */
function changesAt(site: SiteFile, deviceId: number, ports: readonly Interface[]): EvidenceEvent[] {
  let before = '[]'
  return readingsThatCount(site, deviceId)
    .toReversed()
    .flatMap((entry): EvidenceEvent[] => {
      const reading = readReading(site.db, entry.id)
      if (!reading) return []
      const resolved = resolveReading(site.plan(), reading)
      const said = ports.flatMap((port) => portSaid(resolved, port) ?? [])
      const now = JSON.stringify(said)
      if (now === before || said.length === 0) return []
      before = now
      return [eventOf(entry, said)]
    })
}

const eventOf = (entry: ReadingEntry, ports: EvidenceEvent['ports']): EvidenceEvent => {
  const { id, at, who, station, device, tables } = entry
  return { kind: 'evidence', id: `evidence-${id}`, at, who, station, switch: device, tables, ports }
}

function findingEvents(site: SiteFile, scope: PlaceScope): FindingEvent[] {
  const plan = site.plan()
  const records = readFindingRecords(site.db)
  const known = knownFindings(records)
  return records.flatMap((record): FindingEvent[] => {
    const about = record.about ?? known.get(record.findingId)?.about
    if (!about || !isAbout(scope, about)) return []
    const { id, at, who, station, kind: state, reason } = record
    const text = { en: sayFinding(plan, about, 'en').message, fr: sayFinding(plan, about, 'fr').message }
    return [{ kind: 'finding', id: `finding-${id}`, at, who, station, state, reason, text }]
  })
}

/** Of a switch or room also what is about it without any outlet of it. */
const isAbout = (scope: PlaceScope, { outletIds, interfaceId, deviceId }: Mistake): boolean =>
  outletIds.some((id) => scope.idsOf('outlet').has(id)) ||
  (interfaceId !== null && scope.idsOf('interface').has(interfaceId)) ||
  (scope.ports === null && deviceId !== null && scope.idsOf('device').has(deviceId))
