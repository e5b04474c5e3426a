/**
 * The one table of the application: sort, filter, choose columns, move by keyboard, edit in place and in bulk, select,
 * copy, export and delete. Draws only the rows in sight, so 20 000 are as quick as 20. It is an ARIA grid of
 * divisions, because rows placed by hand cannot be a table's; the two linter rules against that are off in this folder.
 */
import { Center, Loader } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { toClipboard, toCsv } from '../../../shared/delimited-text.ts'
import { useText } from '../../i18n.ts'
import { copyText } from '../copy-text.ts'
import { downloadFile } from '../download-file.ts'
import { BulkEdit } from './bulk-edit.tsx'
import { CardList } from './card-list.tsx'
import { TableRowsContext } from './cell-suggestions.ts'
import { cellText } from './cell-text.ts'
import type { RowId, TableColumn } from './column.ts'
import { fitColumns } from './column-widths.ts'
import style from './data-table.module.css'
import { GridView } from './grid-view.tsx'
import { NoMatch } from './no-match.tsx'
import { TableFooter } from './table-footer.tsx'
import { TableToolbar } from './table-toolbar.tsx'
import { widthOfText } from './text-width.ts'
import type { SaveCells } from './use-editing.ts'
import { useGrid } from './use-grid.ts'
import { useTableModel } from './use-table-model.ts'

export interface DataTableProps {
  /** Names the kept view: columns and order. */
  readonly id: string
  /** What screen readers call the table, and the name of an exported file. */
  readonly label: string
  readonly columns: readonly TableColumn[]
  /** Undefined while loading. */
  readonly rows: readonly TableRow[] | undefined
  /** Shown instead of an empty grid: what to do next. */
  readonly empty: ReactNode
  /** The row the inspector shows. */
  readonly openId?: RowId | null
  readonly onOpen?: (row: TableRow) => void
  readonly onSave?: SaveCells
  /** Asks first; see ui/confirm. */
  readonly onRemove?: (rows: readonly TableRow[]) => void
  /** More to do with selected rows, beside bulk edit. */
  readonly selectionActions?: (rows: readonly TableRow[]) => ReactNode
}

export function DataTable(props: DataTableProps) {
  const { rows } = props
  const t = useText()
  if (!rows) {
    return (
      <Center h={200}>
        <Loader aria-label={t('loading')} />
      </Center>
    )
  }
  if (rows.length === 0) return props.empty
  return (
    <TableRowsContext value={rows}>
      <FilledTable {...props} rows={rows} />
    </TableRowsContext>
  )
}

type FilledProps = DataTableProps & { readonly rows: readonly TableRow[] }

function FilledTable(props: FilledProps) {
  const { columns, label, onSave, onOpen, onRemove } = props
  const t = useText()
  const isPhone = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false })
  const [hasFilters, setHasFilters] = useState(false)
  const gridRef = useRef<HTMLDivElement>(null)
  const model = useTableModel(props.id, columns, props.rows)
  const modelRows = model.table.getRowModel().rows
  const rows = useMemo(() => modelRows.map((row) => row.original), [modelRows])
  const allRows = props.rows
  const shown = useMemo(() => {
    const visible = columns.filter((column) => model.visibility[column.key] !== false)
    const textOf = (at: number, column: TableColumn) => {
      const row = allRows[at]
      return row ? cellText(column, row, t) : ''
    }
    return fitColumns(visible, allRows.length, textOf, (column) => t(column.label), widthOfText)
  }, [columns, model.visibility, allRows, t])
  const focusGrid = useCallback(() => gridRef.current?.focus({ preventScroll: true }), [])
  const grid = useGrid({ rows, columns: shown, onSave, focusGrid })
  const selected = grid.selectedRows

  const linesOf = (some: readonly TableRow[]) => [
    shown.map((column) => t(column.label)),
    ...some.map((row) => shown.map((column) => cellText(column, row, t))),
  ]
  const copy = async () => {
    const cell = grid.cellAt(grid.place)
    const isOneCell = selected.length === 0 && cell && document.activeElement === gridRef.current
    await copyText(
      isOneCell
        ? cellText(cell.column, cell.row, t)
        : toClipboard(linesOf(selected.length ? selected : rows)),
    )
    notifications.show({
      message: isOneCell
        ? t('table.copied.cell')
        : t('table.copied', { count: selected.length || rows.length }),
    })
  }
  const exportRows = () =>
    downloadFile(`${label}.csv`, toCsv(linesOf(selected.length ? selected : rows)), 'text/csv')
  const removeSelected = onRemove && (() => onRemove(selected))

  return (
    <div className={style.table}>
      <TableToolbar
        model={model}
        isPhone={isPhone}
        hasFilters={hasFilters}
        onToggleFilters={() => setHasFilters(!hasFilters)}
        onCopy={copy}
        onExport={exportRows}
        onRemove={removeSelected}
        selectedCount={selected.length}
        selectionActions={
          <>
            {onSave ? <BulkEdit rows={selected} columns={columns} save={onSave} /> : null}
            {props.selectionActions?.(selected)}
          </>
        }
      />
      {isPhone ? (
        <CardList
          label={label}
          rows={rows}
          columns={shown}
          onOpen={onOpen}
          choosing={onSave || onRemove || props.selectionActions ? grid : null}
        />
      ) : (
        <GridView
          label={label}
          model={model}
          rows={rows}
          columns={shown}
          grid={grid}
          gridRef={gridRef}
          actions={{ openRow: (row) => onOpen?.(row), copy, removeRows: removeSelected }}
          openId={props.openId ?? null}
          hasFilters={hasFilters}
          canEdit={onSave !== undefined}
          noMatch={<NoMatch model={model} />}
        />
      )}
      <TableFooter shown={rows.length} total={props.rows.length} selected={selected.length} />
    </div>
  )
}
