/**
 * Rows to the plan in memory. An edit's rows are put in their places; after undo the tables it touched are read again.
 * `nextIds` comes from SQLite's
 * own counters, which only grow: an id that was undone or deleted is never given out twice.
 */
import type { RowChange } from '../../shared/model/draft.ts'
import type { PlanTable } from '../../shared/model/entities.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { type Db, damageError } from './database.ts'
import { readWorkStates } from './field-records.ts'
import { codecs, planTableNames, type StoredRow } from './row-codec.ts'

/** The whole plan, or `previous` with `tables` read again. What cannot be read is thrown as damage. */
export function loadPlan(db: Db, previous?: Plan, tables: Iterable<PlanTable> = planTableNames): Plan {
  const plan: Record<string, unknown> = { ...previous }
  for (const table of tables) plan[table] = readTable(db, table)
  plan.nextIds = readNextIds(db)
  plan.workStates = previous?.workStates ?? readWorkStates(db)
  return plan as unknown as Plan
}

/**
 * `previous` as `changes`, which are written, left it: what `loadPlan` would read, without reading a whole table for one
 * row of it.
 */
export function applyToPlan(db: Db, previous: Plan, changes: readonly RowChange[]): Plan {
  const plan: Record<string, unknown> = { ...previous, nextIds: readNextIds(db) }
  for (const [table, group] of Map.groupBy(changes, (change) => change.table))
    plan[table] =
      table === 'site' ? (group.at(-1)?.after ?? previous.site) : applyToTable(previous[table], group)
  return plan as unknown as Plan
}

type Row = { readonly id: number }

/** Rows stay in the order of their ids, which only grow: what is new mostly belongs to the end. */
function applyToTable(rows: readonly Row[], changes: readonly RowChange[]): Row[] {
  const touched = new Set(changes.flatMap(({ id, before }) => (before ? [id] : [])))
  const kept = touched.size === 0 ? rows : rows.filter(({ id }) => !touched.has(id))
  const put = changes.flatMap(({ after }) => (after ? [after as unknown as Row] : []))
  put.sort((a, b) => a.id - b.id)
  const isTail = (kept.at(-1)?.id ?? 0) < (put[0]?.id ?? Number.POSITIVE_INFINITY)
  return isTail ? [...kept, ...put] : [...kept, ...put].sort((a, b) => a.id - b.id)
}

function readTable(db: Db, table: PlanTable): unknown {
  const rows = db.prepare(`SELECT * FROM "${table}" ORDER BY id`).all() as StoredRow[]
  const decoded = rows.map((row) => decodeRow(table, row))
  if (table !== 'site') return decoded
  if (!decoded[0]) throw damageError("the site's own row is missing")
  return decoded[0]
}

function decodeRow(table: PlanTable, row: StoredRow) {
  try {
    return codecs[table].decode(row)
  } catch (error) {
    throw error instanceof SyntaxError ? damageError(`${table} ${row.id}: ${error.message}`) : error
  }
}

function readNextIds(db: Db): Record<string, number> {
  const counters = db.prepare('SELECT name, seq FROM sqlite_sequence').all() as {
    name: string
    seq: number
  }[]
  const used = new Map(counters.map((counter) => [counter.name, counter.seq]))
  return Object.fromEntries(
    planTableNames.map((table) => [table, table === 'site' ? 2 : (used.get(table) ?? 0) + 1]),
  )
}
