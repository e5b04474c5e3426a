/** The ports in which a VLAN is untagged, grouped once per plan. */
import type { Interface } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'

const groups = new WeakMap<Plan, Map<number, Interface[]>>()

export function portsOfVlan(plan: Plan, vlanId: number): readonly Interface[] {
  let byVlan = groups.get(plan)
  if (!byVlan) {
    const ports = plan.interface.filter((port) => port.vlanId !== null && port.mode !== 'unused')
    byVlan = Map.groupBy(ports, (port) => port.vlanId ?? 0)
    groups.set(plan, byVlan)
  }
  return byVlan.get(vlanId) ?? []
}
