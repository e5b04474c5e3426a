/** What became of the things owned, append-only: reserved and released again, taken and returned. */
import { ulid } from 'ulid'
import type { Movement } from '../../shared/inventory/movements.ts'
import type { Db } from './database.ts'
import type { Recorder } from './journal.ts'

/** The row of the table, as it is kept and as packets carry it. */
export type MovementRow = Movement & { readonly seq: number }

export function appendMovement(
  db: Db,
  { timestamp, station, who }: Recorder,
  movement: Pick<Movement, 'itemId' | 'item' | 'kind' | 'count' | 'note'>,
): void {
  const seq = db.prepare('SELECT coalesce(max(seq), 0) + 1 FROM inventoryMovement').pluck().get() as number
  insertMovement(db, { ...movement, id: ulid(), at: timestamp(), station, seq, who })
}

/** A row of this or another station; false: it was there already. */
export const insertMovement = (db: Db, row: MovementRow): boolean =>
  db
    .prepare(
      `INSERT INTO inventoryMovement (id, at, station, seq, who, itemId, item, kind, "count", note)
       VALUES (@id, @at, @station, @seq, @who, @itemId, @item, @kind, @count, @note) ON CONFLICT (id) DO NOTHING`,
    )
    .run(row).changes > 0

/** Oldest first. */
export const readMovementRows = (db: Db): MovementRow[] =>
  db.prepare('SELECT * FROM inventoryMovement ORDER BY seq, at, station, id').all() as MovementRow[]

export const readMovements = (db: Db): Movement[] =>
  readMovementRows(db).map(({ seq, ...movement }) => movement)
