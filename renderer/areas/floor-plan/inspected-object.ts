/** Between what the inspector shows and what stands on the plan. */
import type { FloorLayout } from '../../../shared/floor-plan/layout.ts'
import type { PlacedKind } from '../../../shared/model/floor-plan.ts'
import type { PlanPoint } from '../../../shared/plan/trace.ts'
import { placementKey } from '../../plan/make-scene.ts'
import { placedThing } from './placed-things.ts'

const pointKinds: Readonly<Partial<Record<PlacedKind, PlanPoint['kind']>>> = {
  stand: 'stand',
  outlet: 'outlet',
  switch: 'device',
  panel: 'panel',
}

/** Null for what the inspector does not know: rooms and racks. */
export function pointOfObject(kind: PlacedKind, id: number): PlanPoint | null {
  const own = pointKinds[kind]
  return own ? { kind: own, id } : null
}

/** The key of what is inspected; null where it does not stand on this plan. */
export function objectOfPoint({ kind, id }: PlanPoint, layout: FloorLayout): string | null {
  const [placed] = (Object.keys(pointKinds) as PlacedKind[]).filter((one) => pointKinds[one] === kind)
  const key = placed && placementKey({ objectKind: placed, objectId: id })
  return key && placedThing(layout, key) ? key : null
}
