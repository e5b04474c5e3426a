/** The last morning check as the site file keeps it, server by server: shown with its age where they are out of reach. */
import type { CheckedMorning } from '../../../shared/contract/lan-service.ts'
import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import {
  gatherCheck,
  type MorningCheck,
  type MorningProblem,
  notReached,
} from '../../../shared/morning-check/morning-check.ts'
import type { KeptCheck, SeenRunning } from '../../../shared/morning-check/seen-running.ts'
import { keepReading, readKept } from '../../db/kept-readings.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { keptChanges } from './note-morning.ts'

/** Sites written earlier have no `seen`. */
type Part = Omit<MorningCheck, 'ok'> & { readonly seen?: SeenRunning }

export const keepPart = (site: SiteFile, { id }: LanService, part: Part): void =>
  void keepReading(site, id, 'morning', part)

/** Null: this server was never read. */
export function lastCheck({ db }: SiteFile, { id }: LanService): KeptCheck | null {
  const kept = readKept<Part>(db, id, 'morning')
  return kept && { readAt: kept.readAt, guests: kept.value.guests, seen: kept.value.seen ?? null }
}

/** What was read before stays, and is not all that is known any more. */
export const keepMissed = (site: SiteFile, { id }: LanService, problem: MorningProblem): void =>
  void keepReading(site, id, 'morning.missed', problem)

/** `at`: of the oldest server. Null: none was ever reached. One that was missed since, or never read, is a problem here too. */
export function keptMorning(site: SiteFile, services: readonly LanService[]): CheckedMorning | null {
  const kept = services.map((service) => ({
    name: service.name,
    part: readKept<Part>(site.db, service.id, 'morning'),
    missed: readKept<MorningProblem>(site.db, service.id, 'morning.missed'),
  }))
  const [at] = kept.flatMap(({ part }) => part?.readAt ?? []).sort()
  if (at === undefined) return null
  const parts = kept.map(({ name, part, missed }): Part => {
    const { guests, problems, notes } = part?.value ?? { guests: [], problems: [], notes: [] }
    const isMissed = missed !== null && (part === null || missed.readAt >= part.readAt)
    const since = isMissed
      ? [missed.value]
      : part === null
        ? [notReached(name, `${name} was never read.`)]
        : []
    return { guests, problems: [...since, ...problems], notes }
  })
  return { ...gatherCheck(parts), changes: keptChanges(site), at, unkept: null }
}
