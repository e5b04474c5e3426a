/** Where the services that are looked at stand: at the outlet and stand of the host they are about, for floor plan and places. */
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import type { LookState } from './service-look.ts'

export interface CheckedPlace {
  readonly hostId: number
  readonly outletId: number | null
  readonly standId: number | null
}

/** A host of the site by its name or its address; null: the target is none, or is elsewhere. */
export function placeOfTarget(plan: Plan, target: string): CheckedPlace | null {
  const wanted = target.toLowerCase()
  const host = plan.host.find(({ name, address }) => name?.toLowerCase() === wanted || address === wanted)
  if (!host) return null
  const outlet = host.outletId === null ? undefined : indexPlan(plan).outlet.get(host.outletId)
  return { hostId: host.id, outletId: host.outletId, standId: outlet?.standId ?? null }
}

/** What was seen of a service at a place; `state` null: nobody looked yet. */
export interface SeenAtPlace {
  readonly place: CheckedPlace | null
  readonly state: LookState | null
}

export interface ServiceStates {
  readonly stands: Readonly<Record<number, { readonly state: LookState }>>
  readonly outlets: Readonly<Record<number, { readonly state: LookState }>>
}

/** What somebody has to go to wins. */
const STRONGEST_FIRST: readonly LookState[] = ['down', 'unknown', 'up']

/** One state a place, out of all services there; a service nobody looked at yet is not known. */
export function serviceStates(checks: readonly SeenAtPlace[]): ServiceStates {
  const stands: Record<number, { state: LookState }> = {}
  const outlets: Record<number, { state: LookState }> = {}
  for (const { place, state } of checks) {
    const own = state ?? 'unknown'
    if (place?.standId != null) stands[place.standId] = stronger(stands[place.standId], own)
    if (place?.outletId != null) outlets[place.outletId] = stronger(outlets[place.outletId], own)
  }
  return { stands, outlets }
}

const stronger = (known: { state: LookState } | undefined, state: LookState): { state: LookState } =>
  known && STRONGEST_FIRST.indexOf(known.state) <= STRONGEST_FIRST.indexOf(state) ? known : { state }
