/** Whole copies of a site file: sent to somebody, or kept as rolling copies outside the site's folder. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Db } from './database.ts'
import { lineageId } from './lineage.ts'
import { checkIsFree, publishFile } from './publish-file.ts'
import { makePrivateFolder } from './state-folder.ts'

/** What the rolling copies of one site may take together, in bytes; the newest always stays. */
export const COPIES_BUDGET = 500 * 1024 * 1024

export const copiesFolder = (state: string): string => join(state, 'copies')

/** The folder of one site's rolling copies, by lineage: it outlives renaming and moving the file. */
export const copiesOf = (db: Db, state: string): string =>
  join(copiesFolder(state), lineageId(db) ?? 'unknown')

/** Writes a whole, compact copy to `path`, which must be free. Returns its size in bytes. */
export function writeCopy(db: Db, path: string): number {
  checkIsFree(path)
  const draft = `${resolve(path)}.new-${process.pid}`
  try {
    db.prepare('VACUUM INTO ?').run(draft)
    publishFile(draft, resolve(path))
  } finally {
    rmSync(draft, { force: true })
  }
  return statSync(path).size
}

/** A copy as the file was, before its format is changed. Returns its path. */
export function copyBeforeMigration(db: Db, state: string): string {
  const folder = copiesOf(db, state)
  makePrivateFolder(folder)
  const path = join(folder, copyName(db, new Date().toISOString(), 'before-migration'))
  writeCopy(db, path)
  return path
}

/** Sorts by time as text and tells the site, for who looks into the folder; nothing in it that Windows refuses. */
export function copyName(db: Db, timestamp: string, reason: string): string {
  const site = db.prepare('SELECT name FROM site').pluck().get()
  const name = String(site ?? '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
  return `${timestamp.replaceAll(':', '-')}-${name}-${reason}.brassage`
}

export interface RollingCopy {
  readonly path: string
  readonly bytes: number
  /** As in the name, ISO 8601 with `-` for `:`. */
  readonly at: string
}

/** Newest first. */
export function listCopies(folder: string): RollingCopy[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.brassage'))
    .sort()
    .reverse()
    .map((name) => ({
      path: join(folder, name),
      bytes: statSync(join(folder, name)).size,
      at: name.slice(0, 24),
    }))
}

/** Those of every site this computer knew, newest first. */
export function listAllCopies(state: string): RollingCopy[] {
  const folder = copiesFolder(state)
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => listCopies(join(folder, name)))
    .sort((a, b) => b.at.localeCompare(a.at))
}

/** Removes the oldest copies beyond the budget; never the newest. */
export function pruneCopies(folder: string, budget = COPIES_BUDGET): void {
  let total = 0
  for (const [index, copy] of listCopies(folder).entries()) {
    total += copy.bytes
    if (index > 0 && total > budget) rmSync(copy.path)
  }
}
