/**
 * What points at what in the plan, as data. SQLite guards the plain foreign keys; a cable's ends, what a placement
 * places and the lists of VLANs it cannot. All are checked here first, so that the message names the rows instead
 * of "constraint failed".
 */
import type { RowChange } from '../../shared/model/draft.ts'
import type { PlanTable } from '../../shared/model/entities.ts'
import { WorkError } from '../work-error.ts'
import type { Db } from './database.ts'
import { kindReferences, type Reference, references } from './references-table.ts'
import { planTableNames } from './row-codec.ts'

const referencesFrom: ReadonlyMap<PlanTable, readonly Reference[]> = Map.groupBy(
  references,
  ({ from }) => from,
)

interface Target {
  readonly table: PlanTable
  readonly id: number
  readonly column: string
}

/** Every (table, id) a row points at. */
export function targetsOf(table: PlanTable, row: Readonly<Record<string, unknown>>): Target[] {
  const plain: Target[] = []
  for (const { column, to } of referencesFrom.get(table) ?? [])
    if (typeof row[column] === 'number') plain.push({ table: to, id: Number(row[column]), column })
  if (table === 'interface')
    for (const column of vlanLists)
      for (const id of row[column] as number[]) plain.push({ table: 'vlan', id, column })
  for (const { from, kindColumn, column, tables } of kindReferences) {
    const to = from === table ? tables[String(row[kindColumn])] : undefined
    if (to) plain.push({ table: to, id: Number(row[column]), column })
  }
  return plain
}

/**
 * Checks, after the changes are written and before they are committed, that nothing points at a row that is not there.
 * Throws a WorkError `missing_reference` that names both.
 */
export function checkReferences(db: Db, changes: readonly RowChange[]): void {
  const exists = rowFinder(db, changes)
  for (const change of changes)
    for (const target of change.after ? targetsOf(change.table, change.after) : [])
      if (!exists(target.table, target.id))
        throw missing(`${change.table} ${nameOf(change)}`, target.column, target.table, target.id)
  const removed = changes.filter((change) => change.after === null)
  for (const [table, group] of Map.groupBy(removed, (change) => change.table))
    for (const holder of holdersOf(table)) checkNobodyPointsAt(db, group, holder)
  checkVlanLists(db, removed)
}

interface HolderQuery {
  readonly from: PlanTable
  readonly column: string
  /** SQL condition that takes the id pointed at. */
  readonly where: string
}

/** Every place that may point at rows of a table. */
function holdersOf(table: PlanTable): HolderQuery[] {
  const plain = references
    .filter((reference) => reference.to === table)
    .map(({ from, column }) => ({ from, column, where: `${column} = ?` }))
  const byKind = kindReferences.flatMap(({ from, kindColumn, column, tables }) =>
    Object.keys(tables)
      .filter((kind) => tables[kind] === table)
      .map((kind) => ({ from, column, where: `${kindColumn} = '${kind}' AND ${column} = ?` })),
  )
  return [...plain, ...byKind]
}

function checkNobodyPointsAt(db: Db, removed: readonly RowChange[], holder: HolderQuery): void {
  const find = db.prepare(`SELECT * FROM "${holder.from}" WHERE ${holder.where} LIMIT 1`)
  for (const change of removed) {
    const row = find.get(change.id) as Record<string, unknown> | undefined
    if (row)
      throw missing(`${holder.from} ${row.name ?? row.id}`, holder.column, change.table, nameOf(change))
  }
}

/** Columns of an interface that hold lists of VLAN ids, as JSON. */
const vlanLists = ['taggedVlanIds', 'forbiddenVlanIds'] as const

function checkVlanLists(db: Db, removed: readonly RowChange[]): void {
  const vlans = new Map(
    removed.filter((change) => change.table === 'vlan').map((change) => [change.id, change]),
  )
  if (vlans.size === 0) return
  for (const column of vlanLists) {
    const listed = db
      .prepare(
        `SELECT i.name, i.${column} AS ids, d.name AS device FROM interface i JOIN device d ON d.id = i.deviceId WHERE i.${column} != '[]'`,
      )
      .all() as { name: string; ids: string; device: string }[]
    for (const row of listed)
      for (const id of JSON.parse(row.ids) as number[]) {
        const change = vlans.get(id)
        if (change) throw missing(`${row.device} ${row.name}`, column, 'vlan', nameOf(change))
      }
  }
}

/** Most of what an import's rows point at comes with it: only the rest is looked up. */
function rowFinder(db: Db, changes: readonly RowChange[]): (table: PlanTable, id: number) => boolean {
  const known = new Map(planTableNames.map((table) => [table, new Set<number>()]))
  for (const change of changes) if (change.after) known.get(change.table)?.add(change.id)
  const statements = new Map<PlanTable, { get: (id: number) => unknown }>()
  return (table, id) => {
    if (known.get(table)?.has(id)) return true
    const statement = statements.get(table) ?? db.prepare(`SELECT 1 FROM "${table}" WHERE id = ?`)
    statements.set(table, statement)
    if (statement.get(id) === undefined) return false
    known.get(table)?.add(id)
    return true
  }
}

const nameOf = (change: RowChange): string | number => {
  const row = change.after ?? change.before
  return typeof row?.name === 'string' ? row.name : change.id
}

const missing = (holder: string, column: string, table: string, target: string | number) =>
  new WorkError(
    'missing_reference',
    `${holder} points (${column}) at ${table} ${target}, which would not exist. Change or remove ${holder} first.`,
    { holder, column, table, target },
  )
