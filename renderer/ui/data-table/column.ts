/** What a table column is, as data: where its value lies, how it looks, and how it is edited. */
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'

export type RowId = TableRow['id']

export interface Choice {
  /** The word of `brassage set`. */
  readonly value: string
  readonly label: TextKey
}

export type CellLook =
  | 'text'
  | 'code'
  | 'number'
  /** Whole percents, with a bar. */
  | 'share'
  | 'metres'
  | 'vlan'
  | 'vlans'
  | 'list'
  | 'choice'
  | 'state'
  | 'yesNo'

export interface CellEdit {
  /** Field of `brassage set`. */
  readonly field: string
  /** `suggest`: text with the words already used in this column; `vlans`: `110, 120-122`. */
  readonly kind: 'text' | 'number' | 'choice' | 'yesNo' | 'suggest' | 'vlans'
  /** Absent: every row. Rows that derive the value from elsewhere say no. */
  readonly canEdit?: (row: TableRow) => boolean
  /** A value that may not repeat (a name) is left out of bulk edits. */
  readonly isUnique?: boolean
}

export interface TableColumn {
  readonly key: string
  readonly label: TextKey
  /** Pixels; the last growing columns share what is left. */
  readonly width: number
  readonly grows?: boolean
  readonly look?: CellLook
  readonly choices?: readonly Choice[]
  readonly edit?: CellEdit
  /** Not shown until asked for in the column menu. */
  readonly isHidden?: boolean
  /** On a phone: the title of the card, or not on it at all. */
  readonly onCard?: 'title' | 'never'
}

export const isEditable = (column: TableColumn, row: TableRow): boolean =>
  column.edit !== undefined && (column.edit.canEdit?.(row) ?? true)

/** Its values are chosen from a list, not typed. */
export const isChosen = (column: TableColumn): boolean =>
  column.edit?.kind === 'choice' || column.edit?.kind === 'yesNo'
