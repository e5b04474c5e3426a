/** The one place that names the SQLite binding: its type, and a row's shape. */
import type BetterSqlite3 from 'better-sqlite3'

export type Db = BetterSqlite3.Database

/** The result code of an SQLite error (`SQLITE_BUSY`), or null for any other error. */
export function sqliteCode(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return typeof code === 'string' && (code.startsWith('SQLITE') || code.startsWith('E')) ? code : null
}
