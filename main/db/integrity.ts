/** Whether the bytes of a site file are what SQLite and the schemas say they must be: one line a finding. */
import { statSync } from 'node:fs'
import { planTables } from '../../shared/model/entities.ts'
import type { Db } from './database.ts'
import { codecs, planTableNames, type StoredRow } from './row-codec.ts'
import { isDamage } from './storage-error.ts'

const MOST = 100

/** SQLite's own check. `quick` leaves out comparing every index with its table: fit for each opening. */
export function checkPages(db: Db, kind: 'quick' | 'full'): string[] {
  try {
    const pragma = kind === 'quick' ? 'quick_check' : 'integrity_check'
    const rows = db.pragma(`${pragma}(${MOST})`) as Record<string, string>[]
    return rows
      .map((row) => Object.values(row)[0] ?? '')
      .filter((line) => line !== 'ok')
      .flatMap((line) => line.split('\n').filter((part) => !part.startsWith('***')))
  } catch (error) {
    if (isDamage(error) && error instanceof Error) return [error.message]
    throw error
  }
}

/**
 * Whether the end of the file is missing: SQLite takes a cut last page for one full of zeros. Fits only while the write
 * log is empty, since the log may hold pages the file has not got yet.
 */
export function checkLength(db: Db, path: string): string[] {
  const [pages, pageSize] = ['page_count', 'page_size'].map((name) =>
    Number(db.pragma(name, { simple: true })),
  )
  const missing = (pages ?? 0) * (pageSize ?? 0) - statSync(path).size
  return missing > 0 ? [`the last ${missing} bytes of the file are missing`] : []
}

/** Rows that point at nothing, or that no edit could have written. */
export function checkRows(db: Db): string[] {
  const dangling = db.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[]
  return [
    ...dangling
      .slice(0, MOST)
      .map((row) => `${row.table} ${row.rowid} points at a ${row.parent} that is not there`),
    ...planTableNames.flatMap((table) =>
      (db.prepare(`SELECT * FROM "${table}"`).all() as StoredRow[]).flatMap((row) => {
        const reason = faultOf(table, row)
        return reason ? [`${table} ${row.id}: ${reason}`] : []
      }),
    ),
  ].slice(0, MOST)
}

/** Why a stored row is none the model allows; null when it is fine. */
export function faultOf(table: (typeof planTableNames)[number], stored: StoredRow): string | null {
  try {
    const parsed = planTables[table].safeParse(codecs[table].decode(stored))
    const issue = parsed.error?.issues[0]
    return issue ? `${issue.path.join('.')}: ${issue.message}` : null
  } catch (error) {
    if (error instanceof SyntaxError) return error.message
    throw error
  }
}
