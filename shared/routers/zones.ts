/**
 * Who may talk to whom, by networks. A stand reaches the Internet, what is shared and the servers, and no other stand; the
 * switches are reached from the technicians' network only.
 */
import type { Plan } from '../model/plan.ts'
import { managementAddressOf } from '../plan/management-address.ts'
import type { Carried } from './attachments.ts'
import { rulesOf } from './rules.ts'

export type Zone = 'stand' | 'shared' | 'bench' | 'technicians' | 'management' | 'dmz' | 'peer'

/** Where nobody has named the technicians' network, it is that of the switches: whoever gets there may manage them. */
export function zoneOf(plan: Plan, { vid, domainId }: Omit<Carried, 'vlanId'>): Zone {
  const { techniciansVlan, benchVlan, sharedVlans } = rulesOf(plan)
  const isManagement = vid === plan.site.managementVlan || switchNetworks(plan).has(`${domainId}/${vid}`)
  if (vid === techniciansVlan || (techniciansVlan === null && isManagement)) return 'technicians'
  if (isManagement) return 'management'
  if (vid === benchVlan) return 'bench'
  return sharedVlans.includes(vid) ? 'shared' : 'stand'
}

const known = new WeakMap<Plan, ReadonlySet<string>>()

/** Where switches have their addresses, by domain and number: a sheet may tell those and no management VLAN. */
function switchNetworks(plan: Plan): ReadonlySet<string> {
  const found =
    known.get(plan) ??
    new Set(
      plan.device.flatMap((device) => {
        const managed = device.role === 'switch' ? managementAddressOf(plan, device) : null
        return managed ? [`${device.domainId}/${managed.vid}`] : []
      }),
    )
  known.set(plan, found)
  return found
}
