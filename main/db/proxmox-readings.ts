/** Proxmox as it was last read, one reading a server or cluster: shown with its age where the server is out of reach. */
import type { ProxmoxReading } from '../../shared/proxmox/overview.ts'
import type { Db } from './database.ts'

/** Null: never read. */
export function readProxmoxReading(db: Db, serviceId: number): ProxmoxReading | null {
  const row = db.prepare('SELECT readAt, reading FROM proxmoxReading WHERE serviceId = ?').get(serviceId) as
    | { readonly readAt: string; readonly reading: string }
    | undefined
  return row ? { ...JSON.parse(row.reading), readAt: row.readAt } : null
}

export function keepProxmoxReading(db: Db, serviceId: number, { readAt, ...reading }: ProxmoxReading): void {
  db.prepare(
    `INSERT INTO proxmoxReading (serviceId, readAt, reading) VALUES (?, ?, ?)
     ON CONFLICT (serviceId) DO UPDATE SET readAt = excluded.readAt, reading = excluded.reading`,
  ).run(serviceId, readAt, JSON.stringify(reading))
}
