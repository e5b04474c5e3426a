/**
 * A packet: what people recorded on one laptop, in a file for another. A line of JSON that says whose it is and what is to
 * come, then a line a photo and a line a record. It is checked whole before a single record is taken, so one that was cut
 * short brings nothing.
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { itemSubject } from '../../../shared/checklist/subject.ts'
import type { ProposalRecord } from '../../../shared/proposal/proposal.ts'
import { finish, type Sliced } from '../../../shared/sliced.ts'
import { appendDocument, readDocument } from '../../db/documents.ts'
import { type FieldRecordRow, insertRecord, readRecords } from '../../db/field-records.ts'
import { appendJournal } from '../../db/journal.ts'
import { lineageId, writesPlan } from '../../db/lineage.ts'
import { listMigrationRuns } from '../../db/migration-records.ts'
import { isReadingKnown } from '../../db/reading-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { WorkError } from '../../work-error.ts'
import { takeOverPlan } from '../migration/follow-plan.ts'
import { readRun } from '../migration/migration-runs.ts'
import { insertOther, type OtherLine, otherLine, photoOf, readOthers, versionOf } from './other-lines.ts'
import { isReading } from './reality-lines.ts'
import { recordOldWork, takeOverCables, takeOverWork } from './take-over.ts'

const FORMAT = 'brassage packet'
/**
 * The newest we read. A packet says the oldest that knows all its lines: 1 only ticks, 2 runs and movements, 3 the journal,
 * proposals and who does what, 4 readings of switches and what became of findings, 5 ticks about hosts and runs of migrations, 6 the
 * cards that they gave guests.
 */
const VERSION = 6

const header = z.object({
  format: z.literal(FORMAT),
  version: z.number(),
  lineage: z.string(),
  site: z.string(),
  station: z.string(),
  at: z.string(),
  records: z.int().min(0),
  /** Of all that follows this line. */
  sha256: z.string(),
})

const photoLine = z.object({
  photo: z.string(),
  name: z.string().max(300),
  mime: z.string().max(100),
  data: z.base64(),
})

const text = z.string().max(300)
const subjectJson = z.string().max(4000).refine(isSubject, 'no subject of an item')

const recordLine = z
  .object({
    id: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/),
    at: z.iso.datetime(),
    station: text,
    seq: z.int().min(1),
    who: text,
    objectKind: z.enum(['outlet', 'interface', 'cable', 'stand', 'host']),
    objectId: z.int().positive(),
    state: z.enum(['planned', 'connected', 'tested', 'fault', 'done', 'todo']),
    note: z.string().max(2000).nullable(),
    item: text.nullable(),
    subject: subjectJson.nullable(),
    photo: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
  })
  .refine(({ item, subject, state }) =>
    item === null
      ? !['done', 'todo'].includes(state)
      : subject !== null && ['done', 'fault', 'todo'].includes(state),
  ) satisfies z.ZodType<FieldRecordRow>

const anyLine = z.union([photoLine, recordLine, otherLine])

function isSubject(json: string): boolean {
  try {
    return itemSubject.safeParse(JSON.parse(json)).success
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

/** Every record of the site, as the text of a packet. Throws WorkError `no_lineage`. */
export function writePacket(site: SiteFile): { readonly text: string; readonly records: number } {
  const lineage = needLineage(site)
  if (!site.readOnly) recordOldWork(site)
  const records = readRecords(site.db)
  const others = readOthers(site.db)
  const hashes = [...records.map(({ photo }) => photo), ...others.map(photoOf)]
  const photos = [...new Set(hashes.filter((hash) => hash !== null))].flatMap((hash) => {
    const document = readDocument(site.db, hash)
    if (!document) return []
    const { name, mime, data } = document
    return [JSON.stringify({ photo: hash, name, mime, data: Buffer.from(data).toString('base64') })]
  })
  const body = [...photos, ...[...records, ...others].map((record) => JSON.stringify(record))]
    .map((line) => `${line}\n`)
    .join('')
  const first: z.infer<typeof header> = {
    format: FORMAT,
    version: Math.max(
      records.some(({ objectKind }) => objectKind === 'host') ? 5 : 1,
      ...others.map(versionOf),
    ),
    lineage,
    site: site.plan().site.name,
    station: site.recorder.station,
    at: site.recorder.timestamp(),
    records: records.length + others.length,
    sha256: digest(body),
  }
  return { text: `${JSON.stringify(first)}\n${body}`, records: first.records }
}

export interface Merged {
  readonly added: number
  readonly known: number
}

/**
 * Takes over the records of a packet that are not known yet, in one transaction. `name` is what the packet is called in
 * errors. Throws WorkError `not_a_packet`, `newer_packet`, `other_site`, `damaged_packet`.
 */
export const mergePacket = (site: SiteFile, name: string, packet: string): Merged =>
  finish(mergeInSlices(site, name, packet))

/** The same, put down while the packet is looked into; what is taken over is taken over at once, at the end. */
export function* mergeInSlices(site: SiteFile, name: string, packet: string): Sliced<Merged> {
  const { photos, records, others } = yield* readPacket(packet, name, {
    lineage: needLineage(site),
    site: site.plan().site.name,
    isKnown: (id) => isReadingKnown(site.db, id),
  })
  const { db, recorder } = site
  const accepted: ProposalRecord[] = []
  const runs: string[] = []
  const added = site.record(() => {
    for (const photo of photos)
      appendDocument(db, recorder, { ...photo, data: Buffer.from(photo.data, 'base64') })
    const fresh =
      records.filter((record) => insertRecord(db, record)).length +
      others.filter((line) => {
        const isNew = insertOther(db, line)
        if (isNew && 'proposal' in line) accepted.push(line.proposal)
        if (isNew && 'migration' in line) runs.push(line.migration.runId)
        return isNew
      }).length
    appendJournal(db, recorder, {
      kind: 'merged',
      text: `Packet ${name} merged: ${fresh} new of ${records.length + others.length} records`,
    })
    return fresh
  })
  takeOverWork(site)
  if (!writesPlan(db, recorder)) takeOverCables(site, accepted)
  // Of runs that the packet says something of: what somebody edits by hand since stays as it is.
  const known = listMigrationRuns(db)
  for (const id of new Set(runs)) if (known.includes(id)) takeOverPlan(site, readRun(site, id))
  site.refreshStates()
  return { added, known: records.length + others.length - added }
}

interface PacketLines {
  readonly photos: readonly z.output<typeof photoLine>[]
  readonly records: readonly FieldRecordRow[]
  readonly others: readonly OtherLine[]
}

interface Own {
  readonly lineage: string
  readonly site: string
  /** Whether a reading is here already: then it need not be looked into. */
  readonly isKnown: (id: string) => boolean
}

function* readPacket(packet: string, name: string, own: Own): Sliced<PacketLines> {
  const cut = packet.indexOf('\n')
  const first = header.safeParse(parseLine(packet.slice(0, Math.max(cut, 0))))
  if (cut < 0 || !first.success)
    throw new WorkError('not_a_packet', `${name} is no packet of Brassage. Nothing was merged.`, {
      file: name,
    })
  if (first.data.version > VERSION)
    throw new WorkError(
      'newer_packet',
      `${name} was written by a newer Brassage. Nothing was merged: update this one.`,
      {
        file: name,
      },
    )
  if (first.data.lineage !== own.lineage)
    throw new WorkError(
      'other_site',
      `${name} belongs to another site, ${first.data.site}; this one is ${own.site}. Nothing was merged.`,
      { file: name, site: first.data.site },
    )
  const body = packet.slice(cut + 1)
  const damaged = (line: number) =>
    new WorkError(
      'damaged_packet',
      `${name} is cut short or changed (line ${line}). Nothing was merged: have it sent again.`,
      { file: name, line },
    )
  const lines = body.split('\n').slice(0, -1)
  if (digest(body) !== first.data.sha256) throw damaged(lines.length + 1)
  const parsed: z.output<typeof anyLine>[] = []
  for (const [at, line] of lines.entries()) {
    const value = anyLine.safeParse(parseLine(line))
    if (!value.success) throw damaged(at + 2)
    const reading = 'reading' in value.data ? value.data.reading : null
    if (reading && !own.isKnown(reading.id) && !isReading(reading)) throw damaged(at + 2)
    parsed.push(value.data)
    yield
  }
  const photos = parsed.filter((one) => 'data' in one)
  const records = parsed.filter((one) => 'seq' in one)
  const others = parsed.filter((one): one is OtherLine => !('data' in one) && !('seq' in one))
  if (records.length + others.length !== first.data.records) throw damaged(lines.length + 1)
  return { photos, records, others }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function needLineage(site: SiteFile): string {
  const lineage = lineageId(site.db)
  if (lineage === null)
    throw new WorkError(
      'no_lineage',
      'This file was saved from damage and no longer knows which site it is: packets cannot be exchanged with it.',
    )
  return lineage
}

const digest = (body: string): string => createHash('sha256').update(body).digest('hex')
