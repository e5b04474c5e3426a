/** Cables found on laptops that do not write the plan, and the answers, append-only. */
import { ulid } from 'ulid'
import type { ProposalRecord } from '../../shared/proposal/proposal.ts'
import type { Db } from './database.ts'
import type { Recorder } from './journal.ts'

/** The row of the table; `cable` is JSON. */
type StoredRow = Omit<ProposalRecord, 'cable'> & { readonly cable: string | null }

type Told =
  | (Pick<Extract<ProposalRecord, { kind: 'proposed' }>, 'kind' | 'cable'> & { readonly proposal: null })
  | Pick<Extract<ProposalRecord, { kind: 'accepted' }>, 'kind' | 'cable' | 'proposal'>
  | Pick<Extract<ProposalRecord, { kind: 'declined' }>, 'kind' | 'cable' | 'proposal'>

/** Appends one record; returns its id. */
export function appendProposal(
  db: Db,
  { station, who, timestamp }: Recorder,
  { proposal, ...told }: Told,
  note: string | null = null,
): string {
  const id = ulid()
  const seq = db.prepare('SELECT coalesce(max(seq), 0) + 1 FROM proposal').pluck().get() as number
  const stamp = { id, at: timestamp(), station, seq, who, proposal: proposal ?? id, note }
  insertProposal(db, { ...stamp, ...told } as ProposalRecord)
  return id
}

/** A record of this or another station; false: it was there already. */
export const insertProposal = (db: Db, record: ProposalRecord): boolean =>
  db
    .prepare(
      `INSERT INTO proposal (id, at, station, seq, who, kind, proposal, cable, note)
       VALUES (@id, @at, @station, @seq, @who, @kind, @proposal, @cable, @note) ON CONFLICT (id) DO NOTHING`,
    )
    .run({ ...record, cable: record.cable && JSON.stringify(record.cable) }).changes > 0

/** Oldest first. */
export const readProposals = (db: Db): ProposalRecord[] =>
  (db.prepare('SELECT * FROM proposal ORDER BY seq, at, id').all() as StoredRow[]).map(
    (row) => ({ ...row, cable: JSON.parse(row.cable ?? 'null') }) as ProposalRecord,
  )
