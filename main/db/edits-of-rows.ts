/** Which edits touched some rows: read off the rows before and after that every edit keeps. */
import type { CableEnd, PlanTable } from '../../shared/model/entities.ts'
import type { Db } from './database.ts'

export interface TouchingEdit {
  readonly editId: number
  readonly id: string
  readonly at: string
  readonly who: string
  readonly station: string
  /** An edit, or one taken back or repeated. */
  readonly kind: 'edit' | 'undo' | 'redo'
  readonly label: string
}

export interface TouchedRows {
  readonly rows: ReadonlyMap<PlanTable, ReadonlySet<number>>
  /** Ends of cables: one that is gone was plugged there once. */
  readonly ends: readonly { readonly kind: CableEnd; readonly id: number }[]
}

const endIn = (side: 'before' | 'after', letter: 'a' | 'b'): string =>
  `json_extract(${side}, '$.${letter}Kind') || ':' || json_extract(${side}, '$.${letter}Id')`

const CABLE_ENDS = (['before', 'after'] as const).flatMap((side) =>
  (['a', 'b'] as const).map((letter) => `${endIn(side, letter)} IN (SELECT value FROM json_each(?))`),
)

/** Oldest first, by what the journal tells of them. */
export function editsOfRows(db: Db, { rows, ends }: TouchedRows): TouchingEdit[] {
  const tables = [...rows].filter(([, ids]) => ids.size > 0)
  const byRow = tables.map(() => '(tableName = ? AND rowId IN (SELECT value FROM json_each(?)))')
  const byEnd = `(tableName = 'cable' AND (${CABLE_ENDS.join(' OR ')}))`
  const keys = JSON.stringify(ends.map(({ kind, id }) => `${kind}:${id}`))
  const touched = db
    .prepare(`SELECT DISTINCT editId FROM editChange WHERE ${[...byRow, byEnd].join(' OR ')}`)
    .pluck()
    .all(
      ...tables.flatMap(([table, ids]) => [table, JSON.stringify([...ids])]),
      ...CABLE_ENDS.map(() => keys),
    ) as number[]
  return db
    .prepare(
      `SELECT json_extract(data, '$.editId') AS editId, id, at, who, station, kind, text AS label FROM journal
       WHERE kind IN ('edit', 'undo', 'redo') AND json_extract(data, '$.editId') IN (SELECT value FROM json_each(?))
       ORDER BY at, station, seq`,
    )
    .all(JSON.stringify(touched)) as TouchingEdit[]
}
