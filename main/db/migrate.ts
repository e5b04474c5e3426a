/**
 * Numbered SQL files and the version in the file's own header (`user_version`). A step and its new version are one
 * transaction: a migration cut in the middle did not happen.
 */
import { readdirSync, readFileSync } from 'node:fs'
import type { Db } from './database.ts'
import { sealPlan } from './plan-digest.ts'

/** 'BRAS': what tells a site file from any other SQLite file. */
export const APPLICATION_ID = 0x42524153

/** Edits of before no longer fit the tables, or belong to another lineage. */
export const CLOSE_UNDO = `UPDATE edit SET closed = 1, state = iif(state = 'undone', 'dropped', state)`

export interface Migration {
  readonly version: number
  readonly sql: string
}

/** The steps in order, read from migrations/NNN-name.sql beside this file. */
export function readMigrations(folder = new URL('./migrations/', import.meta.url)): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{3}-.*\.sql$/.test(name))
    .sort()
    .map((name) => ({ version: Number(name.slice(0, 3)), sql: readFileSync(new URL(name, folder), 'utf8') }))
}

/** The newest version this application knows. */
export const newestVersion = (migrations: readonly Migration[]): number =>
  migrations.reduce((newest, step) => Math.max(newest, step.version), 0)

export const versionOf = (db: Db): number => Number(db.pragma('user_version', { simple: true }))

/** Brings the file to the newest version. Undo stops at a migration: earlier edits no longer fit the tables. */
export function migrate(db: Db, migrations: readonly Migration[]): void {
  const from = versionOf(db)
  const steps = migrations.filter((step) => step.version > from)
  for (const step of steps)
    db.transaction(() => {
      db.exec(step.sql)
      if (from > 0) db.exec(CLOSE_UNDO)
      // Before the last step there are tables to come; a cut in between is sealed when it goes on.
      if (from > 0 && step === steps.at(-1)) sealPlan(db)
      db.pragma(`application_id = ${APPLICATION_ID}`)
      db.pragma(`user_version = ${step.version}`)
    }).immediate()
}
