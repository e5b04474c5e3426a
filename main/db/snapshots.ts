/**
 * Configurations as read from devices. The redacted text is in the clear; the raw text, secrets and all, is kept only
 * sealed with the vault's key, and not at all while the vault is closed.
 */
import { createHash } from 'node:crypto'
import { ulid } from 'ulid'
import type { GrammarName } from '../../shared/config/grammar/grammar.ts'
import type { Db } from './database.ts'

export type SnapshotKind = 'running' | 'startup' | 'vlan'

export interface NewSnapshot {
  readonly deviceId: number | null
  /** Serial number of the device it was read from. */
  readonly serial: string | null
  readonly kind: SnapshotKind
  /** The dialect it is in; null: not known. */
  readonly platform?: GrammarName | null
  /** As read; never stored in the clear. */
  readonly raw: string
  /** The same without its secrets. */
  readonly redacted: string
}

export interface Snapshot {
  readonly id: string
  readonly at: string
  readonly deviceId: number | null
  readonly serial: string | null
  readonly kind: SnapshotKind
  readonly platform: GrammarName | null
  readonly hash: string
  readonly redacted: string
  /** True when the raw text can be had with the vault open. */
  readonly hasRaw: boolean
}

/** What seals and opens raw text: the open vault. */
export interface Sealer {
  sealText(text: string, purpose: string): Buffer
  unsealText(sealed: Buffer, purpose: string): string
}

const COLUMNS = 'id, at, deviceId, serial, kind, platform, hash, redacted, sealed IS NOT NULL AS hasRaw'

/** SHA-256 of a text, hex. The hash kept is that of the redacted text: one of the raw text would let secrets be guessed. */
export const hashText = (text: string): string => createHash('sha256').update(text).digest('hex')

const purposeOf = (id: string): string => `snapshot ${id}`

/** Appends a snapshot; returns its id. `vault` null: closed, the raw text is not kept. */
export function appendSnapshot(
  db: Db,
  snapshot: NewSnapshot,
  timestamp: string,
  vault: Sealer | null,
): string {
  const id = ulid()
  db.prepare('INSERT INTO snapshot VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
    id,
    timestamp,
    snapshot.deviceId,
    snapshot.serial,
    snapshot.kind,
    hashText(snapshot.redacted),
    snapshot.redacted,
    vault?.sealText(snapshot.raw, purposeOf(id)) ?? null,
    snapshot.platform ?? null,
  )
  return id
}

export function readSnapshot(db: Db, id: string): Snapshot | null {
  const row = db.prepare(`SELECT ${COLUMNS} FROM snapshot WHERE id = ?`).get(id)
  return row ? fromRow(row as StoredSnapshot) : null
}

/** What to list: `deviceId` null are readings of devices that are none of the plan. */
export interface SnapshotFilter {
  readonly deviceId?: number | null | undefined
  readonly serial?: string | null | undefined
  readonly kind?: SnapshotKind | undefined
}

/** Newest first, those of one moment in the order they were kept; at most `limit`. */
export function listSnapshots(db: Db, filter: SnapshotFilter = {}, limit = 10_000): Snapshot[] {
  const given = (['deviceId', 'serial', 'kind'] as const).filter((name) => filter[name] !== undefined)
  const where = given.map((name) => ` AND ${name} IS ?`).join('')
  return db
    .prepare(`SELECT ${COLUMNS} FROM snapshot WHERE true${where} ORDER BY at DESC, rowid DESC LIMIT ?`)
    .all(...given.map((name) => filter[name]), limit)
    .map((row) => fromRow(row as StoredSnapshot))
}

/** The raw text; null when it was not kept. Throws WorkError when the vault's key does not open it. */
export function readRawSnapshot(db: Db, id: string, vault: Sealer): string | null {
  const sealed = db.prepare('SELECT sealed FROM snapshot WHERE id = ?').pluck().get(id)
  return sealed instanceof Uint8Array ? vault.unsealText(Buffer.from(sealed), purposeOf(id)) : null
}

type StoredSnapshot = Omit<Snapshot, 'hasRaw'> & { readonly hasRaw: number }

const fromRow = (row: StoredSnapshot): Snapshot => ({ ...row, hasRaw: row.hasRaw !== 0 })
