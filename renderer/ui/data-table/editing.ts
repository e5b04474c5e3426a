/** The cell being edited, as state: what is typed, whether it is being stored, and why it was refused. */
import type { RowId } from './column.ts'

export interface Editing {
  readonly rowId: RowId
  readonly columnKey: string
  readonly text: string
  /** Opened by typing: the caret goes behind the first character instead of selecting all. */
  readonly isTyped: boolean
  readonly isSaving: boolean
  readonly error: string | null
}

/** Where the cursor goes once the value is stored; `all`: the value goes to every selected row. */
export type CommitMove = 'down' | 'up' | 'right' | 'left' | 'stay' | 'all'

/** What a key means while a cell is edited; null: it belongs to the text. */
export function commitMoveOf(event: {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}): CommitMove | null {
  if (event.key === 'Tab') return event.shiftKey ? 'left' : 'right'
  if (event.key !== 'Enter') return null
  if (event.ctrlKey || event.metaKey) return 'all'
  return event.shiftKey ? 'up' : 'down'
}
