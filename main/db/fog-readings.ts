/** FOG's hosts as they were last read, one reading a server: shown with its age where the server is out of reach. */
import type { FogReading } from '../../shared/fog/fog-reading.ts'
import type { Db } from './database.ts'

interface Row {
  readonly readAt: string
  readonly hosts: string
  readonly moved: string
  readonly scheme: string | null
}

/** Null: never read. */
export function readFogReading(db: Db, serviceId: number): FogReading | null {
  const row = db
    .prepare('SELECT readAt, hosts, moved, scheme FROM fogReading WHERE serviceId = ?')
    .get(serviceId) as Row | undefined
  return row
    ? { readAt: row.readAt, hosts: JSON.parse(row.hosts), moved: JSON.parse(row.moved), scheme: row.scheme }
    : null
}

/** The scheme of the names stays as it is. */
export function keepFogReading(db: Db, serviceId: number, { readAt, hosts, moved }: FogReading): void {
  db.prepare(
    `INSERT INTO fogReading (serviceId, readAt, hosts, moved) VALUES (?, ?, ?, ?)
     ON CONFLICT (serviceId) DO UPDATE SET readAt = excluded.readAt, hosts = excluded.hosts, moved = excluded.moved`,
  ).run(serviceId, readAt, JSON.stringify(hosts), JSON.stringify(moved))
}

/** By which names were sent: later comparisons want these. */
export const keepFogScheme = (db: Db, serviceId: number, scheme: string): void =>
  void db.prepare('UPDATE fogReading SET scheme = ? WHERE serviceId = ?').run(scheme, serviceId)
