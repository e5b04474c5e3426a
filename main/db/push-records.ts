/**
 * Pushes as they are written down: the row before the first line goes out, a step before each section's first Enter,
 * the outcome with the next step. What is not recorded as confirmed is unknown after a cut, and read from the device.
 */
import { ulid } from 'ulid'
import type { Db } from './database.ts'

export type PushEnd = 'done' | 'rejected' | 'interrupted' | 'unknown' | 'mismatch' | 'refused'

/** A line as recorded: without its secret, which is `sealed` for this computer only. */
export interface RecordedLine {
  readonly text: string
  /** Base64; see services/push/resume-key.ts. */
  readonly sealed?: string
  readonly line: number
  readonly depth: number | null
  readonly block?: readonly string[]
}

export interface NewPush {
  readonly deviceId: number | null
  readonly peer: string
  readonly serial: string | null
  readonly platform: string
  readonly save: boolean
  readonly lines: readonly RecordedLine[]
  readonly beforeId: string | null
}

export interface PushRow {
  readonly id: string
  readonly startedAt: string
  readonly endedAt: string | null
  readonly deviceId: number | null
  readonly peer: string
  readonly serial: string | null
  readonly platform: string
  /** `running` also after a cut. */
  readonly state: PushEnd | 'running'
  readonly save: boolean
  readonly lines: readonly RecordedLine[]
  readonly beforeId: string | null
  readonly afterId: string | null
  readonly result: Readonly<Record<string, unknown>>
}

export type StepKind = 'intent' | 'confirmed' | 'rejected' | 'unknown'

export interface PushStep {
  readonly kind: StepKind
  /** 1-based numbers of the source; both 0 for lines of our own. */
  readonly fromLine: number
  readonly toLine: number
  readonly message: string | null
}

/** Writes the row of a push that is about to begin; returns its id. `result` takes what must survive a cut. */
export function beginPush(
  db: Db,
  push: NewPush,
  timestamp: string,
  result: Readonly<Record<string, unknown>> = {},
  id = ulid(),
): string {
  db.prepare(
    `INSERT INTO push (id, startedAt, deviceId, peer, serial, platform, state, save, lines, beforeId, result)
     VALUES (?, ?, ?, ?, ?, ?, 'running', ?, ?, ?, ?)`,
  ).run(
    id,
    timestamp,
    push.deviceId,
    push.peer,
    push.serial,
    push.platform,
    push.save ? 1 : 0,
    JSON.stringify(push.lines),
    push.beforeId,
    JSON.stringify(result),
  )
  return id
}

/** What is known of a push once its device was read. */
export function describePush(
  db: Db,
  id: string,
  push: Pick<NewPush, 'serial' | 'platform' | 'beforeId'>,
  result: Readonly<Record<string, unknown>>,
): void {
  db.prepare('UPDATE push SET serial = ?, platform = ?, beforeId = ?, result = ? WHERE id = ?').run(
    push.serial,
    push.platform,
    push.beforeId,
    JSON.stringify(result),
    id,
  )
}

/** Appends steps in one commit, on disk when it returns. */
export function appendPushSteps(db: Db, pushId: string, steps: readonly PushStep[], timestamp: string): void {
  const last = db.prepare('SELECT max(seq) FROM pushStep WHERE pushId = ?').pluck()
  const insert = db.prepare('INSERT INTO pushStep VALUES (?, ?, ?, ?, ?, ?, ?)')
  db.transaction(() => {
    const first = Number(last.get(pushId) ?? 0) + 1
    for (const [i, step] of steps.entries())
      insert.run(pushId, first + i, timestamp, step.kind, step.fromLine, step.toLine, step.message)
  })()
}

export interface PushOutcome {
  readonly state: PushEnd
  readonly afterId: string | null
  readonly result: Readonly<Record<string, unknown>>
}

export function endPush(db: Db, id: string, outcome: PushOutcome, timestamp: string): void {
  db.prepare('UPDATE push SET endedAt = ?, state = ?, afterId = ?, result = ? WHERE id = ?').run(
    timestamp,
    outcome.state,
    outcome.afterId,
    JSON.stringify(outcome.result),
    id,
  )
}

type StoredPush = Omit<PushRow, 'save' | 'lines' | 'result'> & {
  readonly save: number
  readonly lines: string
  readonly result: string | null
}

const fromRow = (row: StoredPush): PushRow => ({
  ...row,
  save: row.save !== 0,
  lines: JSON.parse(row.lines),
  result: JSON.parse(row.result ?? '{}'),
})

/** Newest first. `deviceId` undefined: of every device; null: those that belong to none. */
export function listPushes(db: Db, deviceId?: number | null): PushRow[] {
  const rows = db
    .prepare('SELECT * FROM push WHERE @all OR deviceId IS @deviceId ORDER BY id DESC')
    .all({ all: deviceId === undefined ? 1 : 0, deviceId: deviceId ?? null })
  return rows.map((row) => fromRow(row as StoredPush))
}

/** When the last push to a device began, and how it ended; null without one. */
export const lastPushOf = (db: Db, deviceId: number): { at: string; state: PushRow['state'] } | null =>
  (db
    .prepare('SELECT startedAt AS at, state FROM push WHERE deviceId = ? ORDER BY id DESC LIMIT 1')
    .get(deviceId) as { at: string; state: PushRow['state'] } | undefined) ?? null

/** The last push to each device, those to none of the plan by where they were sent. */
export const lastPushes = (
  db: Db,
): (Pick<PushRow, 'deviceId' | 'peer' | 'state'> & { readonly at: string })[] =>
  db
    .prepare(
      `SELECT deviceId, peer, state, startedAt AS at FROM push
       WHERE id IN (SELECT max(id) FROM push GROUP BY coalesce(deviceId, peer)) ORDER BY id`,
    )
    .all() as (Pick<PushRow, 'deviceId' | 'peer' | 'state'> & { readonly at: string })[]

export function readPush(db: Db, id: string): PushRow | null {
  const row = db.prepare('SELECT * FROM push WHERE id = ?').get(id)
  return row ? fromRow(row as StoredPush) : null
}

/** In the order in which they happened. */
export const readPushSteps = (db: Db, pushId: string): PushStep[] =>
  db
    .prepare('SELECT kind, fromLine, toLine, message FROM pushStep WHERE pushId = ? ORDER BY seq')
    .all(pushId) as PushStep[]
