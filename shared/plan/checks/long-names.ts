/** Names longer than the device keeps. They are cut when rendered, so this is a warning that shows the cut name. */

import { sanitiseHostname } from '../../config/render/sanitise.ts'
import type { Device } from '../../model/entities.ts'
import type { Plan } from '../../model/plan.ts'
import { indexPlan } from '../../model/plan-index.ts'
import type { Problem } from '../../model/problem.ts'
import { vlanNamesFor } from '../device-names.ts'
import { deviceTypeOf } from '../device-type-of.ts'
import { interfaceName } from '../names.ts'
import { vlansOnSwitch } from '../served-vlans.ts'
import { report } from './report.ts'

export const checkLongNames = (plan: Plan): Problem[] =>
  plan.device.filter((device) => device.role === 'switch').flatMap((device) => checkDevice(plan, device))

function checkDevice(plan: Plan, device: Device): Problem[] {
  const index = indexPlan(plan)
  const type = deviceTypeOf(plan.deviceType, device.typeSlug)
  const model = type?.model ?? 'the switch'
  const limits = type?.limits ?? {}
  const tooLong = (object: string, name: string, limit: number | undefined, sent: string): Problem[] =>
    limit === undefined || name.length <= limit
      ? []
      : [report('warning', 'name_too_long', object, { length: name.length, limit, model, sent })]
  const vlans = vlansOnSwitch(plan, device).flatMap((id) => index.vlan.get(id) ?? [])
  const sent = vlanNamesFor(vlans, limits.vlanName)
  return [
    ...tooLong(
      device.name,
      device.name,
      limits.hostname,
      sanitiseHostname(device.name, limits.hostname ?? 63),
    ),
    ...vlans.flatMap((vlan) =>
      tooLong(`VLAN ${vlan.vid} of ${device.name}`, vlan.name, limits.vlanName, sent.get(vlan.id) ?? ''),
    ),
    ...(index.interfacesOf.get(device.id) ?? []).flatMap((port) =>
      tooLong(
        interfaceName(plan, port.id),
        port.description ?? '',
        limits.description,
        (port.description ?? '').slice(0, limits.description),
      ),
    ),
  ]
}
