/** What a Proxmox server had to choose from when it was looked at last: nodes, guests, storages. */
import type { Db } from './database.ts'

export interface KeptView<T> {
  readonly readAt: string
  readonly view: T
}

/** Null: never looked at. */
export function readKeptView<T>(db: Db, serviceId: number): KeptView<T> | null {
  const row = db.prepare('SELECT readAt, view FROM proxmoxView WHERE serviceId = ?').get(serviceId) as
    | { readonly readAt: string; readonly view: string }
    | undefined
  return row ? { readAt: row.readAt, view: JSON.parse(row.view) } : null
}

export const keepView = (db: Db, serviceId: number, readAt: string, view: unknown): void =>
  void db
    .prepare('INSERT OR REPLACE INTO proxmoxView (serviceId, readAt, view) VALUES (?, ?, ?)')
    .run(serviceId, readAt, JSON.stringify(view))
