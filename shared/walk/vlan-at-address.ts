/**
 * The addressing scheme read backwards: which VLAN of which switch an address belongs to. The plan's own VLANs first; an
 * address that only the scheme explains is told apart, for then the plan lacks that VLAN.
 */
import { prefixesOf } from '../addressing/effective-prefix.ts'
import { formatPrefix, type Ipv4Prefix, networkOf, parseIpv4, prefixHolds } from '../addressing/ipv4.ts'
import { applyScheme, schemeOf } from '../addressing/scheme.ts'
import type { Device } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'

export interface VlanAtAddress {
  /** Null: no VLAN of the plan, only the scheme says so. */
  readonly vlanId: number | null
  readonly vid: number
  /** The one switch the VLAN is of; null where several share it. */
  readonly device: Device | null
  readonly cidr: string
  readonly gateway: string | null
}

/** The VLANs whose prefix holds `address`: one, unless prefixes overlap. None for what is no IPv4 address. */
export function vlansAtAddress(plan: Plan, address: string): VlanAtAddress[] {
  const number = parseIpv4(address)
  if (number === null) return []
  const planned = plan.vlan.flatMap((vlan) => {
    const { prefixes, owner } = prefixesOf(plan, vlan.id)
    const holding = prefixes.find(({ prefix }) => prefixHolds(prefix, number))
    if (!holding) return []
    const { prefix, cidr, gateway } = holding
    const device = owner ?? onlySwitchOf(plan, vlan.domainId)
    return { vlanId: vlan.id, vid: vlan.vid, device, cidr, gateway, length: prefix.length }
  })
  // As a router chooses: the narrowest prefix has it.
  const narrowest = Math.max(...planned.map(({ length }) => length))
  if (planned.length > 0) return planned.filter(({ length }) => length === narrowest)
  const scheme = schemeOf(plan.site.scheme)
  return scheme.ok ? (schemeNetworks(plan).get(networkOf(number, scheme.value.length)) ?? []) : []
}

function onlySwitchOf(plan: Plan, domainId: number): Device | null {
  const [only, ...others] = plan.device.filter(
    (device) => device.role === 'switch' && device.domainId === domainId,
  )
  return only && others.length === 0 ? only : null
}

const known = new WeakMap<Plan, ReadonlyMap<number, VlanAtAddress[]>>()
const VIDS = Array.from({ length: 4094 }, (_, at) => at + 1)

/** Network address -> what the scheme would have there; made once a plan, and only where an address asks for it. */
function schemeNetworks(plan: Plan): ReadonlyMap<number, VlanAtAddress[]> {
  const found = known.get(plan) ?? invertScheme(plan)
  known.set(plan, found)
  return found
}

function invertScheme(plan: Plan): ReadonlyMap<number, VlanAtAddress[]> {
  const networks = new Map<number, VlanAtAddress[]>()
  const scheme = schemeOf(plan.site.scheme)
  if (!scheme.ok || !scheme.value.usesVlan) return networks
  const switches: (Device | null)[] = scheme.value.usesSwitch
    ? plan.device.filter(({ role, number }) => role === 'switch' && number !== null)
    : [null]
  for (const device of switches)
    for (const vid of VIDS) {
      const applied = applyScheme(scheme.value, { switch: device?.number ?? null, vlan: vid })
      if (!applied.ok || isPlanned(plan, device, vid)) continue
      const { network } = applied.prefix
      networks.set(network, [...(networks.get(network) ?? []), unplanned(applied.prefix, device, vid)])
    }
  return networks
}

/** Such a VLAN has its own prefix, which was asked before. */
const isPlanned = (plan: Plan, device: Device | null, vid: number): boolean =>
  device?.domainId != null &&
  (indexPlan(plan).vlansOfDomain.get(device.domainId) ?? []).some((vlan) => vlan.vid === vid)

const unplanned = (prefix: Ipv4Prefix, device: Device | null, vid: number): VlanAtAddress => ({
  vlanId: null,
  vid,
  device,
  cidr: formatPrefix(prefix),
  gateway: null,
})
