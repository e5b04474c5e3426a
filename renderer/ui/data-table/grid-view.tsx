/** The grid itself: sticky heads, only the rows in sight drawn, keys and mouse. Rows are of one height, so nothing is measured. */
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import {
  type FocusEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
} from 'react'
import type { TableRow as Row } from '../../../shared/contract/plan.ts'
import type { RowId, TableColumn } from './column.ts'
import style from './data-table.module.css'
import { type GridActions, handleGridKey } from './grid-keys.ts'
import { TableHeader } from './table-header.tsx'
import { type RowActions, TableRow } from './table-row.tsx'
import { struckKeyOf } from './typed-ahead.ts'
import type { Grid } from './use-grid.ts'
import type { TableModel } from './use-table-model.ts'

const ROW_HEIGHT = 31
const HEAD_HEIGHT = 32
const CHECK_WIDTH = 34

interface Props {
  readonly label: string
  readonly model: TableModel
  readonly rows: readonly Row[]
  readonly columns: readonly TableColumn[]
  readonly grid: Grid
  readonly gridRef: RefObject<HTMLDivElement | null>
  readonly actions: GridActions
  readonly openId: RowId | null
  readonly hasFilters: boolean
  readonly canEdit: boolean
  /** Shown under the heads where the filters leave nothing; the filters stay where they are. */
  readonly noMatch: ReactNode
}

const templateOf = (columns: readonly TableColumn[]): string =>
  [
    `${CHECK_WIDTH}px`,
    ...columns.map((column) => (column.grows ? `minmax(${column.width}px, 1fr)` : `${column.width}px`)),
  ].join(' ')

const widthOf = (columns: readonly TableColumn[]): number =>
  columns.reduce((sum, column) => sum + column.width, CHECK_WIDTH)

export function GridView(props: Props) {
  const { rows, columns, grid, gridRef, hasFilters } = props
  const scroller = useRef<HTMLDivElement>(null)
  const template = useMemo(() => templateOf(columns), [columns])
  const id = useId()
  const cellId = useCallback((row: number, column: number) => `${id}-${row}-${column}`, [id])
  const virtual = useRows(rows, grid, scroller, hasFilters)
  const items = virtual.getVirtualItems()
  const slotOf = useSlots(items.length, grid.hasCursor ? grid.place.row : null)
  const rowActions = useLatest({ commit: grid.commit, cancel: grid.cancelEdit, type: grid.typeText })
  const selected = grid.selection.ids.size
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / ROW_HEIGHT) - 2)
  const bounds = { rows: rows.length, columns: columns.length, page }
  return (
    <div ref={scroller} className={style.scroll}>
      <div
        ref={gridRef}
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        aria-activedescendant={grid.hasCursor ? cellId(grid.place.row, grid.place.column) : undefined}
        className={style.grid}
        style={{ minWidth: widthOf(columns) }}
        onFocus={(event) => props.model.setAtRows(isAtRows(event))}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) props.model.setAtRows(false)
        }}
        onKeyDownCapture={(event) => {
          const key = grid.isBehind ? struckKeyOf(event) : null
          if (!key) return
          event.preventDefault()
          event.stopPropagation()
          grid.strike(key)
        }}
        onKeyDown={(event) => {
          if (event.target !== event.currentTarget) return
          if (handleGridKey(event, grid, bounds, props.actions)) event.preventDefault()
        }}
        onMouseDown={(event) => mouseDown(event, props)}
        onDoubleClick={(event) => {
          const place = placeOf(event)
          if (place && !place.isCheck) grid.edit(place)
        }}
      >
        <TableHeader
          model={props.model}
          columns={columns}
          template={template}
          hasFilters={hasFilters}
          selectedShare={selected === 0 ? 'none' : selected === rows.length ? 'all' : 'some'}
          onToggleAll={grid.toggleAll}
        />
        <div role="rowgroup" className={style.body} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index]
            if (!row) return null
            return (
              <TableRow
                key={slotOf(item.index)}
                row={row}
                index={item.index}
                start={item.start}
                columns={columns}
                template={template}
                isSelected={grid.selection.ids.has(row.id)}
                isOpen={props.openId === row.id}
                cursorColumn={grid.hasCursor && grid.place.row === item.index ? grid.place.column : -1}
                editing={grid.editing?.rowId === row.id ? grid.editing : null}
                canEdit={props.canEdit}
                cellId={cellId}
                actions={rowActions}
              />
            )
          })}
        </div>
      </div>
      {rows.length === 0 ? props.noMatch : null}
    </div>
  )
}

/** Only what is in sight is drawn, and the row of the cursor, which the grid's `aria-activedescendant` names. */
function useRows(
  rows: readonly Row[],
  grid: Grid,
  scroller: RefObject<HTMLDivElement | null>,
  hasFilters: boolean,
) {
  const cursorRow = grid.hasCursor ? grid.place.row : null
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range)
      if (cursorRow === null || shown.includes(cursorRow)) return shown
      return [...shown, cursorRow].sort((a, b) => a - b)
    },
    [cursorRow],
  )
  const head = HEAD_HEIGHT * (hasFilters ? 2 : 1)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollPaddingStart: head,
    scrollMargin: 0,
    rangeExtractor,
  })
  const { scrollToIndex } = virtual
  useEffect(() => {
    if (cursorRow !== null) scrollToIndex(cursorRow, { align: 'auto' })
  }, [cursorRow, scrollToIndex])
  return virtual
}

/**
 * Which elements a row is drawn with. A row that leaves on one side hands its own to the one that comes on the other:
 * writing new texts is several times faster than making cells. The cursor's row may be far from those in sight, and
 * holds the editor, so its elements are its own.
 */
function useSlots(drawn: number, cursorRow: number | null): (index: number) => string {
  const most = useRef(1)
  most.current = Math.max(most.current, drawn)
  return (index) => (index === cursorRow ? 'cursor' : String(index % most.current))
}

/** Functions that stay the same object while doing what the newest ones do, so that rows are not drawn again. */
function useLatest(actions: RowActions): RowActions {
  const latest = useRef(actions)
  latest.current = actions
  return useMemo(
    () => ({
      commit: (move) => latest.current.commit(move),
      cancel: () => latest.current.cancel(),
      type: (text) => latest.current.type(text),
    }),
    [],
  )
}

/** In the grid itself or the editor of one of its cells, and not in the filters above them. */
const isAtRows = ({ target, currentTarget }: FocusEvent): boolean =>
  target === currentTarget || target.closest('[data-row]') !== null

interface ClickPlace {
  readonly row: number
  readonly column: number
  readonly isCheck: boolean
}

function placeOf(event: MouseEvent): ClickPlace | null {
  const target = event.target instanceof Element ? event.target : null
  const row = target?.closest<HTMLElement>('[data-row]')?.dataset.row
  if (row === undefined) return null
  const column = target?.closest<HTMLElement>('[data-column]')?.dataset.column
  return { row: Number(row), column: Number(column ?? 0), isCheck: column === undefined }
}

function mouseDown(event: MouseEvent, { grid, actions, gridRef }: Props): void {
  const place = placeOf(event)
  const cell = place && grid.cellAt(place)
  const isInEditor = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement
  if (event.button !== 0 || !place || !cell || isInEditor) return
  event.preventDefault()
  gridRef.current?.focus({ preventScroll: true })
  const from = grid.cellAt(grid.place)
  grid.goTo(place)
  if (event.shiftKey && from) grid.selectTo(from.row.id, cell.row.id)
  else if (event.ctrlKey || event.metaKey || place.isCheck) grid.toggle(cell.row.id)
  else if (event.detail === 1) actions.openRow(cell.row)
}
