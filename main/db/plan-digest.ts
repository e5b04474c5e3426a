/**
 * A digest of each plan table that an edit can keep up to date without reading the table: the exclusive or of the
 * digests of its rows. A worn stick changes bytes inside a name, and SQLite has no checksum that would notice.
 */
import { hash } from 'node:crypto'
import type { RowChange } from '../../shared/model/draft.ts'
import type { PlanTable } from '../../shared/model/entities.ts'
import type { Db } from './database.ts'
import { type ColumnValue, codecs, planTableNames } from './row-codec.ts'

const EMPTY = 0n

const digestRow = (table: PlanTable, columns: readonly ColumnValue[]): bigint =>
  hash('sha256', JSON.stringify([table, ...columns]), 'buffer').readBigUInt64BE()

const toText = (digest: bigint): string => digest.toString(16).padStart(16, '0')

/** By what `changes` change the digest of each table they touch. */
export function digestChanges(changes: readonly RowChange[]): Map<PlanTable, bigint> {
  const digests = new Map<PlanTable, bigint>()
  for (const { table, id, before, after } of changes)
    for (const row of [before, after])
      if (row) {
        const digest = digestRow(table, codecs[table].encode({ ...row, id }))
        digests.set(table, (digests.get(table) ?? EMPTY) ^ digest)
      }
  return digests
}

/** Follows an edit, inside its transaction. */
export function updateDigests(db: Db, changed: ReadonlyMap<PlanTable, bigint>): void {
  const read = db.prepare('SELECT digest FROM planDigest WHERE tableName = ?').pluck()
  for (const [table, digest] of changed)
    writeDigest(db, table, BigInt(`0x${read.get(table) ?? '0'}`) ^ digest)
}

/** Takes the rows as they are for right: after a migration, a clone, a salvage. */
export function sealPlan(db: Db): void {
  for (const table of planTableNames) writeDigest(db, table, digestTable(db, table))
}

/** Tables whose rows are not what the edits made them. */
export const alteredTables = (db: Db): PlanTable[] => {
  const read = db.prepare('SELECT digest FROM planDigest WHERE tableName = ?').pluck()
  return planTableNames.filter(
    (table) => (read.get(table) ?? toText(EMPTY)) !== toText(digestTable(db, table)),
  )
}

function digestTable(db: Db, table: PlanTable): bigint {
  const columns = codecs[table].columns.map((column) => `"${column}"`).join(', ')
  const rows = db.prepare(`SELECT ${columns} FROM "${table}"`).raw().iterate() as Iterable<ColumnValue[]>
  let digest = EMPTY
  for (const row of rows) digest ^= digestRow(table, row)
  return digest
}

function writeDigest(db: Db, table: PlanTable, digest: bigint): void {
  db.prepare('INSERT OR REPLACE INTO planDigest VALUES (?, ?)').run(table, toText(digest))
}
