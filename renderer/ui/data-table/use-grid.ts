/**
 * What a person does with the grid: the cursor cell, the selected rows, and editing, put together. The focus stays on
 * the grid itself and the cursor is told by `aria-activedescendant`, so that a row scrolled away never takes it along.
 */
import { useCallback, useLayoutEffect, useMemo, useState } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { isEditable, type RowId, type TableColumn } from './column.ts'
import type { Place } from './cursor.ts'
import type { CommitMove, Editing } from './editing.ts'
import { keepExisting, noSelection, type Selection, selectAll, selectRange, toggleRow } from './selection.ts'
import { actOnKeys, type StruckKey } from './typed-ahead.ts'
import { type SaveCells, useEditing } from './use-editing.ts'

interface Cursor {
  readonly rowId: RowId
  readonly columnKey: string
}

export interface GridOptions {
  /** As shown: sorted and filtered. */
  readonly rows: readonly TableRow[]
  readonly columns: readonly TableColumn[]
  readonly onSave: SaveCells | undefined
  readonly focusGrid: () => void
}

const steps: Readonly<Record<CommitMove, readonly [number, number]>> = {
  down: [1, 0],
  up: [-1, 0],
  right: [0, 1],
  left: [0, -1],
  stay: [0, 0],
  all: [0, 0],
}

export function useGrid({ rows, columns, onSave, focusGrid }: GridOptions) {
  const [cursor, setCursor] = useState<Cursor | null>(null)
  const [stored, setSelection] = useState<Selection>(noSelection)
  const editing = useEditing(onSave)
  const [isStoring, setStoring] = useState(false)
  const [struck, setStruck] = useState<readonly StruckKey[]>([])

  const indexOf = useMemo(() => new Map(rows.map((row, index) => [row.id, index])), [rows])
  const selection = useMemo(() => keepExisting(stored, new Set(indexOf.keys())), [stored, indexOf])
  const selectedRows = useMemo(() => rows.filter((row) => selection.ids.has(row.id)), [rows, selection])

  const place = useMemo((): Place => {
    const row = cursor ? (indexOf.get(cursor.rowId) ?? 0) : 0
    const column = columns.findIndex((one) => one.key === cursor?.columnKey)
    return { row, column: Math.max(0, column) }
  }, [cursor, indexOf, columns])

  const goTo = useCallback(
    ({ row, column }: Place) => {
      const target = rows[Math.max(0, Math.min(row, rows.length - 1))]
      const under = columns[Math.max(0, Math.min(column, columns.length - 1))]
      if (target && under) setCursor({ rowId: target.id, columnKey: under.key })
    },
    [rows, columns],
  )

  const cellAt = useCallback(
    ({ row, column }: Place) => {
      const [target, under] = [rows[row], columns[column]]
      return target && under ? { row: target, column: under } : null
    },
    [rows, columns],
  )

  const opened = (at: Place, typed?: string): Editing | null => {
    const cell = cellAt(at)
    return cell && editing.opened(cell, typed)
  }

  const edit = (at: Place, typed?: string): boolean => {
    const open = opened(at, typed)
    if (open) editing.set(open)
    return open !== null
  }

  const commit = async (move: CommitMove, current = editing.editing) => {
    const cell = cellAt(place)
    if (!current || !cell || current.isSaving) return
    const isForAll = move === 'all' && selection.ids.has(cell.row.id)
    const targets = (isForAll ? selectedRows : [cell.row]).filter((row) => isEditable(cell.column, row))
    setStoring(true)
    const isStored = await editing.commit(
      current,
      targets.map((row) => ({ row, column: cell.column })),
    )
    setStoring(false)
    // They were meant for the cells after this one.
    if (!isStored) return setStruck([])
    if (move !== 'stay') focusGrid()
    const [down, right] = steps[move]
    if (down !== 0 || right !== 0) goTo({ row: place.row + down, column: place.column + right })
  }

  // Before the browser lets another key in, and in one go: a key that came between two of these would be acted on with a state
  // from before the other one, and one of them lost.
  useLayoutEffect(() => {
    if (struck.length === 0 || isStoring) return
    const next = actOnKeys(struck, editing.editing, (typed) => opened(place, typed))
    setStruck(next.waiting)
    editing.set(next.editing)
    if (next.commit) void commit(next.commit, next.editing)
  })

  const shownIds = useMemo(() => rows.map((row) => row.id), [rows])

  return {
    place,
    hasCursor: cursor !== null && indexOf.has(cursor.rowId),
    goTo,
    cellAt,
    edit,
    commit,
    cancelEdit: editing.cancel,
    typeText: editing.type,
    /** Whether keys have to wait for a cell that is being stored, or for others that wait already. */
    isBehind: isStoring || struck.length > 0,
    strike: (key: StruckKey) => setStruck((keys) => [...keys, key]),
    editing: editing.editing,
    selection,
    selectedRows,
    clearSelection: () => setSelection(noSelection),
    toggle: (id: RowId) => setSelection(toggleRow(selection, id)),
    selectTo: (from: RowId, to: RowId) => setSelection(selectRange(selection, shownIds, from, to)),
    toggleAll: () =>
      setSelection(selection.ids.size === rows.length && rows.length > 0 ? noSelection : selectAll(shownIds)),
    selectAll: () => setSelection(selectAll(shownIds)),
  }
}

export type Grid = ReturnType<typeof useGrid>
