/** What a command goes by: the tables given with `--tables`, or without any the readings that are kept in the site. */
import type { Evidence, SwitchReading } from '../../shared/verify/reading.ts'
import type { SiteFile } from '../db/site-file.ts'
import { createSiteEvidence } from '../services/verify/site-evidence.ts'

/** Tables given are the present; what is kept proves what was plugged in before. */
export function givenEvidence(site: SiteFile, given: readonly SwitchReading[]): Evidence {
  const kept = createSiteEvidence().gather(site, null)
  return given.length === 0 ? kept : { now: given, earlier: [...kept.now, ...kept.earlier] }
}
