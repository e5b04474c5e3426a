/**
 * A plan being edited, before anything is stored. Pure code (import, allocation, table edits) works on a draft with
 * final ids, can be checked as a whole plan, and ends as a list of row changes: exactly what the edit path commits,
 * what the journal keeps and what undo reverses.
 */
import type { PlanRow, PlanTable } from './entities.ts'
import type { Plan } from './plan.ts'

/** One row before and after; `before` null is an insert, `after` null a delete. Net over the whole draft. */
export interface RowChange {
  readonly table: PlanTable
  readonly id: number
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
}

export type WriteListener<T extends PlanTable> = (before: PlanRow<T> | null, after: PlanRow<T> | null) => void

export interface PlanDraft {
  get<T extends PlanTable>(table: T, id: number): PlanRow<T> | undefined
  rows<T extends PlanTable>(table: T): IterableIterator<PlanRow<T>>
  insert<T extends PlanTable>(table: T, row: Omit<PlanRow<T>, 'id'>): PlanRow<T>
  /** Throws where the row does not exist: a caller's bug, not bad input. */
  update<T extends PlanTable>(table: T, id: number, patch: Partial<Omit<PlanRow<T>, 'id'>>): PlanRow<T>
  remove(table: PlanTable, id: number): void
  /** Told of every write to the table, so that a look-up built once over the draft stays right. */
  watch<T extends PlanTable>(table: T, listener: WriteListener<T>): void
  changes(): RowChange[]
  /** The plan as it would be; the original plan is untouched. Tables nobody wrote to are the original's own. */
  toPlan(): Plan
}

type AnyRow = { id: number } & Record<string, unknown>

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const rowsOf = (plan: Plan, table: PlanTable): readonly AnyRow[] =>
  (table === 'site' ? [plan.site] : plan[table]) as readonly AnyRow[]

/** Opens a draft on `plan`. Tables are copied when first touched. */
export function openDraft(plan: Plan): PlanDraft {
  const tables = new Map<PlanTable, Map<number, AnyRow>>()
  const originals = new Map<string, { table: PlanTable; id: number; before: AnyRow | null }>()
  const nextIds = new Map<PlanTable, number>()
  const written = new Set<PlanTable>()
  const listeners = new Map<PlanTable, ((before: AnyRow | null, after: AnyRow | null) => void)[]>()

  const tableOf = (table: PlanTable): Map<number, AnyRow> => {
    let rows = tables.get(table)
    if (!rows) {
      rows = new Map(rowsOf(plan, table).map((row) => [row.id, row]))
      tables.set(table, rows)
    }
    return rows
  }
  const write = (table: PlanTable, id: number, after: AnyRow | null) => {
    const rows = tableOf(table)
    const key = `${table}:${id}`
    const before = rows.get(id) ?? null
    written.add(table)
    if (!originals.has(key)) originals.set(key, { table, id, before })
    if (after) rows.set(id, after)
    else rows.delete(id)
    for (const listener of listeners.get(table) ?? []) listener(before, after)
  }

  return {
    get: <T extends PlanTable>(table: T, id: number) => tableOf(table).get(id) as PlanRow<T> | undefined,
    rows: <T extends PlanTable>(table: T) => tableOf(table).values() as IterableIterator<PlanRow<T>>,
    insert<T extends PlanTable>(table: T, row: Omit<PlanRow<T>, 'id'>) {
      const id = nextIds.get(table) ?? plan.nextIds[table]
      nextIds.set(table, id + 1)
      const full = { id, ...row } as unknown as AnyRow
      write(table, id, full)
      return full as unknown as PlanRow<T>
    },
    update<T extends PlanTable>(table: T, id: number, patch: Partial<Omit<PlanRow<T>, 'id'>>) {
      const row = tableOf(table).get(id)
      if (!row) throw new Error(`no ${table} with id ${id} to update`)
      const full = { ...row, ...patch } as AnyRow
      write(table, id, full)
      return full as unknown as PlanRow<T>
    },
    remove: (table, id) => write(table, id, null),
    watch(table, listener) {
      listeners.set(table, [...(listeners.get(table) ?? []), listener as never])
    },
    changes: () =>
      [...originals.values()]
        .map(({ table, id, before }) => ({ table, id, before, after: tableOf(table).get(id) ?? null }))
        .filter(({ before, after }) => !same(before, after)),
    toPlan() {
      const next: Record<string, unknown> = {
        ...plan,
        nextIds: { ...plan.nextIds, ...Object.fromEntries(nextIds) },
      }
      for (const table of written) {
        const rows = tableOf(table)
        next[table] = table === 'site' ? rows.get(1) : [...rows.values()]
      }
      return next as unknown as Plan
    },
  }
}
