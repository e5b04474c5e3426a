/**
 * What went over a console, with times, secrets already redacted by who appends it. Written in blocks of a second or
 * so: a commit a keystroke would be a disk flush a keystroke.
 */
import { ulid } from 'ulid'
import type { Db } from './database.ts'

export interface NewConsoleSession {
  readonly peer: string
  readonly adapter: string | null
  readonly deviceId: number | null
}

export interface ConsoleSession extends NewConsoleSession {
  readonly id: string
  readonly openedAt: string
  readonly closedAt: string | null
}

export interface TranscriptBlock {
  readonly at: string
  /** `note`: said by the application, as "speed set to 9600". */
  readonly direction: 'sent' | 'received' | 'note'
  readonly text: string
}

/** Begins the record of one console; returns its id. */
export function openConsoleSession(db: Db, session: NewConsoleSession, timestamp: string): string {
  const id = ulid()
  db.prepare('INSERT INTO consoleSession VALUES (?, ?, NULL, ?, ?, ?)').run(
    id,
    timestamp,
    session.peer,
    session.adapter,
    session.deviceId,
  )
  return id
}

/** The device became known after the console was opened. */
export const assignConsoleSession = (db: Db, id: string, deviceId: number | null): void => {
  db.prepare('UPDATE consoleSession SET deviceId = ? WHERE id = ?').run(deviceId, id)
}

export const closeConsoleSession = (db: Db, id: string, timestamp: string): void => {
  db.prepare('UPDATE consoleSession SET closedAt = ? WHERE id = ? AND closedAt IS NULL').run(timestamp, id)
}

/** Appends blocks in one transaction. */
export function appendTranscript(db: Db, sessionId: string, blocks: readonly TranscriptBlock[]): void {
  const last = db.prepare('SELECT max(seq) FROM transcript WHERE sessionId = ?').pluck()
  const insert = db.prepare('INSERT INTO transcript VALUES (?, ?, ?, ?, ?)')
  db.transaction(() => {
    const first = Number(last.get(sessionId) ?? 0) + 1
    for (const [index, block] of blocks.entries())
      insert.run(sessionId, first + index, block.at, block.direction, block.text)
  })()
}

export const readTranscript = (db: Db, sessionId: string): TranscriptBlock[] =>
  db
    .prepare('SELECT at, direction, text FROM transcript WHERE sessionId = ? ORDER BY seq')
    .all(sessionId) as TranscriptBlock[]

/** Newest first. */
export const listConsoleSessions = (db: Db): ConsoleSession[] =>
  db
    .prepare('SELECT id, openedAt, closedAt, peer, adapter, deviceId FROM consoleSession ORDER BY id DESC')
    .all() as ConsoleSession[]
