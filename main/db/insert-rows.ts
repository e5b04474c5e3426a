/**
 * Many rows into one table. Several a statement: entering SQLite costs more than half of what a small row costs, and a
 * large import holds the core for as long as it takes.
 */
import { type Db, errorCode } from './database.ts'
import { type ColumnValue, quoteName } from './row-codec.ts'

const ROWS_AT_ONCE = 32

/** Inserts all or throws SQLite's error; `refused` is told which row could not be put in, and throws what it means. */
export function insertRows(
  db: Db,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly ColumnValue[])[],
  refused: (error: unknown, row: number) => never,
): void {
  const inserting = (count: number) => {
    const holes = `(${columns.map(() => '?').join(', ')})`
    const values = Array.from({ length: count }, () => holes).join(', ')
    const names = columns.map(quoteName).join(', ')
    return db.prepare<ColumnValue[]>(`INSERT INTO ${quoteName(table)} (${names}) VALUES ${values}`)
  }
  const one = inserting(1)
  const insertEach = (from: number, to: number) => {
    for (let at = from; at < to; at += 1)
      try {
        one.run(...(rows[at] ?? []))
      } catch (error) {
        refused(error, at)
      }
  }
  const whole = rows.length - (rows.length % ROWS_AT_ONCE)
  const many = whole > 0 ? inserting(ROWS_AT_ONCE) : one
  for (let at = 0; at < whole; at += ROWS_AT_ONCE)
    try {
      many.run(...rows.slice(at, at + ROWS_AT_ONCE).flat())
    } catch (error) {
      // A full disk takes back the whole transaction, a constraint only this statement: then the row at fault is sought.
      if (!errorCode(error)?.startsWith('SQLITE_CONSTRAINT')) refused(error, at)
      insertEach(at, at + ROWS_AT_ONCE)
    }
  insertEach(whole, rows.length)
}
