/** The keys of the grid, while no cell is edited. Each is shown in the help under the table's keyboard button. */
import type { KeyboardEvent } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { type Bounds, moveCursor } from './cursor.ts'
import type { Grid } from './use-grid.ts'

export interface GridActions {
  readonly openRow: (row: TableRow) => void
  readonly copy: () => void
  readonly removeRows: (() => void) | undefined
}

type Key = KeyboardEvent<HTMLElement>

/** True where the key was meant for the grid. */
export function handleGridKey(event: Key, grid: Grid, bounds: Bounds, actions: GridActions): boolean {
  if (bounds.rows === 0) return false
  return (
    moveOrExtend(event, grid, bounds) ||
    select(event, grid) ||
    openOrEdit(event, grid, actions) ||
    command(event, grid, actions) ||
    beginTyping(event, grid)
  )
}

function moveOrExtend(event: Key, grid: Grid, bounds: Bounds): boolean {
  const isFar = event.ctrlKey || event.metaKey
  const to = moveCursor(event.key, isFar, grid.hasCursor ? grid.place : { row: -1, column: 0 }, bounds)
  if (!to || event.altKey) return false
  const [from, target] = [grid.cellAt(grid.place), grid.cellAt(to)]
  if (event.shiftKey && from && target) grid.selectTo(from.row.id, target.row.id)
  grid.goTo(to)
  return true
}

function select(event: Key, grid: Grid): boolean {
  const isControl = event.ctrlKey || event.metaKey
  if (isControl && event.key.toLowerCase() === 'a') {
    grid.selectAll()
    return true
  }
  if (event.key === ' ') {
    const cell = grid.cellAt(grid.place)
    if (cell) grid.toggle(cell.row.id)
    return true
  }
  if (event.key === 'Escape' && grid.selection.ids.size > 0) {
    grid.clearSelection()
    return true
  }
  return false
}

function openOrEdit(event: Key, grid: Grid, { openRow }: GridActions): boolean {
  const cell = grid.cellAt(grid.place)
  if (!cell) return false
  if (event.key === 'F2') return grid.edit(grid.place)
  if (event.key !== 'Enter') return false
  const isOpened = event.ctrlKey || event.metaKey || !grid.edit(grid.place)
  if (isOpened) openRow(cell.row)
  return true
}

function command(event: Key, grid: Grid, { copy, removeRows }: GridActions): boolean {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'c') {
    copy()
    return true
  }
  if (event.key === 'Delete' && grid.selection.ids.size > 0 && removeRows) {
    removeRows()
    return true
  }
  return false
}

function beginTyping(event: Key, grid: Grid): boolean {
  const isCharacter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
  return isCharacter && grid.edit(grid.place, event.key)
}
