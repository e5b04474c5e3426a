/**
 * What can still be read of a damaged site file, in a fresh file of its own. The damaged one is never written to: a
 * better tool, or a rolling copy, may get more out of it.
 */
import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { siteSchema } from '../../shared/model/entities.ts'
import { type Db, errorCode } from './database.ts'
import { checkPages, faultOf } from './integrity.ts'
import { migrate, readMigrations } from './migrate.ts'
import { newSiteRow, writeSiteRow } from './new-site-row.ts'
import { sealPlan } from './plan-digest.ts'
import { kindReferences, references } from './references-table.ts'
import { planTableNames, quoteName, type StoredRow } from './row-codec.ts'
import { isDamage } from './storage-error.ts'

export interface Salvage {
  /** The fresh file, inside `folder`. */
  readonly path: string
  /** One line a finding: what SQLite says, then what was read and what was left out. */
  readonly report: readonly string[]
}

/** Reads `damaged` into a new file in `folder` (empty, temporary). Throws SQLite's error when nothing can be read. */
export function salvageSite(damaged: string, folder: string): Salvage {
  const source = openDamaged(damaged, folder)
  const path = join(folder, 'salvaged.brassage')
  const target = new Database(path)
  try {
    const report = checkPages(source, 'quick')
    target.pragma('foreign_keys = OFF')
    migrate(target, readMigrations())
    target.transaction(() => {
      for (const table of tablesOf(target)) report.push(...copyRows(source, target, table))
      report.push(...dropFaultyRows(target), ...mendReferences(target), ...ensureSite(target))
      sealPlan(target)
    })()
    return { path, report }
  } finally {
    source.close()
    target.close()
  }
}

function openDamaged(damaged: string, folder: string): Db {
  const copy = join(folder, 'damaged.brassage')
  copyFileSync(damaged, copy)
  if (existsSync(`${damaged}-wal`)) copyFileSync(`${damaged}-wal`, `${copy}-wal`)
  const db = new Database(copy)
  // Without this SQLite refuses every page of a file that is shorter than its header says (a cut download).
  db.unsafeMode(true)
  db.pragma('writable_schema = ON')
  return db
}

const tablesOf = (db: Db): string[] =>
  db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[]

const columnsOf = (db: Db, table: string): string[] =>
  db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[]

/** Reads forward until a damaged page, then backward from the end: what lies between two damaged pages is lost. */
function copyRows(source: Db, target: Db, table: string): string[] {
  const known = new Set(columnsOf(source, table))
  const columns = columnsOf(target, table).filter((column) => known.has(column))
  const [first] = columns
  if (first === undefined) return [`${table}: nothing could be read`]
  const names = columns.map(quoteName).join(', ')
  const copy = rowInserter(target, table, columns)
  const readAll = (order: string): boolean => {
    try {
      const rows = source.prepare(`SELECT ${names} FROM "${table}" NOT INDEXED ${order}`).raw().iterate()
      for (const row of rows as Iterable<unknown[]>) copy.insert(row)
      return true
    } catch (error) {
      if (isDamage(error)) return false
      throw error
    }
  }
  const isWhole = readAll('')
  if (!isWhole) readAll(`ORDER BY ${quoteName(first)} DESC`)
  const { kept, refused } = copy
  return [
    ...(isWhole ? [] : [`${table}: ${kept()} rows read, others are on damaged pages`]),
    ...(refused() > 0 ? [`${table}: ${refused()} rows hold what no row can hold; left out`] : []),
  ]
}

/** Rows that the tables' own rules refuse (text where a number must be) are counted, not fatal. */
function rowInserter(target: Db, table: string, columns: readonly string[]) {
  const names = columns.map(quoteName).join(', ')
  const holes = columns.map(() => '?').join(', ')
  const statement = target.prepare(`INSERT OR IGNORE INTO "${table}" (${names}) VALUES (${holes})`)
  let kept = 0
  let refused = 0
  return {
    kept: () => kept,
    refused: () => refused,
    insert(row: readonly unknown[]) {
      try {
        kept += statement.run(...row).changes
      } catch (error) {
        if (!errorCode(error)?.startsWith('SQLITE_CONSTRAINT')) throw error
        refused += 1
      }
    },
  }
}

function dropFaultyRows(db: Db): string[] {
  return planTableNames.flatMap((table) => {
    const rows = db.prepare(`SELECT * FROM "${table}"`).all() as StoredRow[]
    const faulty = rows.filter((row) => faultOf(table, row) !== null)
    for (const row of faulty) db.prepare(`DELETE FROM "${table}" WHERE id = ?`).run(row.id)
    return faulty.length === 0 ? [] : [`${table}: ${faulty.length} unreadable rows left out`]
  })
}

/** A row that lost what it pointed at is cut loose, or goes too where it means nothing without it. */
function mendReferences(db: Db): string[] {
  let changed = 0
  for (const { from, column, to, optional } of references) {
    const lost = `${column} IS NOT NULL AND ${column} NOT IN (SELECT id FROM "${to}")`
    changed += db
      .prepare(
        optional
          ? `UPDATE "${from}" SET ${column} = NULL WHERE ${lost}`
          : `DELETE FROM "${from}" WHERE ${lost}`,
      )
      .run().changes
  }
  for (const { from, kindColumn, column, tables } of kindReferences)
    for (const [kind, table] of Object.entries(tables))
      changed += db
        .prepare(
          `DELETE FROM "${from}" WHERE ${kindColumn} = ? AND ${column} NOT IN (SELECT id FROM "${table}")`,
        )
        .run(kind).changes
  return changed === 0 ? [] : [`${changed} rows pointed at rows that were lost`]
}

function ensureSite(db: Db): string[] {
  const row = db.prepare('SELECT * FROM site').get()
  if (row && siteSchema.safeParse(row).success) return []
  writeSiteRow(db, newSiteRow({ name: 'Damaged site' }))
  return ["site: the site's own rules were lost; the defaults stand in their place"]
}
