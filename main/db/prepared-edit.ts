/**
 * An edit made ready: validated, as the journal will keep it, and digested. None of it needs the database, so for an
 * import of thousands of rows a worker does it, and what holds the core is the transaction alone.
 */
import { createHash } from 'node:crypto'
import type { RowChange } from '../../shared/model/draft.ts'
import { type PlanTable, planTables } from '../../shared/model/entities.ts'
import { WorkError } from '../work-error.ts'
import { digestChanges } from './plan-digest.ts'

/** One changed row as stored: table, id, before and after as JSON. */
export type EditRecord = readonly [string, number, string | null, string | null]

export interface PreparedEdit {
  /** Rows as the schema reads them: trimmed, columns in its order. */
  readonly changes: readonly RowChange[]
  /** `records[n]` is `changes[n]`. */
  readonly records: readonly EditRecord[]
  /** Of the records. */
  readonly digest: string
  /** By which the edit changes the digest of each table. */
  readonly tableDigests: ReadonlyMap<PlanTable, bigint>
}

/** SHA-256 of an edit's records: a worn disk must not make undo write nonsense. */
export const digestRecords = (records: readonly EditRecord[]): string =>
  createHash('sha256').update(JSON.stringify(records)).digest('hex')

/** Throws WorkError `invalid_row` for the first row that the model does not allow. */
export function prepareEdit(given: readonly RowChange[]): PreparedEdit {
  const changes = given.map(validateChange)
  const json = (row: RowChange['before']) => (row ? JSON.stringify(row) : null)
  const records = changes.map(
    (change): EditRecord => [change.table, change.id, json(change.before), json(change.after)],
  )
  return { changes, records, digest: digestRecords(records), tableDigests: digestChanges(changes) }
}

export function changeOf([table, id, before, after]: EditRecord): RowChange {
  return {
    table: table as PlanTable,
    id,
    before: before === null ? null : JSON.parse(before),
    after: after === null ? null : JSON.parse(after),
  }
}

function validateChange(change: RowChange): RowChange {
  if (change.after === null) return change
  const parsed = planTables[change.table].safeParse({ ...change.after, id: change.id })
  if (parsed.success) return { ...change, after: parsed.data }
  const issue = parsed.error.issues[0]
  const column = issue?.path.join('.') ?? ''
  throw new WorkError(
    'invalid_row',
    `${change.table} ${change.after.name ?? change.id}: ${column} ${JSON.stringify(change.after[column] ?? null)}: ${issue?.message ?? 'not valid'}`,
    { table: change.table, id: change.id, column },
  )
}
