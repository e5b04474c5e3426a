/** What the screens need to know of one kind of row: its columns, its name for `set`, what the inspector shows of it. */
import type { Icon } from '@tabler/icons-react'
import type { EditKindName, TableKind, TableRow } from '../../../shared/contract/plan.ts'
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'
import type { PlanPoint } from '../../../shared/plan/trace.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'

export interface NewRow {
  readonly title: TextKey
  /** What the name field asks for. */
  readonly nameLabel: TextKey
  /** Columns asked for beside the name. */
  readonly keys: readonly string[]
}

export interface TableSpec {
  readonly kind: TableKind
  readonly title: TextKey
  readonly icon: Icon
  readonly columns: readonly TableColumn[]
  /** Null: nothing here is edited by hand. */
  readonly editKind: EditKindName | null
  /** The row as `brassage set` names it. */
  readonly nameOf: (row: TableRow) => string
  readonly pointOf: (row: TableRow) => PlanPoint | null
  /** Where a row leads that the inspector does not show. */
  readonly pathOf?: (row: TableRow) => string
  readonly newRow: NewRow | null
  readonly canRemove: boolean
  readonly emptyText: TextKey
  /** What field records of these rows are about; null: they have no state. */
  readonly records: 'outlet' | 'interface' | null
}

export const textAt = (row: TableRow, key: string): string => String(row[key] ?? '')

/** The point of a row whose id is a row id; rows the scheme derives have none. */
export const pointAt = (kind: PlanPoint['kind'], row: TableRow): PlanPoint | null =>
  typeof row.id === 'number' ? { kind, id: row.id } : null
