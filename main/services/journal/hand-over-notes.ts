/** What the hand-over sheet tells of the site's logs beside ticks. */
import type { HandOverNotes } from '../../../shared/print/hand-over-lines.ts'
import type { PrintLanguage, PrintRequest } from '../../../shared/print/request.ts'
import { readJournal } from '../../db/journal.ts'
import { lastPushes } from '../../db/push-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { listRuns } from '../runbooks/runs.ts'
import { readEntries } from './read-entries.ts'

/** The journal of a busy day has some hundreds. */
const MOST_LINES = 5000

/** Null for any other print. */
export const handOverNotes = (site: SiteFile, { kind, language }: PrintRequest): HandOverNotes | null =>
  kind === 'hand-over' ? notesOf(site, language) : null

function notesOf(site: SiteFile, language: PrintLanguage): HandOverNotes {
  const names = new Map(site.plan().device.map(({ id, name }) => [id, name]))
  return {
    entries: readEntries(site),
    journal: readJournal(site.db, MOST_LINES)
      .reverse()
      .map(({ at, kind, text }) => ({ at, kind, text })),
    brokenPushes: lastPushes(site.db)
      .filter(({ state }) => state !== 'done')
      .map(({ deviceId, peer, at, state }) => ({ at, state, switch: names.get(deviceId ?? -1) ?? peer })),
    runs: listRuns(site)
      .filter(({ state }) => state === 'open')
      .map(({ title, done, left }) => ({ title: title[language], done, left })),
  }
}
