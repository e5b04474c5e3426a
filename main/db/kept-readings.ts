/** What was last read of services of the LAN, with its time: for use where they are out of reach. Never put a secret in it. */
import type { Db } from './database.ts'
import type { SiteFile } from './site-file.ts'

/** What is kept of a service, as its reader understands it. */
export type ReadingKind =
  | `wapt.${'rights' | 'hosts' | 'packages' | 'states' | 'groups' | 'following'}`
  | `fog.${'images' | 'tasks' | 'groups' | 'snapins' | 'nodes'}`
  | 'morning'
  | 'morning.missed'
  | 'proxmox.overview'

export interface KeptReading<T> {
  /** ISO 8601 UTC. */
  readonly readAt: string
  readonly value: T
}

/** Null: never read. The caller knows the form of its kind, which is written by this version or an older one. */
export function readKept<T>(db: Db, serviceId: number, kind: ReadingKind): KeptReading<T> | null {
  const row = db
    .prepare('SELECT readAt, value FROM keptReading WHERE serviceId = ? AND kind = ?')
    .get(serviceId, kind) as { readonly readAt: string; readonly value: string } | undefined
  return row ? { readAt: row.readAt, value: JSON.parse(row.value) as T } : null
}

/** Takes the place of what was read before. In a file that is read-only nothing is kept. */
export function keepReading<T>(
  site: SiteFile,
  serviceId: number,
  kind: ReadingKind,
  value: T,
): KeptReading<T> {
  const readAt = site.recorder.timestamp()
  if (!site.readOnly)
    site.record(() =>
      site.db
        .prepare('INSERT OR REPLACE INTO keptReading (serviceId, kind, readAt, value) VALUES (?, ?, ?, ?)')
        .run(serviceId, kind, readAt, JSON.stringify(value)),
    )
  return { readAt, value }
}
