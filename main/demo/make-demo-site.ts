/**
 * The demo site: a site file like any other, made of the sources beside this file by the edits a person would make,
 * step by step, so that its undo and its journal tell how. Two floors, four technical rooms, 160 outlets, and a
 * few faults to find.
 */
import { readFileSync, rmSync } from 'node:fs'
import { openDraft } from '../../shared/model/draft.ts'
import type { WorkState } from '../../shared/model/plan.ts'
import { rowKinds } from '../../shared/plan/edits/index.ts'
import { createSite } from '../db/create-site.ts'
import { appendDocument } from '../db/documents.ts'
import { appendFieldRecord } from '../db/field-records.ts'
import { appendJournal } from '../db/journal.ts'
import type { OpenOptions, SiteFile } from '../db/site-file.ts'
import { sourcePath, verbs } from './edits.ts'
import { type DemoEdit, fieldsOfWords, parseSteps } from './steps.ts'

const SITE_NAME = "Rencontres de l'Estran (démonstration)"

/** What is no edit of the plan: files that are kept, and records of what was found on the spot. */
const logVerbs: Readonly<Record<string, (site: SiteFile, words: readonly string[]) => void>> = {
  document: keepDocument,
  outlets: recordOutlets,
}

/** Makes the demo at `path`, which must be free; a cut in between leaves no half demo. Throws WorkError `file_exists`. */
export async function makeDemoSite(path: string, options: OpenOptions = {}): Promise<void> {
  const site = createSite(path, { name: SITE_NAME }, options)
  try {
    for (const step of parseSteps(readFileSync(sourcePath('steps.txt'), 'utf8')))
      takeStep(site, step.label, step.edits)
  } catch (error) {
    site.close()
    for (const part of ['', '-wal', '-shm']) rmSync(`${path}${part}`, { force: true })
    throw error
  }
  site.close()
}

function takeStep(site: SiteFile, label: string, edits: readonly DemoEdit[]): void {
  const draft = openDraft(site.plan())
  for (const { verb, words, line } of edits)
    try {
      const log = logVerbs[verb]
      const edit = verbs[verb]
      if (log) log(site, words)
      else if (edit) edit(draft, words)
      else throw new Error(`there is no "${verb}"`)
    } catch (error) {
      throw new Error(`steps.txt, line ${line}: ${error instanceof Error ? error.message : error}`, {
        cause: error,
      })
    }
  const changes = draft.changes()
  if (changes.length > 0) site.commit(label, changes)
}

function keepDocument(site: SiteFile, [file = '', name = '']: readonly string[]): void {
  const data = readFileSync(sourcePath(file))
  const hash = appendDocument(site.db, site.recorder, { name, mime: 'image/svg+xml', data })
  appendJournal(site.db, site.recorder, { kind: 'document', text: `${name} added`, data: { hash } })
}

const isState = (word: string): word is WorkState =>
  ['planned', 'connected', 'tested', 'fault'].includes(word)

function recordOutlets(site: SiteFile, [state = '', names = '', ...fields]: readonly string[]): void {
  if (!isState(state)) throw new Error(`"${state}" is no state of an outlet`)
  const { note } = fieldsOfWords(fields)
  const draft = openDraft(site.plan())
  const ids = names.split(' ').map((name) => rowKinds.outlet.find(draft, name))
  site.db.transaction(() => {
    for (const objectId of ids)
      appendFieldRecord(site.db, site.recorder, {
        objectKind: 'outlet',
        objectId,
        state,
        ...(note && { note }),
      })
    appendJournal(site.db, site.recorder, { kind: 'field', text: `${names}: ${state}`, data: { ids, state } })
  })()
  site.refreshStates()
}
