/** Documents of the site: plan images and original files, kept whole. Immutable; the same bytes are kept once. */
import { createHash } from 'node:crypto'
import type { Db } from './database.ts'
import type { Recorder } from './journal.ts'

export interface NewDocument {
  /** The file's name as people know it. */
  readonly name: string
  /** Media type: `image/svg+xml`. */
  readonly mime: string
  readonly data: Uint8Array
}

export interface StoredDocument {
  /** SHA-256 of the data, hexadecimal. */
  readonly hash: string
  readonly name: string
  readonly mime: string
  readonly addedAt: string
  /** Bytes. */
  readonly size: number
}

/** Adds a document; returns its hash. One that is there already keeps its first name. */
export function appendDocument(db: Db, recorder: Recorder, { name, mime, data }: NewDocument): string {
  const hash = createHash('sha256').update(data).digest('hex')
  db.prepare('INSERT INTO document VALUES (?, ?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING').run(
    hash,
    name,
    mime,
    recorder.timestamp(),
    data,
  )
  return hash
}

/** What documents there are, by name; without their data. */
export const listDocuments = (db: Db): StoredDocument[] =>
  db
    .prepare('SELECT hash, name, mime, addedAt, length(data) AS size FROM document ORDER BY name')
    .all() as StoredDocument[]
