/** Rooms, panels, stands and outlets of a draft by name: found, or made; changed only where the workbook says otherwise. */
import type { PlanDraft } from '../../model/draft.ts'
import type { PlanRow, PlanTable } from '../../model/entities.ts'
import { addPanel } from '../../plan/edits/add-panel.ts'
import { findNamed, panelPortAtPosition } from '../../plan/edits/draft-lookup.ts'

/** Updates only what differs: an unchanged row is no change of the plan. */
export function updateIfDifferent<T extends PlanTable>(
  draft: PlanDraft,
  table: T,
  row: PlanRow<T>,
  patch: Partial<Omit<PlanRow<T>, 'id'>>,
): void {
  const differs = Object.entries(patch).some(
    ([key, value]) =>
      value !== undefined && JSON.stringify(value) !== JSON.stringify((row as Record<string, unknown>)[key]),
  )
  if (differs) draft.update(table, row.id, patch)
}

export function ensureLocation(draft: PlanDraft, name: string, kind: 'room' | 'area'): number {
  return (
    findNamed(draft, 'location', name) ??
    draft.insert('location', { name: name.trim(), kind, parentId: null })
  ).id
}

export function ensurePanelPort(
  draft: PlanDraft,
  panelName: string,
  position: number,
  roomId: number | null,
): PlanRow<'panelPort'> {
  const known = findNamed(draft, 'panel', panelName)
  const panel = known ?? addPanel(draft, { name: panelName, ports: 0, locationId: roomId }).panel
  if (known && known.locationId === null && roomId !== null)
    draft.update('panel', known.id, { locationId: roomId })
  return (
    panelPortAtPosition(draft, panel.id, position) ??
    draft.insert('panelPort', { panelId: panel.id, position, label: null, service: 'network' })
  )
}

export interface StandFacts {
  readonly exhibitor?: string | null | undefined
  readonly placeId?: number | null | undefined
  readonly note?: string | null | undefined
}

/** `undefined` facts are not said: they stay as they are. */
export function ensureStand(draft: PlanDraft, name: string, facts: StandFacts): number {
  const known = findNamed(draft, 'stand', name)
  if (!known)
    return draft.insert('stand', {
      name: name.trim(),
      locationId: facts.placeId ?? null,
      exhibitor: facts.exhibitor ?? null,
      note: facts.note ?? null,
    }).id
  updateIfDifferent(draft, 'stand', known, {
    ...(facts.exhibitor ? { exhibitor: facts.exhibitor } : {}),
    ...(facts.placeId ? { locationId: facts.placeId } : {}),
    ...(facts.note === undefined ? {} : { note: facts.note }),
  })
  return known.id
}
