/**
 * Rows to the plan in memory. After an edit only the tables it touched are read again. `nextIds` comes from SQLite's
 * own counters, which only grow: an id that was undone or deleted is never given out twice.
 */
import type { PlanTable } from '../../shared/model/entities.ts'
import type { Plan, WorkState } from '../../shared/model/plan.ts'
import { type Db, damageError } from './database.ts'
import { codecs, planTableNames, type StoredRow } from './row-codec.ts'

/** The whole plan, or `previous` with `tables` read again. What cannot be read is thrown as damage. */
export function loadPlan(db: Db, previous?: Plan, tables: Iterable<PlanTable> = planTableNames): Plan {
  const plan: Record<string, unknown> = { ...previous }
  for (const table of tables) plan[table] = readTable(db, table)
  plan.nextIds = readNextIds(db)
  plan.workStates = previous?.workStates ?? readWorkStates(db)
  return plan as unknown as Plan
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

/** The last record of each object decides; records of several stations are ordered by time. */
export function readWorkStates(db: Db): ReadonlyMap<string, WorkState> {
  const records = db
    .prepare('SELECT objectKind, objectId, state FROM fieldRecord ORDER BY at, station, seq')
    .all() as { objectKind: string; objectId: number; state: WorkState }[]
  return new Map(records.map((record) => [`${record.objectKind}:${record.objectId}`, record.state]))
}
