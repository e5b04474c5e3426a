/** A deployment that is followed, as the site file keeps it: so that it is gone on with after the application was closed. */
import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import type { FollowedHost } from '../../../shared/wapt/followed-host.ts'
import { keepReading, readKept } from '../../db/kept-readings.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { WorkError } from '../../work-error.ts'

export interface Following {
  /** Which agents, by uuid; empty: all there are. */
  readonly uuids: readonly string[]
  /** Null: every package. */
  readonly package: string | null
  /** It ends by itself then, ISO 8601. */
  readonly until: string
  /** As they were seen last. */
  readonly hosts: readonly FollowedHost[]
  readonly isOver: boolean
  /** How it ended; absent: by itself, or by an earlier version. */
  readonly end?: 'stopped' | 'failed'
  /** Why it ended before all was seen. */
  readonly message?: string | null
}

export type KeptFollowing = Following & { readonly seenAt: string }

/** Null: none was ever followed on this server. */
export function keptFollowing(site: SiteFile, { id }: LanService): KeptFollowing | null {
  const kept = readKept<Following>(site.db, id, 'wapt.following')
  return kept && { ...kept.value, seenAt: kept.readAt }
}

/** Why the site file did not take it; null: it did, or its server is no more of the site. It is followed all the same. */
export function keepFollowing(site: SiteFile, service: LanService, following: Following): string | null {
  if (!site.db.open || !isOfSite(site, service)) return null
  try {
    keepReading(site, service.id, 'wapt.following', following)
    return null
  } catch (error) {
    if (error instanceof WorkError) return error.message
    throw error
  }
}

export const isOfSite = ({ db }: SiteFile, { id }: LanService): boolean =>
  db.prepare('SELECT 1 FROM lanService WHERE id = ?').get(id) !== undefined
