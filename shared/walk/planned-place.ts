/** Where an outlet leads by the plan: what a laptop plugged into it should find. */
import { outletSubject } from '../checklist/subjects.ts'
import type { Outlet } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { traceNode } from '../plan/trace.ts'
import { cordPlanOf } from '../verify/cord-plan.ts'

/** An outlet as people look for it. */
export interface OutletName {
  readonly outletId: number
  readonly outlet: string
  readonly stand: string | null
  readonly room: string | null
}

export interface PlannedPlace extends OutletName {
  readonly deviceId: number | null
  readonly switch: string | null
  readonly interfaceId: number | null
  /** Full name as the device writes it. */
  readonly interface: string | null
  readonly vlanId: number | null
  readonly vlan: number | null
  readonly prefix: string | null
  readonly gateway: string | null
}

export function outletName(plan: Plan, { id, name, standId }: Outlet): OutletName {
  const index = indexPlan(plan)
  const outlet = index.outlet.get(id)
  const stand = standId === null ? undefined : index.stand.get(standId)
  return {
    outletId: id,
    outlet: name,
    stand: stand?.name ?? null,
    room: outlet ? outletSubject(plan, outlet).room : null,
  }
}

/** Null for an outlet that is not there; an unpatched one has no switch. */
export function plannedPlace(plan: Plan, outletId: number): PlannedPlace | null {
  const index = indexPlan(plan)
  const outlet = index.outlet.get(outletId)
  if (!outlet) return null
  const trace = traceNode(plan, { kind: 'outlet', id: outletId })
  const end = trace.segments.at(-1)
  const port = end?.kind === 'interface' ? index.interface.get(end.id) : undefined
  return {
    ...outletName(plan, outlet),
    deviceId: port?.deviceId ?? null,
    switch: (port && index.device.get(port.deviceId)?.name) ?? null,
    interfaceId: port?.id ?? null,
    interface: port?.name ?? null,
    vlanId: trace.vlanId,
    vlan: trace.vlan,
    prefix: trace.prefix,
    gateway: trace.gateway,
  }
}

/** The outlet that the plan leads to this port; null where there is none, or where two cables make it unclear. */
export function outletAtPort(plan: Plan, portId: number): Outlet | null {
  const outletId = cordPlanOf(plan).outletAt.get(portId)
  return outletId === undefined ? null : (indexPlan(plan).outlet.get(outletId) ?? null)
}
