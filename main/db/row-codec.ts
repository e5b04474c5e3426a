/**
 * Plan rows to columns and back, derived from the zod schemas so that a column is declared once. SQLite has no
 * booleans and no arrays: they are stored as 0/1 and as JSON text.
 */
import { type PlanTable, planTables } from '../../shared/model/entities.ts'

export type ColumnValue = string | number | null
export type StoredRow = Readonly<Record<string, ColumnValue>>
export type ModelRow = Readonly<Record<string, unknown>>

type ColumnKind = 'plain' | 'boolean' | 'json'

export interface TableCodec {
  readonly table: PlanTable
  readonly columns: readonly string[]
  /** Columns in order, `id` included. */
  readonly encode: (row: ModelRow) => ColumnValue[]
  /** Throws where a JSON column is not JSON: only a damaged file has that. */
  readonly decode: (stored: StoredRow) => { id: number } & Record<string, unknown>
  /** What SQL must declare for a column. */
  readonly describe: (column: string) => ColumnDeclaration
}

export interface ColumnDeclaration {
  readonly type: 'TEXT' | 'INTEGER' | 'REAL'
  readonly optional: boolean
}

interface ZodNode {
  readonly def: { readonly type: string; readonly innerType?: unknown }
}

const jsonTypes: ReadonlySet<string> = new Set(['array', 'tuple', 'object', 'record', 'union'])

function kindOf(field: ZodNode): ColumnKind {
  if (field.def.type === 'nullable') return kindOf(field.def.innerType as ZodNode)
  if (field.def.type === 'boolean') return 'boolean'
  return jsonTypes.has(field.def.type) ? 'json' : 'plain'
}

function declarationOf(field: ZodNode): ColumnDeclaration {
  if (field.def.type === 'nullable')
    return { ...declarationOf(field.def.innerType as ZodNode), optional: true }
  const isInteger = field.def.type === 'number' && (field as { format?: string }).format === 'safeint'
  const type = field.def.type === 'boolean' || isInteger ? 'INTEGER' : 'TEXT'
  return { type: field.def.type === 'number' && !isInteger ? 'REAL' : type, optional: false }
}

function encodeValue(kind: ColumnKind, value: unknown): ColumnValue {
  if (value === null || value === undefined) return null
  if (kind === 'boolean') return value ? 1 : 0
  return kind === 'json' ? JSON.stringify(value) : (value as ColumnValue)
}

function decodeValue(kind: ColumnKind, value: ColumnValue): unknown {
  if (value === null || kind === 'plain') return value
  return kind === 'boolean' ? value !== 0 : JSON.parse(String(value))
}

function makeCodec(table: PlanTable): TableCodec {
  const fields = Object.entries(planTables[table].shape).map(([name, field]) => ({
    name,
    kind: kindOf(field as ZodNode),
    declaration: declarationOf(field as ZodNode),
  }))
  return {
    table,
    columns: fields.map((field) => field.name),
    encode: (row) => fields.map((field) => encodeValue(field.kind, row[field.name])),
    decode: (stored) =>
      Object.fromEntries(
        fields.map((field) => [field.name, decodeValue(field.kind, stored[field.name] ?? null)]),
      ) as { id: number } & Record<string, unknown>,
    describe(column) {
      const field = fields.find((candidate) => candidate.name === column)
      if (!field) throw new Error(`${table} has no column ${column}`)
      return field.declaration
    },
  }
}

export const planTableNames = Object.keys(planTables) as PlanTable[]

export const codecs = Object.fromEntries(
  planTableNames.map((table) => [table, makeCodec(table)]),
) as Readonly<Record<PlanTable, TableCodec>>

/** A name as SQL takes it: `values` is a keyword. */
export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`
