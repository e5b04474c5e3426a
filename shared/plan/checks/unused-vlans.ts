/** VLANs on no port. The management VLAN is in use everywhere. */
import type { Plan } from '../../model/plan.ts'
import type { Problem } from '../../model/problem.ts'
import { vlanName } from '../names.ts'
import { report } from './report.ts'

export function checkUnusedVlans(plan: Plan): Problem[] {
  const used = new Set(
    plan.interface
      .filter((port) => port.mode !== 'unused')
      .flatMap((port) => [port.vlanId, ...(port.mode === 'tagged' ? port.taggedVlanIds : [])]),
  )
  return plan.vlan
    .filter((vlan) => !used.has(vlan.id) && vlan.vid !== plan.site.managementVlan)
    .map((vlan) =>
      report('info', 'vlan_unused', vlanName(plan, vlan.id), { vlan: vlan.vid, name: vlan.name }),
    )
}
