/** The fields of an object, edited where they are read: the columns of its table, one under the other. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { TableKind, TableRow } from '../../shared/contract/plan.ts'
import type { TableSpec } from '../areas/tables/table-kind.ts'
import { usePlanEdits } from '../areas/tables/use-plan-edits.ts'
import { useText } from '../i18n.ts'
import { rpc } from '../rpc.ts'
import { CellEditor } from '../ui/data-table/cell-editor.tsx'
import { TableRowsContext } from '../ui/data-table/cell-suggestions.ts'
import { cellText } from '../ui/data-table/cell-text.ts'
import { CellView } from '../ui/data-table/cell-view.tsx'
import { isEditable, type TableColumn } from '../ui/data-table/column.ts'
import { type SaveCells, useEditing } from '../ui/data-table/use-editing.ts'
import style from './inspector.module.css'

interface Props {
  readonly spec: TableSpec
  readonly row: TableRow
}

export function ObjectFields({ spec, row }: Props) {
  const t = useText()
  const { save } = usePlanEdits(spec)
  const shown = spec.columns.filter((column) => isEditable(column, row) || cellText(column, row, t) !== '')
  return (
    <dl className={style.fields}>
      {shown.map((column) => (
        <Field key={`${row.id}-${column.key}`} kind={spec.kind} column={column} row={row} save={save} />
      ))}
    </dl>
  )
}

interface FieldProps {
  readonly kind: TableKind
  readonly column: TableColumn
  readonly row: TableRow
  readonly save: SaveCells | undefined
}

function Field({ kind, column, row, save }: FieldProps) {
  const t = useText()
  const { editing, opened, set, type, cancel, commit } = useEditing(save)
  const canEdit = save !== undefined && isEditable(column, row)
  return (
    <div className={style.field}>
      <dt>{t(column.label)}</dt>
      <dd data-editing={editing !== null || undefined}>
        {editing ? (
          <WithRows kind={kind} isNeeded={column.edit?.kind === 'suggest'}>
            <CellEditor
              column={column}
              editing={editing}
              onText={type}
              onCommit={() => void commit(editing, [{ row, column }])}
              onCancel={cancel}
            />
          </WithRows>
        ) : canEdit ? (
          <button
            type="button"
            className={style.value}
            aria-label={t('inspector.edit', { field: t(column.label), value: cellText(column, row, t) })}
            onClick={() => set(opened({ row, column }))}
          >
            <CellView column={column} row={row} t={t} />
          </button>
        ) : (
          <span className={style.fixed}>
            <CellView column={column} row={row} t={t} />
          </span>
        )}
      </dd>
    </div>
  )
}

interface WithRowsProps {
  readonly kind: TableKind
  readonly isNeeded: boolean
  readonly children: ReactNode
}

/** The words of the whole column are offered once somebody writes: to look at one object no table is read. */
function WithRows({ kind, isNeeded, children }: WithRowsProps) {
  const rows = useQuery(rpc.plan.rows.queryOptions({ input: { kind }, enabled: isNeeded }))
  return <TableRowsContext value={rows.data ?? noRows}>{children}</TableRowsContext>
}

const noRows: readonly TableRow[] = []
