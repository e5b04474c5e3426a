/** Whether what is stored still is what was stored: rows, recorded edits, documents and readings against their digests. */
import { createHash } from 'node:crypto'
import type { Db } from './database.ts'
import { alteredTables } from './plan-digest.ts'
import { digestRecords, type EditRecord } from './prepared-edit.ts'
import { hashText } from './snapshots.ts'

/** One line a finding; none for a sound file. Reads everything: for `check`, not for opening. */
export const checkContent = (db: Db): string[] => [
  ...alteredTables(db).map((table) => `${table}: a row is not what the last edit made it`),
  ...alteredEdits(db),
  ...alteredDocuments(db),
  ...alteredSnapshots(db),
]

function alteredEdits(db: Db): string[] {
  const edits = db.prepare('SELECT id, label, digest FROM edit').all() as {
    id: number
    label: string
    digest: string
  }[]
  const records = db
    .prepare('SELECT tableName, rowId, before, after FROM editChange WHERE editId = ? ORDER BY seq')
    .raw()
  return edits
    .filter((edit) => digestRecords(records.all(edit.id) as unknown as EditRecord[]) !== edit.digest)
    .map((edit) => `edit ${edit.id} ("${edit.label}"): its recorded changes were altered`)
}

function alteredDocuments(db: Db): string[] {
  const rows = db.prepare('SELECT hash, name, data FROM document').iterate() as Iterable<{
    hash: string
    name: string
    data: Buffer
  }>
  const altered = []
  for (const { hash, name, data } of rows)
    if (createHash('sha256').update(data).digest('hex') !== hash) altered.push(`document ${name} was altered`)
  return altered
}

function alteredSnapshots(db: Db): string[] {
  const rows = db.prepare('SELECT id, at, hash, redacted FROM snapshot').all() as {
    id: string
    at: string
    hash: string
    redacted: string
  }[]
  return rows
    .filter((row) => hashText(row.redacted) !== row.hash)
    .map((row) => `the reading of ${row.at} was altered`)
}
