/** Worker: writes a compact copy of a database file nobody else has open. */
import { workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'

const { from, to } = workerData as { from: string; to: string }
const db = new Database(from, { fileMustExist: true })
try {
  db.prepare('VACUUM INTO ?').run(to)
} finally {
  db.close()
}
