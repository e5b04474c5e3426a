/**
 * Copies a site file has of itself, made at opening when something changed since the last. The pages are taken through
 * the open connection a few at a time, since nobody else may open the file; a worker then compacts them.
 */
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { COPIES_BUDGET, copiesOf, copyName, listCopies, pruneCopies } from './copies.ts'
import type { SiteFile } from './site-file.ts'
import { makePrivateFolder } from './state-folder.ts'

/** 256 pages are 1 MB: about a millisecond, so that a console's echo clock does not notice. */
const PAGES_AT_ONCE = 256

export interface CopyRequest {
  readonly site: SiteFile
  /** This computer's own folder: see state-folder.ts. */
  readonly state: string
  readonly budget?: number
}

/** Makes a rolling copy; null when the last one is as new, or the site was closed meanwhile. Rejects on a full disk. */
export async function keepRollingCopy(request: CopyRequest): Promise<string | null> {
  const { site, state, budget = COPIES_BUDGET } = request
  if (site.readOnly) return null
  const folder = copiesOf(site.db, state)
  const mark = changeMark(site)
  if (listCopies(folder)[0]?.path.includes(`-${mark}.`)) return null
  makePrivateFolder(folder)
  const path = join(folder, copyName(site.db, site.recorder.timestamp(), mark))
  const draft = `${path}.draft-${process.pid}`
  try {
    await site.db.backup(draft, { progress: () => PAGES_AT_ONCE })
    await compact(draft, path)
    pruneCopies(folder, budget)
    return path
  } catch (error) {
    if (!site.db.open) return null
    throw error
  } finally {
    for (const part of ['', '-wal', '-journal']) rmSync(`${draft}${part}`, { force: true })
  }
}

/** Changes with every edit, record and reading: two files with the same mark hold the same. */
function changeMark({ db }: SiteFile): string {
  const newest = db
    .prepare(
      `SELECT (SELECT max(id) FROM journal), (SELECT max(id) FROM fieldRecord), (SELECT max(id) FROM snapshot),
         (SELECT max(id) FROM runbookRecord), (SELECT max(id) FROM inventoryMovement),
         (SELECT max(id) FROM migrationRecord), (SELECT max(id) FROM moveRecord),
         (SELECT max(id) FROM fogRunRecord), (SELECT max(readAt) FROM keptReading),
         (SELECT max(id) FROM outboxRecord),
         (SELECT max(id) FROM reading), (SELECT max(id) FROM findingRecord),
         (SELECT count(*) FROM transcript), (SELECT count(*) FROM pushStep), (SELECT count(*) FROM document)`,
    )
    .raw()
    .get()
  return createHash('sha256').update(JSON.stringify(newest)).digest('hex').slice(0, 12)
}

function compact(from: string, to: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./compact-worker.ts', import.meta.url), { workerData: { from, to } })
    worker.once('error', reject)
    worker.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`copy worker ended with ${code}`)),
    )
  })
}
