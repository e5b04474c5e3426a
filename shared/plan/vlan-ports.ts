/** The ports that name a VLAN themselves, grouped once per plan; what uplinks carry is derived elsewhere. */
import type { Interface } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'

interface VlanPorts {
  readonly untagged: ReadonlyMap<number, readonly Interface[]>
  /** VLAN id -> how many ports carry it tagged. */
  readonly tagged: ReadonlyMap<number, number>
}

const known = new WeakMap<Plan, VlanPorts>()

function groupPorts(plan: Plan): VlanPorts {
  const ports = plan.interface.filter((port) => port.vlanId !== null && port.mode !== 'unused')
  const tagged = new Map<number, number>()
  for (const port of plan.interface)
    if (port.mode === 'tagged') for (const id of port.taggedVlanIds) tagged.set(id, (tagged.get(id) ?? 0) + 1)
  return { untagged: Map.groupBy(ports, (port) => port.vlanId ?? 0), tagged }
}

function portsByVlan(plan: Plan): VlanPorts {
  const found = known.get(plan) ?? groupPorts(plan)
  known.set(plan, found)
  return found
}

/** The ports in which a VLAN is untagged. */
export const portsOfVlan = (plan: Plan, vlanId: number): readonly Interface[] =>
  portsByVlan(plan).untagged.get(vlanId) ?? []

/** How many ports list the VLAN among their tagged ones. */
export const taggedPortCount = (plan: Plan, vlanId: number): number =>
  portsByVlan(plan).tagged.get(vlanId) ?? 0
