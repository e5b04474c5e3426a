/** Links between switches of different L2 domains. A routed port ends a domain, so a link with one is fine. */
import type { Interface } from '../../model/entities.ts'
import type { Plan } from '../../model/plan.ts'
import { indexPlan } from '../../model/plan-index.ts'
import type { Problem } from '../../model/problem.ts'
import { chainThrough } from '../chain.ts'
import { carrierOf } from '../lag.ts'
import { interfaceName } from '../names.ts'
import { report } from './report.ts'

export function checkJoinedDomains(plan: Plan): Problem[] {
  const index = indexPlan(plan)
  const cabled = plan.interface.filter((port) => index.cablesAt.has(`interface:${port.id}`))
  return cabled.flatMap((port) => {
    const { nodes } = chainThrough(plan, { kind: 'interface', id: port.id })
    const ends = [nodes[0], nodes.at(-1)]
    const other = ends.find((node) => node?.kind === 'interface' && node.id !== port.id)
    const far = other && index.interface.get(other.id)
    // Each link is met from both of its ends: the lower id reports it.
    return far && port.id < far.id ? checkLink(plan, port, far) : []
  })
}

function checkLink(plan: Plan, a: Interface, b: Interface): Problem[] {
  const index = indexPlan(plan)
  const [domain, other] = [a, b].map((socket) => {
    const port = carrierOf(plan, socket)
    const device = index.device.get(port.deviceId)
    const isSwitched = device?.role === 'switch' && (port.mode === 'access' || port.mode === 'tagged')
    return isSwitched ? device.domainId : null
  })
  if (domain == null || other == null || domain === other) return []
  return [
    report('error', 'domains_joined', `${interfaceName(plan, a.id)} - ${interfaceName(plan, b.id)}`, {
      domain: index.domain.get(domain)?.name ?? domain,
      other: index.domain.get(other)?.name ?? other,
    }),
  ]
}
