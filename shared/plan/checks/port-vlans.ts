/** Ports whose VLAN is missing, belongs to another domain, or whose mode has none. */
import type { Interface } from '../../model/entities.ts'
import type { Plan } from '../../model/plan.ts'
import { indexPlan } from '../../model/plan-index.ts'
import type { Problem } from '../../model/problem.ts'
import { interfaceName } from '../names.ts'
import { report } from './report.ts'

export const checkPortVlans = (plan: Plan): Problem[] =>
  plan.interface
    .filter((port) => port.mode === 'access' || port.mode === 'tagged')
    .flatMap((port) => [
      ...checkMode(plan, port),
      ...vlansOf(port).flatMap((id) => checkVlan(plan, port, id)),
    ])

const vlansOf = (port: Interface): readonly number[] => [
  ...(port.vlanId === null ? [] : [port.vlanId]),
  ...(port.mode === 'tagged' ? port.taggedVlanIds : []),
]

function checkMode(plan: Plan, port: Interface): Problem[] {
  if (port.mode === 'access' && port.vlanId === null)
    return [report('error', 'port_without_vlan', interfaceName(plan, port.id))]
  if (port.mode === 'tagged' && !port.uplink && port.taggedVlanIds.length === 0)
    return [report('error', 'tagged_without_vlans', interfaceName(plan, port.id))]
  return []
}

function checkVlan(plan: Plan, port: Interface, vlanId: number): Problem[] {
  const index = indexPlan(plan)
  const vlan = index.vlan.get(vlanId)
  const object = interfaceName(plan, port.id)
  if (!vlan) return [report('error', 'vlan_undefined', object, { vlan: vlanId })]
  const domainId = index.device.get(port.deviceId)?.domainId ?? null
  if (domainId === null || vlan.domainId === domainId) return []
  const nameOf = (id: number) => index.domain.get(id)?.name ?? String(id)
  return [
    report('error', 'vlan_in_other_domain', object, {
      vlan: vlan.vid,
      other: nameOf(vlan.domainId),
      domain: nameOf(domainId),
    }),
  ]
}
