/**
 * Keys struck while a cell is being stored. Who fills a column types on without waiting: the keys are meant for the cells after it,
 * and are acted on in their order once it is stored.
 */
import { type CommitMove, commitMoveOf, type Editing } from './editing.ts'

export interface StruckKey {
  readonly key: string
  readonly shiftKey: boolean
}

const kept = ['Enter', 'Tab', 'Backspace', 'Escape']

/** The key, where it belongs to filling cells; null: it is somebody else's (a shortcut). */
export function struckKeyOf(event: {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}): StruckKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  const { key, shiftKey } = event
  return key.length === 1 || kept.includes(key) ? { key, shiftKey } : null
}

/** What the waiting keys come to: the cell as they leave it, and, where one of them stores it, with which move and what waits on. */
export interface StruckSoFar {
  readonly editing: Editing | null
  readonly commit: CommitMove | null
  readonly waiting: readonly StruckKey[]
}

/**
 * The keys acted on in one go, up to the first that stores a cell. `open` gives the cursor's cell opened, with what was typed into it
 * where that is text; null: it takes no edit.
 */
export function actOnKeys(
  struck: readonly StruckKey[],
  before: Editing | null,
  open: (typed?: string) => Editing | null,
): StruckSoFar {
  let editing = before
  for (const [at, key] of struck.entries()) {
    const commit = editing && commitMoveOf({ ...key, ctrlKey: false, metaKey: false })
    if (commit) return { editing, commit, waiting: struck.slice(at + 1) }
    editing = afterKey(key.key, editing, open)
  }
  return { editing, commit: null, waiting: [] }
}

function afterKey(
  key: string,
  editing: Editing | null,
  open: (typed?: string) => Editing | null,
): Editing | null {
  const isText = key.length === 1
  if (!editing) return isText ? open(key) : key === 'Enter' ? open() : null
  if (key === 'Escape') return null
  if (!isText && key !== 'Backspace') return editing
  // What was there is selected as a cell is opened: the first key takes its place.
  if (!editing.isTyped)
    return isText ? (open(key) ?? editing) : { ...editing, text: '', isTyped: true, error: null }
  const text = isText ? editing.text + key : editing.text.slice(0, -1)
  return { ...editing, text, error: null }
}
