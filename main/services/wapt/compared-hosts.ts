/** WAPT's hosts beside the site's and beside what was last read of its FOG servers. */
import type { FogSeenHost } from '../../../shared/fog/fog-reading.ts'
import { type ComparedHosts, compareHosts } from '../../../shared/wapt/compare-hosts.ts'
import type { WaptParts } from '../../../shared/wapt/wapt-lists.ts'
import { readFogReading } from '../../db/fog-readings.ts'
import { listLanServices } from '../../db/lan-services.ts'
import type { SiteFile } from '../../db/site-file.ts'

/** `groups`: null where they are not known. */
export const comparedHosts = (
  site: SiteFile,
  { hosts }: WaptParts['hosts'],
  groups: readonly string[] | null = null,
): ComparedHosts => compareHosts(site.plan(), hosts, { fog: fogHosts(site), groups })

const fogHosts = ({ db }: SiteFile): FogSeenHost[] =>
  listLanServices(db)
    .filter(({ kind }) => kind === 'fog')
    .flatMap(({ id }) => readFogReading(db, id)?.hosts ?? [])
