/**
 * What switches said, append-only, each with its time. A surprising fact: at an interval a switch mostly says the same
 * again; such a reading is a row that names the earlier one and holds nothing itself, so that two days of them stay small.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { ulid } from 'ulid'
import { type SwitchReading, switchReadingSchema } from '../../shared/verify/reading.ts'
import type { Db } from './database.ts'
import type { Recorder } from './journal.ts'

/** `session`: from a console or over the network; `text`: pasted; `file`: loaded. */
export type ReadingSource = 'session' | 'text' | 'file'

export interface NewReading {
  readonly reading: SwitchReading
  /** Name of the switch. */
  readonly device: string
  readonly source: ReadingSource
  readonly origin: string | null
  readonly tables: readonly string[]
  /** Without secrets. */
  readonly raw: string
}

/** A reading without what it says. */
export interface ReadingEntry {
  readonly id: string
  /** When the switch said it. */
  readonly at: string
  readonly station: string
  readonly who: string
  readonly deviceId: number
  readonly device: string
  readonly source: ReadingSource
  readonly origin: string | null
  readonly tables: readonly string[]
  readonly hasRaw: boolean
}

/** The row as packets carry it: whole, but without the text it was read from. */
export interface ReadingRow extends Omit<ReadingEntry, 'hasRaw'> {
  readonly seq: number
  /** What the switch said, packed as it is kept. */
  readonly said: Uint8Array
}

/** Ten times what 20 000 addresses take, in bytes. */
export const LONGEST_READING = 32_000_000

const pack = (text: string): Buffer => deflateRawSync(text)
const unpack = (bytes: Uint8Array): string =>
  inflateRawSync(bytes, { maxOutputLength: LONGEST_READING }).toString('utf8')

/** What a reading says, whenever it was: two alike are kept once. */
const contentOf = ({ at: _, ...said }: SwitchReading): string => JSON.stringify(said)

/** One more than any record seen here, whoever made it: what follows another record is after it, whatever clocks say. */
const nextSeq = (db: Db): number =>
  db.prepare('SELECT coalesce(max(seq), 0) + 1 FROM reading').pluck().get() as number

/** Appends a reading in one transaction; returns its id. */
export function appendReading(db: Db, { station, who }: Recorder, entry: NewReading): string {
  const { raw, reading, ...rest } = entry
  const id = ulid()
  db.transaction(() => {
    const { deviceId, at } = reading
    const said = pack(contentOf(reading))
    insert(db, { ...rest, said, id, at, station, seq: nextSeq(db), who, deviceId }, raw)
  })()
  return id
}

/** A row of another station; false: it was there already. */
export const insertReading = (db: Db, row: ReadingRow): boolean => insert(db, row, null)

function insert(db: Db, whole: ReadingRow, raw: string | null): boolean {
  if (isReadingKnown(db, whole.id)) return false
  const { said, tables, ...row } = whole
  const same = sameBefore(db, whole)
  db.prepare(
    `INSERT INTO reading (id, at, station, seq, who, deviceId, device, source, origin, tables, sameAs, data, raw)
       VALUES (@id, @at, @station, @seq, @who, @deviceId, @device, @source, @origin, @tables, @same, @data, @raw)`,
  ).run({
    ...row,
    tables: JSON.stringify(tables),
    same,
    data: same === null ? said : null,
    raw: raw === null || same !== null ? null : pack(raw),
  })
  return true
}

export const isReadingKnown = (db: Db, id: string): boolean =>
  db.prepare('SELECT 1 FROM reading WHERE id = ?').get(id) !== undefined

/** The reading just before it, if it said the very same: the same words are packed into the same bytes. */
function sameBefore(db: Db, reading: ReadingRow): string | null {
  const before = db
    .prepare('SELECT * FROM reading WHERE deviceId = ? AND at <= ? ORDER BY at DESC, id DESC LIMIT 1')
    .get(reading.deviceId, reading.at) as StoredReading | undefined
  if (!before) return null
  const said = saidBy(db, before)
  return said && Buffer.compare(said, reading.said) === 0 ? (before.sameAs ?? before.id) : null
}

interface StoredReading extends Omit<ReadingEntry, 'tables' | 'hasRaw'> {
  readonly seq: number
  readonly tables: string
  readonly sameAs: string | null
  readonly data: Uint8Array | null
}

/** Of a row that names another, what that one says. Null: neither is here. */
function saidBy(db: Db, { data, sameAs }: StoredReading): Uint8Array | null {
  const own = data ?? db.prepare('SELECT data FROM reading WHERE id = ?').pluck().get(sameAs)
  return own instanceof Uint8Array ? own : null
}

const ENTRY =
  'id, at, station, who, deviceId, device, source, origin, tables, raw IS NOT NULL OR sameAs IS NOT NULL AS hasRaw'

/** Newest first; at most `limit`; `until`: not after that time. */
export function listReadings(
  db: Db,
  { deviceId = null, until = null, limit }: ReadingFilter,
): ReadingEntry[] {
  const rows = db
    .prepare(
      `SELECT ${ENTRY} FROM reading WHERE (@deviceId IS NULL OR deviceId = @deviceId) AND (@until IS NULL OR at <= @until)
       ORDER BY at DESC, id DESC LIMIT @limit`,
    )
    .all({ deviceId, until, limit }) as (Omit<ReadingEntry, 'tables' | 'hasRaw'> & {
    tables: string
    hasRaw: number
  })[]
  return rows.map((row) => ({ ...row, tables: JSON.parse(row.tables), hasRaw: row.hasRaw !== 0 }))
}

export interface ReadingFilter {
  readonly deviceId?: number | null
  readonly until?: string | null
  readonly limit: number
}

/** Devices that were ever read. */
export const readDevices = (db: Db): number[] =>
  db.prepare('SELECT DISTINCT deviceId FROM reading').pluck().all() as number[]

export interface ReadingTimesFilter {
  readonly since?: string | null
  readonly until?: string | null
  /** Only where one of these tables was asked for; null: any. */
  readonly tables?: readonly string[] | null
}

/** Ids and times of a switch's readings, newest first: not after `until`, not before `since`. */
export const readingTimes = (
  db: Db,
  deviceId: number,
  { since = null, until = null, tables = null }: ReadingTimesFilter,
): { readonly id: string; readonly at: string }[] =>
  db
    .prepare(
      `SELECT id, at FROM reading WHERE deviceId = @deviceId AND (@until IS NULL OR at <= @until)
       AND (@since IS NULL OR at > @since) AND (@tables IS NULL OR EXISTS (SELECT 1 FROM json_each(reading.tables)
       WHERE value IN (SELECT value FROM json_each(@tables)))) ORDER BY at DESC, id DESC LIMIT 3000`,
    )
    .all({ deviceId, since, until, tables: tables && JSON.stringify(tables) }) as { id: string; at: string }[]

/** Distinct times at which anything was read, oldest first; the newest `limit` of them. */
export const allReadingTimes = (db: Db, limit: number): string[] =>
  (
    db.prepare('SELECT DISTINCT at FROM reading ORDER BY at DESC LIMIT ?').pluck().all(limit) as string[]
  ).reverse()

/** Another number whenever a reading was kept or came in a packet, however old; null: there is none. */
export const lastReadingKept = (db: Db): number | null =>
  db.prepare('SELECT max(rowid) FROM reading').pluck().get() as number | null

/** What one reading says; null where it is not here, or is from an application that wrote it otherwise. */
export function readReading(db: Db, id: string): SwitchReading | null {
  const row = db.prepare('SELECT * FROM reading WHERE id = ?').get(id) as StoredReading | undefined
  const said = row ? saidBy(db, row) : null
  return row && said ? unpackReading(said, row.at) : null
}

/** Null where it is no reading, or is from an application that wrote it otherwise. */
const unpackReading = (said: Uint8Array, at: string): SwitchReading | null =>
  switchReadingSchema.safeParse({ ...contentOfSaid(said), at }).data ?? null

/** What is packed, whoever packed it; null where it is nothing that was. */
export function contentOfSaid(said: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    const content: unknown = JSON.parse(unpack(said))
    return typeof content === 'object' ? (content as Record<string, unknown> | null) : null
  } catch (error) {
    if (error instanceof SyntaxError || isOfZlib(error)) return null
    throw error
  }
}

const isOfZlib = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ERR_BUFFER_TOO_LARGE' || /^Z_/.test(String(error.code)))

/** The text that a reading, or the one it is the same as, was read from; null where it is not kept here. */
export function readRawReading(db: Db, id: string): string | null {
  const raw = db
    .prepare('SELECT raw FROM reading WHERE id = (SELECT coalesce(sameAs, id) FROM reading WHERE id = ?)')
    .pluck()
    .get(id)
  return raw instanceof Uint8Array ? unpack(raw) : null
}

/** Whole rows of some readings, for a packet. */
export const readReadingRows = (db: Db, ids: readonly string[]): ReadingRow[] =>
  ids.flatMap((id) => {
    const row = db.prepare('SELECT * FROM reading WHERE id = ?').get(id) as StoredReading | undefined
    const said = row ? saidBy(db, row) : null
    if (!row || !said) return []
    const { data, sameAs, ...entry } = row
    const { raw: _, ...rest } = entry as typeof entry & { raw?: unknown }
    return [{ ...rest, tables: JSON.parse(row.tables) as string[], said }]
  })
