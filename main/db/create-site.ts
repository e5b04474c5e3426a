/**
 * Makes a new site file. It is built under another name and takes its own only when whole, so that a cut in between
 * leaves no half file, and a file that is there is never touched.
 */
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { appendJournal } from './journal.ts'
import { writeLineage } from './lineage.ts'
import { migrate, readMigrations } from './migrate.ts'
import { type NewSite, newSiteRow, writeSiteRow } from './new-site-row.ts'
import { createDatabase } from './open-database.ts'
import { openSite } from './open-site.ts'
import { sealPlan } from './plan-digest.ts'
import { checkIsFree, publishFile } from './publish-file.ts'
import { type OpenOptions, recorderOf, type SiteFile } from './site-file.ts'
import { stateFolder } from './state-folder.ts'
import { explainStorageError } from './storage-error.ts'

/** Makes a site file and opens it. Throws WorkError `file_exists`, `invalid_site`, `cannot_open`, `disk_full`. */
export function createSite(path: string, site: NewSite, options: OpenOptions = {}): SiteFile {
  const row = newSiteRow(site)
  checkIsFree(path)
  const draft = `${resolve(path)}.new-${process.pid}`
  try {
    const db = createDatabase(draft)
    try {
      migrate(db, readMigrations())
      db.transaction(() => {
        const recorder = recorderOf(options)
        writeLineage(db, recorder)
        writeSiteRow(db, row)
        sealPlan(db)
        appendJournal(db, recorder, { kind: 'created', text: `Site ${row.name} created` })
      })()
    } finally {
      db.close()
    }
    publishFile(draft, resolve(path))
  } catch (error) {
    throw explainStorageError(error, path, options.stateFolder ?? stateFolder())
  } finally {
    rmSync(draft, { force: true })
  }
  return openSite(path, options)
}
