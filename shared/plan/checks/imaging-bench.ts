/**
 * Switches of the imaging bench of which nothing tells that they can ask who wants a multicast: without a querier snooping learns
 * nothing, or forgets it, and an image floods every port. One querier is enough for the bench, so it is only worth knowing.
 */
import type { Device } from '../../model/entities.ts'
import type { Plan } from '../../model/plan.ts'
import { indexPlan } from '../../model/plan-index.ts'
import type { Problem } from '../../model/problem.ts'
import { rulesOf } from '../../routers/rules.ts'
import { deviceTypeOf } from '../device-type-of.ts'
import { capabilitiesOf } from '../render-device.ts'
import { vlansOnSwitch } from '../served-vlans.ts'
import { report } from './report.ts'

export function checkImagingBench(plan: Plan): Problem[] {
  const { benchVlan } = rulesOf(plan)
  if (benchVlan === null) return []
  return plan.device
    .filter((device) => device.role === 'switch' && carries(plan, device, benchVlan))
    .filter((device) => !canAsk(plan, device))
    .map(({ name }) => report('info', 'imaging_no_querier', name, { vlan: benchVlan }))
}

const carries = (plan: Plan, device: Device, vid: number): boolean =>
  vlansOnSwitch(plan, device).some((id) => indexPlan(plan).vlan.get(id)?.vid === vid)

/** As the configuration is rendered: a Catalyst is told only where it is known, the others unless it is known that not. */
function canAsk(plan: Plan, device: Device): boolean {
  const type = deviceTypeOf(plan.deviceType, device.typeSlug)
  const { igmpQuerier } = capabilitiesOf(type ?? null, device)
  if (!type?.platform || igmpQuerier === false) return false
  return igmpQuerier === true || type.platform !== 'cisco_ios'
}
