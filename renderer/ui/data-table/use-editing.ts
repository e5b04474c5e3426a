/**
 * Editing one cell: begin, type, store, refused. Storing goes to `save`, which throws with the words to show; the cell
 * stays open then, with what was typed.
 */
import { useCallback, useState } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { useText } from '../../i18n.ts'
import { storing } from '../../state/storing.ts'
import { messageOf } from '../act.ts'
import { editText } from './cell-text.ts'
import { isChosen, isEditable, type TableColumn } from './column.ts'
import type { CommitMove, Editing } from './editing.ts'

/** Stores one text into one column of all the rows, as one undoable edit. Throws with the words of a refusal. */
export type SaveCells = (rows: readonly TableRow[], column: TableColumn, text: string) => Promise<void>

export interface EditTarget {
  readonly row: TableRow
  readonly column: TableColumn
}

export function useEditing(save: SaveCells | undefined) {
  const t = useText()
  const [editing, setEditing] = useState<Editing | null>(null)

  /** The cell opened; null where it takes no edit. A choice is not typed: what was is left out. */
  const opened = useCallback(
    ({ row, column }: EditTarget, typed?: string): Editing | null => {
      if (!save || !isEditable(column, row)) return null
      const text = isChosen(column) ? undefined : typed
      return {
        rowId: row.id,
        columnKey: column.key,
        text: text ?? editText(column, row, t),
        isTyped: text !== undefined,
        isSaving: false,
        error: null,
      }
    },
    [save, t],
  )

  const type = useCallback((text: string) => {
    setEditing((current) => current && { ...current, text, error: null })
  }, [])

  const cancel = useCallback(() => setEditing(null), [])

  /** True once stored; false where it was refused and the cell stays open. */
  const commit = useCallback(
    async (current: Editing, targets: readonly EditTarget[]): Promise<boolean> => {
      const [first] = targets
      if (!save || !first) return true
      const isUnchanged = targets.length === 1 && current.text === editText(first.column, first.row, t)
      if (isUnchanged) {
        setEditing(null)
        return true
      }
      setEditing({ ...current, isSaving: true, error: null })
      try {
        const rows = targets.map((target) => target.row)
        await storing(save(rows, first.column, current.text.trim()))
        setEditing(null)
        return true
      } catch (error) {
        setEditing({ ...current, isSaving: false, error: messageOf(error) })
        return false
      }
    },
    [save, t],
  )

  return { editing, opened, set: setEditing, type, cancel, commit }
}

export type CommitTo = (move: CommitMove) => void
