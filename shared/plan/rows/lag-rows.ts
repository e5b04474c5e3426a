/** One row a LAG: what it is for, and where its cables lead. */
import type { Device, Interface } from '../../model/entities.ts'
import type { Plan } from '../../model/plan.ts'
import { indexPlan } from '../../model/plan-index.ts'
import { derivedDescription } from '../description.ts'
import { lagNumber, lagsOf, membersOf } from '../lag.ts'
import { forbiddenVlansOf, taggedVlansOf } from '../served-vlans.ts'

export const lagRows = (plan: Plan) =>
  plan.device.flatMap((device) => lagsOf(plan, device.id).map((lag) => lagRow(plan, device, lag)))

export function lagRow(plan: Plan, device: Device, lag: Interface) {
  const { vlan } = indexPlan(plan)
  return {
    switch: device.name,
    name: lag.name,
    number: lagNumber(lag),
    protocol: lag.lagProtocol,
    members: membersOf(plan, lag.id).map((port) => port.position),
    ports: membersOf(plan, lag.id)
      .map((port) => port.name)
      .join(', '),
    mode: lag.mode,
    vlan: lag.vlanId === null ? null : (vlan.get(lag.vlanId)?.vid ?? null),
    taggedVlans: taggedVlansOf(plan, lag),
    forbiddenVlans: forbiddenVlansOf(plan, lag),
    uplink: lag.uplink,
    enabled: lag.enabled,
    description: lag.description ?? derivedDescription(plan, lag),
    id: lag.id,
  }
}
