/**
 * What was recorded in a scratch site, joined to a real one: consoles with their transcripts, readings, pushes, switches
 * taken in, runs of runbooks, entries of the journal. Records only are taken, by union of their ids; a scratch site has
 * no plan worth keeping, and devices keep their own numbers.
 */
import type { Db } from './database.ts'
import { appendJournal, type Recorder } from './journal.ts'

/** Parents before children. Raw texts stay behind: they are sealed with the other site's key, or not kept at all. */
const TABLES = [
  { name: 'consoleSession', columns: ['id', 'openedAt', 'closedAt', 'peer', 'adapter'] },
  { name: 'transcript', columns: ['sessionId', 'seq', 'at', 'direction', 'text'] },
  { name: 'snapshot', columns: ['id', 'at', 'serial', 'kind', 'hash', 'redacted', 'platform'] },
  {
    name: 'push',
    columns: [
      ...['id', 'startedAt', 'endedAt', 'peer', 'serial', 'platform', 'state', 'save'],
      ...['lines', 'beforeId', 'afterId', 'result'],
    ],
  },
  { name: 'pushStep', columns: ['pushId', 'seq', 'at', 'kind', 'fromLine', 'toLine', 'message'] },
  {
    name: 'intake',
    columns: [
      ...['id', 'at', 'station', 'who', 'number', 'identity', 'facts', 'outcome', 'message'],
      ...['seconds', 'device'],
    ],
  },
  {
    name: 'runbookRecord',
    columns: ['id', 'at', 'station', 'seq', 'who', 'runId', 'kind', 'step', 'value', 'note'],
  },
  // Photos of the entries: a scratch site has no other documents.
  { name: 'document', columns: ['hash', 'name', 'mime', 'addedAt', 'data'] },
  {
    name: 'logRecord',
    columns: [
      ...['id', 'at', 'station', 'seq', 'who', 'entryId', 'kind', 'text', 'objects'],
      ...['state', 'cause', 'remark', 'photo'],
    ],
  },
  {
    name: 'knownHost',
    columns: ['address', 'keyType', 'fingerprint', 'user', 'legacy', 'firstSeen', 'lastSeen'],
  },
] as const

/** Copies all records of `from` into `into`, in one transaction; what is there already stays. Returns the consoles. */
export function joinRecords(from: Db, into: Db, recorder: Recorder): number {
  return into.transaction(() => {
    for (const { name, columns } of TABLES) {
      const insert = into.prepare(
        `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')}) ON CONFLICT DO NOTHING`,
      )
      const rows = from
        .prepare(`SELECT ${columns.join(', ')} FROM ${name}`)
        .raw()
        .iterate()
      for (const row of rows) insert.run(...(row as unknown[]))
    }
    const consoles = from.prepare('SELECT count(*) FROM consoleSession').pluck().get() as number
    appendJournal(into, recorder, {
      kind: 'joined',
      text: `Records of ${consoles} consoles joined to this site`,
    })
    return consoles
  })()
}
