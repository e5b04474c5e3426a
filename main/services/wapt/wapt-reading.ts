/** The lists of a WAPT server: asked for and kept as they come, or as they were kept, for use out of its reach. */
import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import type { WaptLists, WaptPart, WaptParts } from '../../../shared/wapt/wapt-lists.ts'
import { type KeptReading, keepReading, readKept } from '../../db/kept-readings.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { WaptApi } from '../../integrations/wapt/wapt-api.ts'
import { WorkError } from '../../work-error.ts'

export type ReadParts = { readonly [K in WaptPart]?: KeptReading<WaptParts[K]> }

export interface AskedLists {
  readonly lists: WaptLists
  /** What was read until now. */
  readonly read: () => ReadParts
  /** Why the site file did not take some of it; null: it has all. A disk that is full must not hide what was read. */
  readonly unkept: () => string | null
}

/** Each list is asked for when it is wanted; hosts only once. */
export function askedLists(site: SiteFile, { id }: LanService, api: WaptApi): AskedLists {
  let read: ReadParts = {}
  let unkept: string | null = null
  async function keep<K extends WaptPart>(part: K, asked: Promise<WaptParts[K]>): Promise<WaptParts[K]> {
    const value = await asked
    read = { ...read, [part]: { readAt: site.recorder.timestamp(), value } }
    try {
      keepReading(site, id, `wapt.${part}`, value)
    } catch (error) {
      if (!(error instanceof WorkError)) throw error
      unkept ??= `What was seen could not be kept, and is shown only now: ${error.message}`
    }
    return value
  }
  let hosts: Promise<WaptParts['hosts']> | null = null
  const lists: WaptLists = {
    rights: () => keep('rights', api.rights()),
    hosts() {
      hosts ??= keep('hosts', api.hosts())
      return hosts
    },
    packages: () => keep('packages', api.packages()),
    async states() {
      const told = await lists.hosts()
      return keep('states', api.packageStates(told.hosts.map(({ uuid }) => uuid)))
    },
    groups: () => keep('groups', api.groups()),
  }
  return { lists, read: () => read, unkept: () => unkept }
}

export interface KeptLists {
  readonly lists: WaptLists
  /** Of the oldest list that was taken out of here, ISO 8601; null: none was. */
  readonly readAt: () => string | null
}

/** Its lists reject with WorkError `never_read`. */
export function keptLists(site: SiteFile, service: LanService): KeptLists {
  let oldest: string | null = null
  const take = async <K extends WaptPart>(part: K): Promise<WaptParts[K]> => {
    const kept = keptPart(site, service, part)
    if (!kept)
      throw new WorkError(
        'never_read',
        `${service.name} was never read: read it once while it can be reached.`,
        { name: service.name },
      )
    if (oldest === null || kept.readAt < oldest) oldest = kept.readAt
    return kept.value
  }
  return {
    lists: {
      rights: () => take('rights'),
      hosts: () => take('hosts'),
      packages: () => take('packages'),
      states: () => take('states'),
      groups: () => take('groups'),
    },
    readAt: () => oldest,
  }
}

/** Null: never read. */
export const keptPart = <K extends WaptPart>(
  site: SiteFile,
  { id }: LanService,
  part: K,
): KeptReading<WaptParts[K]> | null => readKept<WaptParts[K]>(site.db, id, `wapt.${part}`)
