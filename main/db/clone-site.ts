/**
 * Last year's site as the beginning of this year's: the plan, templates, mappings, documents and the vault; with or
 * without its state, that is, what was done and found. A new lineage either way: what was done there stays there.
 */
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { siteSchema } from '../../shared/model/entities.ts'
import { WorkError } from '../work-error.ts'
import { writeCopy } from './copies.ts'
import type { Db } from './database.ts'
import { appendJournal } from './journal.ts'
import { lineageId, writeLineage } from './lineage.ts'
import { CLOSE_UNDO } from './migrate.ts'
import { openDatabase } from './open-database.ts'
import { sealPlan } from './plan-digest.ts'
import { checkIsFree } from './publish-file.ts'
import { type OpenOptions, recorderOf } from './site-file.ts'
import { stateFolder } from './state-folder.ts'
import { explainStorageError } from './storage-error.ts'

export interface CloneRequest {
  readonly name: string
  /** True keeps readings, records, transcripts, pushes, and which device is bound to which place. */
  readonly withState: boolean
}

/** Children before parents. */
const STATE_TABLES = [
  'pushStep',
  'push',
  'snapshot',
  'transcript',
  'consoleSession',
  'fieldRecord',
  'findingRecord',
  'reading',
  'logRecord',
  'runbookRecord',
  'migrationRecord',
  'moveRecord',
  'outboxRecord',
  'fogRunRecord',
  'fogReading',
  'keptReading',
  'serviceLook',
  'inventoryMovement',
  'proposal',
  'workRecord',
  'editChange',
  'edit',
  'journal',
  'setAside',
  'knownHost',
  'jobResult',
  'job',
  'intake',
]

/** Photos of what was done and found; a drawing of a floor is of the plan. */
const DROP_PHOTOS = `DELETE FROM document
  WHERE hash IN (SELECT photo FROM fieldRecord UNION SELECT photo FROM logRecord)
    AND hash NOT IN (SELECT originalHash FROM floorPlan UNION SELECT shownHash FROM floorPlan)`

const UNBIND_DEVICES =
  "UPDATE device SET serial = NULL, mac = NULL, software = NULL, capabilities = '{}' WHERE role = 'switch'"

/** Writes the clone of an open site to `path`, which must be free. Throws WorkError `file_exists`, `invalid_site`, `disk_full`. */
export function cloneSite(db: Db, path: string, request: CloneRequest, options: OpenOptions = {}): void {
  checkIsFree(path)
  const name = siteSchema.shape.name.safeParse(request.name)
  if (!name.success) throw new WorkError('invalid_site', `"${request.name}" is no name for a site.`)
  const draft = `${resolve(path)}.clone-${process.pid}`
  try {
    writeCopy(db, draft)
    const clone = openDatabase(draft)
    try {
      clone.transaction(() => beginAnew(clone, { ...request, name: name.data }, options))()
      writeCopy(clone, path) // compact: nothing of the state remains in free pages
    } finally {
      clone.close()
    }
  } catch (error) {
    throw explainStorageError(error, path, options.stateFolder ?? stateFolder())
  } finally {
    for (const part of ['', '-wal']) rmSync(`${draft}${part}`, { force: true })
  }
}

function beginAnew(clone: Db, request: CloneRequest, options: OpenOptions): void {
  const recorder = recorderOf(options)
  const from = lineageId(clone)
  if (request.withState) clone.exec(CLOSE_UNDO)
  else {
    clone.exec(DROP_PHOTOS)
    for (const table of STATE_TABLES) clone.exec(`DELETE FROM "${table}"`)
    clone.exec(UNBIND_DEVICES)
  }
  clone.prepare('UPDATE site SET name = ?').run(request.name)
  sealPlan(clone)
  writeLineage(clone, recorder)
  appendJournal(clone, recorder, {
    kind: 'cloned',
    text: `Site ${request.name} cloned ${request.withState ? 'with' : 'without'} its state`,
    data: { from },
  })
}
