/** Switches with more VLANs than their model has room for. VLAN 1 is always there and counts. */
import type { DeviceType } from '../../device-types/device-type.ts'
import type { Device } from '../../model/entities.ts'
import type { Plan } from '../../model/plan.ts'
import { indexPlan } from '../../model/plan-index.ts'
import type { Problem } from '../../model/problem.ts'
import { deviceTypeOf } from '../device-type-of.ts'
import { vlansOnSwitch } from '../served-vlans.ts'
import { report } from './report.ts'

export function checkVlanCount(plan: Plan): Problem[] {
  return plan.device
    .filter((device) => device.role === 'switch')
    .flatMap((device) => {
      const type = deviceTypeOf(plan.deviceType, device.typeSlug)
      return type ? checkDevice(plan, device, type) : []
    })
}

function checkDevice(plan: Plan, device: Device, type: DeviceType): Problem[] {
  const count = vlanCount(plan, device)
  const { vlans, stpInstances, vlansUntilReboot } = type.limits
  const tightest = tightestLimit(vlans, stpInstances)
  if (tightest && count > tightest.limit)
    return [report('error', 'too_many_vlans', device.name, { count, model: type.model, ...tightest })]
  if (vlansUntilReboot !== undefined && count > vlansUntilReboot)
    return [
      report('warning', 'vlans_until_reboot', device.name, {
        count,
        model: type.model,
        limit: vlansUntilReboot,
      }),
    ]
  return []
}

function vlanCount(plan: Plan, device: Device): number {
  const { vlan } = indexPlan(plan)
  return new Set([1, ...vlansOnSwitch(plan, device).flatMap((id) => vlan.get(id)?.vid ?? [])]).size
}

function tightestLimit(
  vlans: number | undefined,
  stp: number | undefined,
): { limit: number; what: string } | null {
  if (stp !== undefined && (vlans === undefined || stp < vlans)) return { limit: stp, what: 'STP' }
  return vlans === undefined ? null : { limit: vlans, what: 'VLAN' }
}
