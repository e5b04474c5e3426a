/** Jobs over many devices as they are written down: each device's end as it comes, so that a crash loses none of them. */
import { ulid } from 'ulid'
import type { Db } from './database.ts'

export interface JobRow<Request> {
  readonly id: string
  readonly startedAt: string
  readonly kind: string
  readonly request: Request
}

export interface JobResultRow {
  readonly device: string
  readonly at: string
  /** `sending`: a person said yes to what a row `ready` or `refused` shows; alone in the end, it was cut. */
  readonly state: 'done' | 'failed' | 'stopped' | 'ready' | 'refused' | 'sending'
  readonly seconds: number
  readonly result: Readonly<Record<string, unknown>>
}

export function appendJob(db: Db, job: JobRow<object>): void {
  db.prepare('INSERT INTO job VALUES (?, ?, ?, ?)').run(
    job.id,
    job.startedAt,
    job.kind,
    JSON.stringify(job.request),
  )
}

export function appendJobResult(db: Db, jobId: string, row: JobResultRow): void {
  db.prepare('INSERT INTO jobResult VALUES (?, ?, ?, ?, ?, ?, ?)').run(
    ulid(),
    jobId,
    row.at,
    row.device,
    row.state,
    row.seconds,
    JSON.stringify(row.result),
  )
}

/** Newest first; at most `limit`. */
export function listJobs<Request>(db: Db, limit = 200): JobRow<Request>[] {
  const rows = db.prepare('SELECT * FROM job ORDER BY startedAt DESC, id DESC LIMIT ?').all(limit)
  return rows.map((row) => {
    const stored = row as Omit<JobRow<string>, 'request'> & { request: string }
    return { ...stored, request: JSON.parse(stored.request) as Request }
  })
}

/** Every row of a job, oldest first. */
export function readJobResults(db: Db, jobId: string): JobResultRow[] {
  const rows = db
    .prepare('SELECT device, at, state, seconds, result FROM jobResult WHERE jobId = ? ORDER BY rowid')
    .all(jobId) as (Omit<JobResultRow, 'result'> & { result: string })[]
  return rows.map((row) => ({ ...row, result: JSON.parse(row.result) }))
}
