/**
 * Keys struck while a cell is being stored. Who fills a column types on without waiting: the keys are meant for the cells after it,
 * and are acted on in their order once it is stored.
 */
import { type CommitMove, commitMoveOf, type Editing } from './editing.ts'

export interface StruckKey {
  readonly key: string
  readonly shiftKey: boolean
}

/** What a waiting key does now that nothing is being stored. */
export type KeyAct =
  | { readonly kind: 'edit'; readonly typed?: string }
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'commit'; readonly move: CommitMove }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'none' }

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

export function actOfKey({ key, shiftKey }: StruckKey, editing: Editing | null): KeyAct {
  const isText = key.length === 1
  if (!editing)
    return isText ? { kind: 'edit', typed: key } : key === 'Enter' ? { kind: 'edit' } : { kind: 'none' }
  if (key === 'Escape') return { kind: 'cancel' }
  const move = commitMoveOf({ key, shiftKey, ctrlKey: false, metaKey: false })
  if (move) return { kind: 'commit', move }
  // What was there is selected as a cell is opened: the first key takes its place.
  if (isText)
    return editing.isTyped ? { kind: 'type', text: editing.text + key } : { kind: 'edit', typed: key }
  return { kind: 'type', text: editing.isTyped ? editing.text.slice(0, -1) : '' }
}
