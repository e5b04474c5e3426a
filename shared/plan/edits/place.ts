/** Things put on a floor plan, moved, taken off; pathways drawn. Every gesture of the screen ends here, as one step. */
import type { LayoutEdit, PlaceEdit } from '../../floor-plan/layout-edit.ts'
import type { PlanDraft } from '../../model/draft.ts'
import { type PlacedKind, placedTables } from '../../model/floor-plan.ts'
import { nameKey } from '../../model/name-key.ts'
import { findNamed, placementsOf } from './draft-lookup.ts'
import { refuse } from './edit-error.ts'
import { rehearse } from './edit-row.ts'
import { needNamed } from './row-finders.ts'

const words: Readonly<Record<PlacedKind, string>> = {
  stand: 'stand',
  outlet: 'outlet',
  room: 'room',
  rack: 'rack',
  switch: 'switch',
  panel: 'panel',
}

function rackNamed(draft: PlanDraft, name: string): number {
  for (const rack of draft.rows('rack')) if (nameKey(rack.name) === nameKey(name)) return rack.id
  return draft.insert('rack', { name, locationId: null }).id
}

/** By its name; what people draw and name is made. */
const byName: Readonly<Record<PlacedKind, (draft: PlanDraft, name: string) => number>> = {
  stand: (draft, name) =>
    (
      findNamed(draft, 'stand', name) ??
      draft.insert('stand', { name, locationId: null, exhibitor: null, note: null })
    ).id,
  outlet: (draft, name) =>
    (
      findNamed(draft, 'outlet', name) ??
      draft.insert('outlet', {
        ...{ name, standId: null, locationId: null },
        ...{ service: 'network', occupied: null, note: null },
      })
    ).id,
  room: (draft, name) =>
    (findNamed(draft, 'location', name) ?? draft.insert('location', { name, kind: 'room', parentId: null }))
      .id,
  rack: rackNamed,
  switch: (draft, name) => needNamed(draft, 'device', name).id,
  panel: (draft, name) => needNamed(draft, 'panel', name).id,
}

function objectOf(draft: PlanDraft, object: PlaceEdit['object']): number {
  if ('name' in object) return byName[object.kind](draft, object.name)
  if (draft.get(placedTables[object.kind], object.id)) return object.id
  return refuse('unknown_object', null, object.id, `there is no ${words[object.kind]} ${object.id} any more`)
}

function needPlan(draft: PlanDraft, id: number): void {
  if (!draft.get('floorPlan', id)) refuse('unknown_object', null, id, `there is no floor plan ${id}`)
}

function place(draft: PlanDraft, { floorPlanId, object, x, y, shape, label, slack }: PlaceEdit): void {
  needPlan(draft, floorPlanId)
  const objectId = objectOf(draft, object)
  const there = placementsOf(draft, object.kind, objectId).find((one) => one.floorPlanId === floorPlanId)
  const given = {
    ...{ x, y },
    ...(shape !== undefined && { shape }),
    ...(label !== undefined && { label }),
    ...(slack !== undefined && { slack }),
  }
  if (there) draft.update('placement', there.id, given)
  else
    draft.insert('placement', {
      ...{ floorPlanId, objectKind: object.kind, objectId, shape: null, label: null, slack: null },
      ...given,
    })
}

function needRow(draft: PlanDraft, table: 'placement' | 'pathway', id: number): void {
  if (!draft.get(table, id))
    refuse('unknown_object', null, id, 'it is not on the floor plan any more; look at it again')
}

const appliers: {
  readonly [D in LayoutEdit['do']]: (draft: PlanDraft, edit: Extract<LayoutEdit, { do: D }>) => void
} = {
  place,
  unplace(draft, { placementId }) {
    needRow(draft, 'placement', placementId)
    draft.remove('placement', placementId)
  },
  addPathway(draft, { floorPlanId, kind, points, name = null, slack = null }) {
    needPlan(draft, floorPlanId)
    draft.insert('pathway', { floorPlanId, name, kind, points, slack })
  },
  changePathway(draft, { do: _, pathwayId, ...fields }) {
    needRow(draft, 'pathway', pathwayId)
    const given = Object.entries(fields).filter(([, value]) => value !== undefined)
    draft.update('pathway', pathwayId, Object.fromEntries(given))
  },
  removePathway(draft, { pathwayId }) {
    needRow(draft, 'pathway', pathwayId)
    draft.remove('pathway', pathwayId)
  },
}

/** All or, with the EditError thrown, nothing. */
export const editLayout = (draft: PlanDraft, edits: readonly LayoutEdit[]): void =>
  rehearse(draft, (target) => {
    for (const edit of edits) appliers[edit.do](target, edit as never)
  })
