/** The last morning check as the site file keeps it, server by server: shown with its age where they are out of reach. */
import type { CheckedMorning } from '../../../shared/contract/lan-service.ts'
import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import { gatherCheck, type MorningCheck } from '../../../shared/morning-check/morning-check.ts'
import { keepReading, readKept } from '../../db/kept-readings.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { keptChanges } from './note-morning.ts'

type Part = Omit<MorningCheck, 'ok'>

export const keepPart = (site: SiteFile, { id }: LanService, part: Part): void =>
  void keepReading(site, id, 'morning', part)

/** `at`: of the oldest server. Null: none was ever reached. */
export function keptMorning(site: SiteFile, services: readonly LanService[]): CheckedMorning | null {
  const parts = services.flatMap(({ id }) => readKept<Part>(site.db, id, 'morning') ?? [])
  const [at] = parts.map(({ readAt }) => readAt).sort()
  if (at === undefined) return null
  return { ...gatherCheck(parts.map(({ value }) => value)), changes: keptChanges(site), at }
}
