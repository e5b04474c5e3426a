/** The type of an open database, and the code that tells its errors apart. */
import type BetterSqlite3 from 'better-sqlite3'

export type Db = BetterSqlite3.Database

/** An error that counts as damage of the file, as SQLite's own do. */
export const damageError = (message: string): Error =>
  Object.assign(new Error(message), { code: 'SQLITE_CORRUPT' })

/** The code of an error of SQLite (`SQLITE_BUSY`) or of the system (`ENOENT`), or null for any other. */
export function errorCode(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return typeof code === 'string' ? code : null
}
