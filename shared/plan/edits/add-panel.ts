/** A new patch panel in a draft, with its positions. */
import type { PlanDraft } from '../../model/draft.ts'
import type { Panel, PanelPort } from '../../model/entities.ts'
import { findNamed, portsOfPanel } from './draft-lookup.ts'
import { refuse } from './edit-error.ts'

export interface NewPanel {
  readonly name: string
  /** How many positions. */
  readonly ports: number
  readonly locationId?: number | null
  readonly typeSlug?: string | null
  readonly service?: PanelPort['service']
}

export interface AddedPanel {
  readonly panel: Panel
  readonly ports: readonly PanelPort[]
}

/** Throws EditError `name_taken`. */
export function addPanel(draft: PlanDraft, given: NewPanel): AddedPanel {
  const name = given.name.trim()
  if (findNamed(draft, 'panel', name))
    refuse('name_taken', 'name', name, `there is already a panel ${name}; choose another name`)
  const panel = draft.insert('panel', {
    name,
    locationId: given.locationId ?? null,
    typeSlug: given.typeSlug ?? null,
  })
  return { panel, ports: growPanel(draft, panel.id, given.ports, given.service) }
}

/** Adds the positions a panel misses up to `count`; the whole panel's ports, in order. */
export function growPanel(
  draft: PlanDraft,
  panelId: number,
  count: number,
  service: PanelPort['service'] = 'network',
): readonly PanelPort[] {
  const known = new Set(portsOfPanel(draft, panelId).map((port) => port.position))
  for (let position = 1; position <= count; position++)
    if (!known.has(position)) draft.insert('panelPort', { panelId, position, label: null, service })
  return portsOfPanel(draft, panelId)
}
