/** What the plan calls an object of an entry, and in which room it is. */
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { interfaceName, locationName, panelPortName } from '../plan/names.ts'
import type { PlanPoint } from '../plan/trace.ts'
import { tracesOf } from '../plan/traces-of.ts'
import { ownerOfEnd } from '../print/scope.ts'
import type { ObjectRef } from './log-record.ts'

/** Null where the plan does not have it (any more). */
export function objectName(plan: Plan, { kind, id }: ObjectRef): string | null {
  const index = indexPlan(plan)
  switch (kind) {
    case 'interface':
      return index.interface.has(id) ? interfaceName(plan, id) : null
    case 'panelPort':
      return index.panelPort.has(id) ? panelPortName(plan, id) : null
    case 'room':
      return locationName(plan, id)
    case 'cable': {
      const cable = plan.cable.find((row) => row.id === id)
      return cable ? (cable.label ?? String(id)) : null
    }
    case 'host': {
      const host = plan.host.find((row) => row.id === id)
      return host ? (host.name ?? host.mac) : null
    }
    default:
      return index[kind].get(id)?.name ?? null
  }
}

/** The same object as a point of a connection; null for a room, and for a cable that is not there. */
export function pointOf(plan: Plan, { kind, id }: ObjectRef): PlanPoint | null {
  if (kind === 'room') return null
  if (kind !== 'cable') return { kind, id }
  const cable = plan.cable.find((row) => row.id === id)
  if (!cable) return null
  const isPanel = cable.aKind === 'front' || cable.aKind === 'rear'
  return { kind: isPanel ? 'panelPort' : (cable.aKind as 'outlet' | 'interface'), id: cable.aId }
}

/** Where it is; of a stand or outlet that no place was told for, the technical room that its connection leads to. */
export function roomOf(plan: Plan, object: ObjectRef): string | null {
  if (object.kind === 'room') return locationName(plan, object.id)
  return locationName(plan, placeOf(plan, object)) ?? roomOfConnection(plan, object)
}

function placeOf(plan: Plan, { kind, id }: ObjectRef): number | null {
  const index = indexPlan(plan)
  switch (kind) {
    case 'stand':
    case 'device':
    case 'panel':
      return index[kind].get(id)?.locationId ?? null
    case 'outlet':
    case 'interface':
      return ownerOfEnd(plan, kind, id).locationId
    case 'panelPort':
      return ownerOfEnd(plan, 'front', id).locationId
    case 'host': {
      const outletId = plan.host.find((row) => row.id === id)?.outletId
      return outletId == null ? null : ownerOfEnd(plan, 'outlet', outletId).locationId
    }
    default:
      return null
  }
}

function roomOfConnection(plan: Plan, object: ObjectRef): string | null {
  const point = pointOf(plan, object)
  const segments = point ? tracesOf(plan, point).flatMap((trace) => trace.segments) : []
  return segments.find(({ location }) => location !== null)?.location ?? null
}
