/** One row of the grid. Drawn again only when something of this very row changed. */
import { memo } from 'react'
import type { TableRow as Row } from '../../../shared/contract/plan.ts'
import { type Text, useText } from '../../i18n.ts'
import { CellEditor } from './cell-editor.tsx'
import { CellView } from './cell-view.tsx'
import { isEditable, type TableColumn } from './column.ts'
import style from './data-table.module.css'
import type { CommitMove, Editing } from './editing.ts'

export interface RowActions {
  readonly commit: (move: CommitMove) => void
  readonly cancel: () => void
  readonly type: (text: string) => void
}

interface Props {
  readonly row: Row
  readonly index: number
  readonly start: number
  readonly columns: readonly TableColumn[]
  readonly template: string
  readonly isSelected: boolean
  readonly isOpen: boolean
  /** Column of the cursor, -1 where it is in another row. */
  readonly cursorColumn: number
  readonly editing: Editing | null
  readonly canEdit: boolean
  readonly cellId: (row: number, column: number) => string
  readonly actions: RowActions
}

export const TableRow = memo(function TableRow(props: Props) {
  const { index, start, template, isSelected, isOpen } = props
  const t = useText()
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={style.row}
      data-row={index}
      data-open={isOpen || undefined}
      style={{ transform: `translateY(${start}px)`, gridTemplateColumns: template }}
    >
      <div role="gridcell" aria-colindex={1} className={style.check} data-check>
        <span
          role="checkbox"
          aria-checked={isSelected}
          aria-label={t('table.selectRow')}
          tabIndex={-1}
          className={style.box}
        />
      </div>
      {props.columns.map((column, at) => (
        <Cell key={column.key} {...props} column={column} at={at} t={t} />
      ))}
    </div>
  )
})

type CellProps = Props & { readonly column: TableColumn; readonly at: number; readonly t: Text }

function Cell({ row, index, column, at, cursorColumn, editing, canEdit, cellId, actions, t }: CellProps) {
  const current = editing?.columnKey === column.key ? editing : null
  const isReadOnly = !(canEdit && isEditable(column, row))
  return (
    <div
      role="gridcell"
      id={cellId(index, at)}
      aria-colindex={at + 2}
      aria-readonly={isReadOnly}
      className={style.cell}
      data-column={at}
      data-look={column.look}
      data-cursor={cursorColumn === at || undefined}
      data-editing={current !== null || undefined}
    >
      {current ? (
        <CellEditor
          column={column}
          editing={current}
          onText={actions.type}
          onCommit={actions.commit}
          onCancel={actions.cancel}
        />
      ) : (
        <CellView column={column} row={row} t={t} />
      )}
    </div>
  )
}
