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
  /** SHA-256 of the data, where a worker has made it already. */
  readonly hash?: string
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
export function appendDocument(db: Db, recorder: Recorder, document: NewDocument): string {
  const { name, mime, data, hash = createHash('sha256').update(data).digest('hex') } = document
  db.prepare('INSERT INTO document VALUES (?, ?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING').run(
    hash,
    name,
    mime,
    recorder.timestamp(),
    data,
  )
  return hash
}

/** A document with its data, or null where there is none of that hash. */
export function readDocument(db: Db, hash: string): (NewDocument & { readonly hash: string }) | null {
  const row = db.prepare('SELECT hash, name, mime, data FROM document WHERE hash = ?').get(hash)
  return (row as (NewDocument & { readonly hash: string }) | undefined) ?? null
}

/** What documents there are, by name; without their data. */
export const listDocuments = (db: Db): StoredDocument[] =>
  db
    .prepare('SELECT hash, name, mime, addedAt, length(data) AS size FROM document ORDER BY name')
    .all() as StoredDocument[]
