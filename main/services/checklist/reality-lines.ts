/**
 * Lines of a packet about plan and reality: what switches said, and what became of findings. Of a reading goes what it says,
 * not the text it was read from, and packed, since a table of addresses is long and much alike.
 */
import { z } from 'zod'
import { FINDING_KINDS } from '../../../shared/verify/finding.ts'
import {
  FINDING_RECORD_KINDS,
  type FindingRecord,
  type Mistake,
} from '../../../shared/verify/finding-record.ts'
import type { Db } from '../../db/database.ts'
import { readFindingRecords } from '../../db/finding-records.ts'
import { contentOfSaid, LONGEST_READING, type ReadingRow, readReadingRows } from '../../db/reading-records.ts'
import { countingReadings } from '../verify/site-evidence.ts'

const stamp = {
  id: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/),
  at: z.iso.datetime(),
  station: z.string().max(300),
  seq: z.int().min(1),
  who: z.string().max(300),
}

export const readingLine = z
  .object({
    ...stamp,
    deviceId: z.int().positive(),
    device: z.string().max(300),
    source: z.enum(['session', 'text', 'file']),
    origin: z.string().max(1000).nullable(),
    tables: z.array(z.string().max(100)).max(100),
    /** As it is kept: JSON of a SwitchReading, deflated. */
    said: z.base64().max(LONGEST_READING),
  })
  .transform(({ said, ...row }): ReadingRow => ({ ...row, said: Buffer.from(said, 'base64') }))

/** Whether it is what that switch said; one that only another edition can read is kept for whoever can. */
export const isReading = ({ said, deviceId }: ReadingRow): boolean =>
  contentOfSaid(said)?.deviceId === deviceId

const ids = z.array(z.int().positive()).max(10_000).readonly()
const id = z.int().positive().nullable()

const mistake = z.object({
  kind: z.enum(FINDING_KINDS),
  severity: z.enum(['fault', 'notice']),
  mending: z.enum(['patch', 'push', 'look']),
  outletIds: ids,
  panelPortIds: ids,
  deviceId: id,
  interfaceId: id,
  facts: z.record(z.string().max(100), z.union([z.string().max(20_000), z.number()])),
}) satisfies z.ZodType<Mistake>

export const findingLine = z
  .object({
    ...stamp,
    findingId: z.string().min(1).max(80),
    kind: z.enum(FINDING_RECORD_KINDS),
    about: mistake.nullable(),
    reason: z.string().max(500).nullable(),
  })
  .refine(({ kind, about }) => (kind === 'seen') === (about !== null)) satisfies z.ZodType<FindingRecord>

/**
 * What another laptop needs to come to the same verdict. Of readings those that count: they are the same, and no more, where
 * two laptops unite theirs in any order.
 */
export const realityLines = (
  db: Db,
): readonly ({ reading: z.input<typeof readingLine> } | { finding: FindingRecord })[] => [
  ...readReadingRows(db, countingReadings(db)).map(({ said, ...row }) => ({
    reading: { ...row, tables: [...row.tables], said: Buffer.from(said).toString('base64') },
  })),
  ...readFindingRecords(db).map((finding) => ({ finding })),
]
