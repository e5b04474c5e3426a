/**
 * What the laptop's own address says: in a planned prefix it names switch and VLAN and, with a VLAN per outlet, the
 * outlet. It needs no session to a switch, which a visitor's network must not reach.
 */
import type { Plan } from '../model/plan.ts'
import { portsOfVlan } from '../plan/vlan-ports.ts'
import { counterEvidence, evidence } from './evidence.ts'
import { isSelfGiven } from './own-interface.ts'
import { type OutletName, outletAtPort, outletName } from './planned-place.ts'
import { type VlanAtAddress, vlansAtAddress } from './vlan-at-address.ts'
import type { Seen, WalkEvidence } from './whereabouts.ts'

export interface AddressClaim {
  /** The VLAN it names; null: none, or several. */
  readonly vlan: VlanAtAddress | null
  /** Outlets that the plan leads to it. */
  readonly outlets: readonly OutletName[]
  readonly confidence: number
  readonly evidence: readonly WalkEvidence[]
}

const SURE = 0.9
const BY_SCHEME = 0.5
const OLD = 0.6

const nothing: AddressClaim = { vlan: null, outlets: [], confidence: 0, evidence: [] }

export function claimOfAddress(plan: Plan, seen: Seen): AddressClaim {
  const all = seen.addresses.map(({ address }) => ({ address, vlans: vlansAtAddress(plan, address) }))
  const best =
    all.find(({ vlans }) => vlans.length > 0) ?? all.find(({ address }) => !isSelfGiven(address)) ?? all[0]
  if (!best) return nothing
  const { address, vlans } = best
  const lease = seen.dhcpServer === null ? [] : [evidence('lease', 'lease_from', { server: seen.dhcpServer })]
  const [vlan, ...others] = vlans
  if (!vlan) {
    const code = isSelfGiven(address) ? 'address_self_given' : 'address_unplanned'
    return { ...nothing, evidence: [counterEvidence('address', code, { address }), ...lease] }
  }
  const outlets = vlans.flatMap(({ vlanId }) => (vlanId === null ? [] : outletsOfVlan(plan, vlanId)))
  const said = [...sayVlans(address, vlans), ...lease, ...sayAge(seen, address)]
  if (others.length > 0) return { vlan: null, outlets, confidence: BY_SCHEME, evidence: said }
  const isBare = vlan.vlanId !== null && outlets.length === 0
  return {
    vlan,
    outlets,
    confidence: vlan.vlanId === null ? BY_SCHEME : seen.isOldAddress ? OLD : SURE,
    evidence: [
      ...said,
      ...(isBare ? [evidence('address', 'no_outlet', { vlan: vlan.vid })] : []),
      ...sayGateway(seen, vlan),
    ],
  }
}

function sayVlans(address: string, vlans: readonly VlanAtAddress[]): WalkEvidence[] {
  const [first, ...others] = vlans
  if (!first) return []
  const { cidr: prefix, vid: vlan, device, vlanId } = first
  if (others.length > 0) {
    const names = vlans.map((one) => (one.device ? `${one.device.name} ${one.vid}` : one.vid)).join(', ')
    return [evidence('address', 'address_unclear', { address, vlans: names })]
  }
  if (vlanId === null) return [counterEvidence('address', 'address_by_scheme', { address, vlan })]
  return [
    device
      ? evidence('address', 'address_in_switch_prefix', { address, prefix, vlan, switch: device.name })
      : evidence('address', 'address_in_prefix', { address, prefix, vlan }),
  ]
}

const sayAge = ({ isOldAddress }: Seen, address: string): WalkEvidence[] =>
  isOldAddress ? [evidence('address', 'address_old', { address })] : []

function sayGateway({ gateway }: Seen, { gateway: planned }: VlanAtAddress): WalkEvidence[] {
  if (gateway === null || planned === null || gateway === planned) return []
  return [counterEvidence('lease', 'gateway_differs', { gateway, planned })]
}

/** In the order of their ports. */
export const outletsOfVlan = (plan: Plan, vlanId: number): OutletName[] =>
  portsOfVlan(plan, vlanId).flatMap((port) => {
    const outlet = outletAtPort(plan, port.id)
    return outlet ? [outletName(plan, outlet)] : []
  })
