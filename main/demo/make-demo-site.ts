/**
 * The demo site: a site file like any other, made of the sources beside this file by the edits a person would make,
 * step by step, so that its undo and its journal tell how. Two floors, four technical rooms, 160 outlets, and a
 * few faults to find.
 */
import { readFileSync, rmSync } from 'node:fs'
import { openDraft } from '../../shared/model/draft.ts'
import { createSite } from '../db/create-site.ts'
import type { NewDocument } from '../db/documents.ts'
import type { OpenOptions, SiteFile } from '../db/site-file.ts'
import { drawingVerbs } from './drawing-edits.ts'
import { sourcePath, verbs } from './edits.ts'
import { type DemoEdit, parseSteps } from './steps.ts'
import { tickOutlets } from './tick-outlets.ts'

const SITE_NAME = "Rencontres de l'Estran (démonstration)"

/** What is no edit of the plan: records of what was found on the spot. */
const logVerbs: Readonly<Record<string, (site: SiteFile, words: readonly string[]) => void>> = {
  outlets: tickOutlets,
}

/** Makes the demo at `path`, which must be free; a cut in between leaves no half demo. Throws WorkError `file_exists`. */
export async function makeDemoSite(path: string, options: OpenOptions = {}): Promise<void> {
  const site = createSite(path, { name: SITE_NAME }, options)
  try {
    for (const step of parseSteps(readFileSync(sourcePath('steps.txt'), 'utf8')))
      await takeStep(site, step.label, step.edits)
  } catch (error) {
    site.close()
    for (const part of ['', '-wal', '-shm']) rmSync(`${path}${part}`, { force: true })
    throw error
  }
  site.close()
}

async function takeStep(site: SiteFile, label: string, edits: readonly DemoEdit[]): Promise<void> {
  const draft = openDraft(site.plan())
  const documents: NewDocument[] = []
  for (const { verb, words, line } of edits)
    try {
      const log = logVerbs[verb]
      const draw = drawingVerbs[verb]
      const edit = verbs[verb]
      if (log) log(site, words)
      else if (draw) documents.push(...(await draw(site, draft, words)))
      else if (edit) edit(draft, words)
      else throw new Error(`there is no "${verb}"`)
    } catch (error) {
      throw new Error(`steps.txt, line ${line}: ${error instanceof Error ? error.message : error}`, {
        cause: error,
      })
    }
  const changes = draft.changes()
  if (changes.length > 0) site.commit(label, changes, documents)
}
