/**
 * Rows as shown: TanStack Table sorts in natural order with empty values last, filters by column and by a quick filter
 * over whole rows, and hides columns. Only data here, no drawing.
 */
import {
  type ColumnDef,
  type ColumnFiltersState,
  columnFilteringFeature,
  columnVisibilityFeature,
  createFilteredRowModel,
  createSortedRowModel,
  type FilterFn,
  functionalUpdate,
  globalFilteringFeature,
  type Row,
  rowSortingFeature,
  type SortFn,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useSearch } from 'wouter'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { compareNaturally, isEmptyValue } from '../../../shared/model/natural-order.ts'
import { type Text, useText } from '../../i18n.ts'
import { useTableView, useTableViews } from '../../state/table-views.ts'
import { foldText } from '../fold-text.ts'
import { cellText } from './cell-text.ts'
import type { TableColumn } from './column.ts'
import { type CellMatch, parseFilter } from './filter-text.ts'

const features = tableFeatures({
  columnVisibilityFeature,
  rowSortingFeature,
  columnFilteringFeature,
  globalFilteringFeature,
  sortedRowModel: createSortedRowModel(),
  filteredRowModel: createFilteredRowModel(),
})

type Features = typeof features
type ModelRow = Row<Features, TableRow>

const naturalOrder: SortFn<Features, TableRow> = (a, b, columnId) =>
  compareNaturally(a.getValue(columnId), b.getValue(columnId))

function columnFilter(column: TableColumn, t: Text): FilterFn<Features, TableRow> {
  const matches = (row: ModelRow, _columnId: string, match: CellMatch) =>
    match(cellText(column, row.original, t), row.original[column.key])
  return Object.assign(matches, { resolveFilterValue: (filter: string) => parseFilter(filter) })
}

function columnDefinition(column: TableColumn, t: Text): ColumnDef<Features, TableRow> {
  return {
    id: column.key,
    accessorFn: (row) => (isEmptyValue(row[column.key]) ? undefined : row[column.key]),
    sortFn: naturalOrder,
    sortUndefined: 'last',
    sortDescFirst: false,
    filterFn: columnFilter(column, t),
  }
}

/** Every word must be somewhere in the row; the folded text of a row is made once. */
function rowFilter(columns: readonly TableColumn[], t: Text): FilterFn<Features, TableRow> {
  const texts = new WeakMap<TableRow, string>()
  const textOf = (row: TableRow): string => {
    const known = texts.get(row)
    if (known !== undefined) return known
    const text = foldText(columns.map((column) => cellText(column, row, t)).join('\n'))
    texts.set(row, text)
    return text
  }
  const matches = (row: ModelRow, _columnId: string, words: readonly string[]) =>
    words.every((word) => textOf(row.original).includes(word))
  return Object.assign(matches, { resolveFilterValue: (text: string) => foldText(text).trim().split(/\s+/) })
}

const hiddenAtFirst = (columns: readonly TableColumn[]): Record<string, boolean> =>
  Object.fromEntries(columns.filter((column) => column.isHidden).map((column) => [column.key, false]))

export function useTableModel(tableId: string, columns: readonly TableColumn[], rows: readonly TableRow[]) {
  const t = useText()
  const view = useTableView(tableId)
  const keep = useTableViews((state) => state.keep)
  const [filters, setFilters] = useState<ColumnFiltersState>([])
  const [quickFilter, setQuickFilter] = useState('')
  // Filtering lags behind fast typing. Who has gone on to the rows acts on them, and must find those the filter leaves.
  const [isAtRows, setAtRows] = useState(false)
  const lateFilters = useDeferredValue(filters)
  const lateQuickFilter = useDeferredValue(quickFilter)
  // Another screen may ask for some rows: `?find=A12-1`.
  const told = new URLSearchParams(useSearch()).get('find')
  useEffect(() => {
    if (told !== null) setQuickFilter(told)
  }, [told])
  const model = useMemo(
    () => ({
      columns: columns.map((column) => columnDefinition(column, t)),
      rowFilter: rowFilter(columns, t),
    }),
    [columns, t],
  )
  const visibility = useMemo(() => ({ ...hiddenAtFirst(columns), ...view.visibility }), [columns, view])
  const sorting = useMemo(() => view.sorting.map((one) => ({ ...one })), [view])
  const table = useTable<Features, TableRow>({
    features,
    data: rows,
    columns: model.columns,
    getRowId: (row) => String(row.id),
    state: {
      columnVisibility: visibility,
      sorting,
      columnFilters: isAtRows ? filters : lateFilters,
      globalFilter: isAtRows ? quickFilter : lateQuickFilter,
    },
    onColumnVisibilityChange: (update) => keep(tableId, { visibility: functionalUpdate(update, visibility) }),
    onSortingChange: (update) => keep(tableId, { sorting: functionalUpdate(update, sorting) }),
    onColumnFiltersChange: setFilters,
    onGlobalFilterChange: setQuickFilter,
    globalFilterFn: model.rowFilter,
    // The quick filter looks at the whole row at once, so one column stands for all.
    getColumnCanGlobalFilter: (column) => column.id === columns[0]?.key,
  })
  return { table, columns, filters, setFilters, quickFilter, setQuickFilter, setAtRows, visibility, sorting }
}

export type TableModel = ReturnType<typeof useTableModel>
