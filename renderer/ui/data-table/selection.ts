/**
 * Which rows are selected, by id, so that sorting and filtering keep them. `anchor` is where a range with Shift
 * begins; it stays while the range grows and shrinks.
 */
import type { RowId } from './column.ts'

export interface Selection {
  readonly ids: ReadonlySet<RowId>
  readonly anchor: RowId | null
}

export const noSelection: Selection = { ids: new Set(), anchor: null }

export function toggleRow({ ids }: Selection, id: RowId): Selection {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { ids: next, anchor: id }
}

/** From the anchor (or `start` where there is none) to `end`, in the order shown; replaces what was selected. */
export function selectRange(
  selection: Selection,
  shown: readonly RowId[],
  start: RowId,
  end: RowId,
): Selection {
  const anchor = selection.anchor !== null && shown.includes(selection.anchor) ? selection.anchor : start
  const [first, last] = [shown.indexOf(anchor), shown.indexOf(end)].sort((a, b) => a - b)
  if (first === undefined || last === undefined || first < 0) return selection
  return { ids: new Set(shown.slice(first, last + 1)), anchor }
}

export const selectAll = (shown: readonly RowId[]): Selection => ({
  ids: new Set(shown),
  anchor: shown[0] ?? null,
})

/** Without rows that no longer exist. The same object where nothing changes. */
export function keepExisting(selection: Selection, existing: ReadonlySet<RowId>): Selection {
  const kept = [...selection.ids].filter((id) => existing.has(id))
  return kept.length === selection.ids.size ? selection : { ids: new Set(kept), anchor: null }
}
