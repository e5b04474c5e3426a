/** The description of a port when nobody wrote one: what is patched to it, or where an uplink leads. */
import type { Interface } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { chainThrough } from './chain.ts'
import { carrierOf, isLag, membersOf } from './lag.ts'
import { interfaceName, panelPortName } from './names.ts'

/** `A12-1 stand A12`, `to SW4 GigabitEthernet0/2`, `P1A 12` where the outlet is not known; null where nothing is. */
export function derivedDescription(plan: Plan, port: Interface): string | null {
  if (isLag(port)) return lagDescription(plan, port)
  const index = indexPlan(plan)
  const { nodes } = chainThrough(plan, { kind: 'interface', id: port.id })
  const [far] = nodes
  if (nodes.length < 2 || !far) return null
  if (far.kind === 'panelPort') return panelPortName(plan, far.id)
  if (far.kind === 'interface') {
    const other = far.id === port.id ? nodes.at(-1) : far
    return other ? `to ${interfaceName(plan, other.id)}` : null
  }
  const outlet = index.outlet.get(far.id)
  const stand = outlet?.standId == null ? undefined : index.stand.get(outlet.standId)
  if (!outlet) return null
  return stand ? `${outlet.name} stand ${stand.name}` : outlet.name
}

/** `to SW4 Port-channel1`: where its first cable leads. */
function lagDescription(plan: Plan, lag: Interface): string | null {
  const { interface: interfaces } = indexPlan(plan)
  for (const member of membersOf(plan, lag.id)) {
    const { nodes } = chainThrough(plan, { kind: 'interface', id: member.id })
    const far = [nodes[0], nodes.at(-1)].find((node) => node?.kind === 'interface' && node.id !== member.id)
    const port = far && interfaces.get(far.id)
    if (port) return `to ${interfaceName(plan, carrierOf(plan, port).id)}`
  }
  return null
}
