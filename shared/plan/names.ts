/** How plan rows are called in front of people: `SW1 FastEthernet0/3`, `P1A 12`. One place, so that all agree. */
import type { Location } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'

export function locationName(plan: Plan, id: number | null | undefined): string | null {
  const location: Location | undefined = id == null ? undefined : indexPlan(plan).location.get(id)
  return location?.name ?? null
}

/** `SW1 FastEthernet0/3`. */
export function interfaceName(plan: Plan, interfaceId: number): string {
  const index = indexPlan(plan)
  const port = index.interface.get(interfaceId)
  const device = port && index.device.get(port.deviceId)
  return port ? `${device?.name ?? '?'} ${port.name}` : `interface ${interfaceId}`
}

/** `P1A 12`: panel and position. */
export function panelPortName(plan: Plan, panelPortId: number): string {
  const index = indexPlan(plan)
  const port = index.panelPort.get(panelPortId)
  const panel = port && index.panel.get(port.panelId)
  return port ? `${panel?.name ?? '?'} ${port.position}` : `panel port ${panelPortId}`
}

/** `SW1 110` where the domain belongs to one switch, else `110`, with the domain's name when there are several. */
export function vlanName(plan: Plan, vlanId: number): string {
  const index = indexPlan(plan)
  const vlan = index.vlan.get(vlanId)
  if (!vlan) return `VLAN ${vlanId}`
  const domain = index.domain.get(vlan.domainId)
  return plan.domain.length > 1 && domain ? `${domain.name} ${vlan.vid}` : String(vlan.vid)
}
