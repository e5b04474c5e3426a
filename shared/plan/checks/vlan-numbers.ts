/** VLAN numbers a switch cannot have: above its model's highest, or the Token Ring and FDDI ones of IOS (1002-1005). */
import type { DeviceType } from '../../device-types/device-type.ts'
import type { Plan } from '../../model/plan.ts'
import { indexPlan } from '../../model/plan-index.ts'
import type { Problem } from '../../model/problem.ts'
import { deviceTypeOf } from '../device-type-of.ts'
import { vlansOnSwitch } from '../served-vlans.ts'
import { report } from './report.ts'

export function checkVlanNumbers(plan: Plan): Problem[] {
  return plan.device
    .filter((device) => device.role === 'switch')
    .flatMap((device) => {
      const type = deviceTypeOf(plan.deviceType, device.typeSlug)
      return vlansOnSwitch(plan, device).flatMap((id) => {
        const vlan = indexPlan(plan).vlan.get(id)
        const range = vlan && type ? rangeWithout(type, vlan.vid) : null
        if (!vlan || !type || range === null) return []
        return report('error', 'vlan_out_of_range', device.name, { vlan: vlan.vid, model: type.model, range })
      })
    })
}

/** The numbers this type takes, where `vid` is not one of them; null where it is. */
export function rangeWithout(type: DeviceType, vid: number): string | null {
  const highest = type.limits.highestVid ?? 4094
  const isReserved = type.platform === 'cisco_ios' && vid >= 1002 && vid <= 1005
  if (vid <= highest && !isReserved) return null
  if (type.platform !== 'cisco_ios' || highest < 1002) return `1-${highest}`
  return highest <= 1005 ? '1-1001' : `1-1001, 1006-${highest}`
}
