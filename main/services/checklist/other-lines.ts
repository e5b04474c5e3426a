/**
 * Lines of a packet that are no ticks: runs of runbooks, movements of the inventory, entries of the journal, proposals, who
 * does what, readings of switches, what became of findings, and runs of migrations. United by id like ticks.
 */
import { z } from 'zod'
import { assignmentSchema } from '../../../shared/checklist/assignment-row.ts'
import { movementKinds } from '../../../shared/inventory/movements.ts'
import {
  entryKinds,
  incidentCauses,
  incidentStates,
  LONGEST_ENTRY,
  type LogRecord,
  objectKinds,
} from '../../../shared/journal/log-record.ts'
import { migrationRecordSchema } from '../../../shared/migration/run-record-schema.ts'
import { type ProposalRecord, proposalCable } from '../../../shared/proposal/proposal.ts'
import { LONGEST_TEXT } from '../../../shared/runbook/runbook.ts'
import type { Db } from '../../db/database.ts'
import { insertFindingRecord } from '../../db/finding-records.ts'
import { insertMovement, type MovementRow, readMovementRows } from '../../db/inventory-movements.ts'
import { insertLogRecord, readLogRecords } from '../../db/log-records.ts'
import { insertMigrationRecord, readAllMigrationRecords } from '../../db/migration-records.ts'
import { insertProposal, readProposals } from '../../db/proposals.ts'
import { insertReading } from '../../db/reading-records.ts'
import { insertRunRecord, type RunbookRecordRow, readAllRunRecords } from '../../db/runbook-records.ts'
import { insertWorkRecord, readWorkRecords, type WorkRecordRow } from '../../db/work-records.ts'
import { findingLine, readingLine, realityLines } from './reality-lines.ts'

const id = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
const text = z.string().max(300)
const note = z.string().max(2000).nullable()
const stamp = { id, at: z.iso.datetime(), station: text, seq: z.int().min(1), who: text }

const runRow = z.object({
  ...stamp,
  runId: id,
  kind: z.enum(['started', 'answered', 'skipped', 'finished', 'stopped']),
  step: text.nullable(),
  value: z.string().max(LONGEST_TEXT).nullable(),
  note,
}) satisfies z.ZodType<RunbookRecordRow>

const movementRow = z.object({
  ...stamp,
  itemId: z.int().positive(),
  item: text,
  kind: z.enum(movementKinds),
  count: z.int().min(1),
  note,
}) satisfies z.ZodType<MovementRow>

const logRow = z.object({
  ...stamp,
  entryId: id,
  kind: z.enum([...entryKinds, 'change']),
  text: z.string().max(LONGEST_ENTRY).nullable(),
  objects: z
    .array(z.object({ kind: z.enum(objectKinds), id: z.int().positive(), name: text }))
    .max(500)
    .readonly()
    .nullable(),
  state: z.enum(incidentStates).nullable(),
  cause: z.enum(incidentCauses).nullable(),
  remark: note,
  photo: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
}) satisfies z.ZodType<LogRecord>

const proposalStamp = { ...stamp, proposal: id, note }
const proposalRow = z.discriminatedUnion('kind', [
  z.object({ ...proposalStamp, kind: z.literal('proposed'), cable: proposalCable.proposed }),
  z.object({ ...proposalStamp, kind: z.literal('accepted'), cable: proposalCable.accepted }),
  z.object({ ...proposalStamp, kind: z.literal('declined'), cable: proposalCable.declined }),
]) satisfies z.ZodType<ProposalRecord>

const workRow = z.object({
  ...stamp,
  ...assignmentSchema.omit({ id: true }).shape,
  given: z.union([z.literal(0), z.literal(1)]),
}) satisfies z.ZodType<WorkRecordRow>

export const otherLine = z.union([
  z.object({ run: runRow }),
  z.object({ movement: movementRow }),
  z.object({ log: logRow }),
  z.object({ proposal: proposalRow }),
  z.object({ work: workRow }),
  z.object({ reading: readingLine }),
  z.object({ finding: findingLine }),
  z.object({ migration: migrationRecordSchema }),
])
export type OtherLine = z.output<typeof otherLine>
/** As it stands in the packet: what a reading says is packed. */
export type PackedLine = z.input<typeof otherLine>

export const readOthers = (db: Db): PackedLine[] => [
  ...readAllRunRecords(db).map((run) => ({ run })),
  ...readMovementRows(db).map((movement) => ({ movement })),
  ...readLogRecords(db).map((log) => ({ log })),
  ...readProposals(db).map((proposal) => ({ proposal })),
  ...readWorkRecords(db).map((work) => ({ work })),
  ...realityLines(db),
  ...readAllMigrationRecords(db).map((row) => ({ migration: migrationRecordSchema.parse(row) })),
]

/** False: it was there already. */
export function insertOther(db: Db, line: OtherLine): boolean {
  if ('run' in line) return insertRunRecord(db, line.run)
  if ('movement' in line) return insertMovement(db, line.movement)
  if ('log' in line) return insertLogRecord(db, line.log)
  if ('reading' in line) return insertReading(db, line.reading)
  if ('finding' in line) return insertFindingRecord(db, line.finding)
  if ('migration' in line) return insertMigrationRecord(db, line.migration)
  return 'proposal' in line ? insertProposal(db, line.proposal) : insertWorkRecord(db, line.work)
}

/** Hash of the photo that a line names. */
export const photoOf = (line: PackedLine): string | null => ('log' in line ? line.log.photo : null)

/** The packet's format that knows the line. */
export function versionOf(line: PackedLine): number {
  if ('migration' in line && line.migration.kind.startsWith('card_')) return 6
  if ('migration' in line || ('work' in line && line.work.step === 'image')) return 5
  if ('reading' in line || 'finding' in line) return 4
  return 'run' in line || 'movement' in line ? 2 : 3
}
