/**
 * The management address of a switch: its own if one is planned, else from the scheme. In a domain of its own a switch
 * takes the first host of the management prefix (10.1.99.1), in a shared one the host of its number (10.0.99.3); the
 * gateway's host is passed over, so that switch 1 with gateway .1 is .2.
 */
import { effectivePrefix } from '../addressing/effective-prefix.ts'
import { gatewayOf } from '../addressing/host-rules.ts'
import {
  formatIpv4,
  type Ipv4Prefix,
  maskOf,
  parseInterfaceAddress,
  parseIpv4,
  prefixHolds,
  usableHosts,
} from '../addressing/ipv4.ts'
import { applyScheme, schemeOf } from '../addressing/scheme.ts'
import type { Device } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'

export interface ManagementAddress {
  readonly vid: number
  readonly address: string
  readonly netmask: string
  readonly length: number
  readonly gateway: string | null
  /** By the scheme, not written by anyone. */
  readonly derived: boolean
}

interface ManagementNetwork {
  readonly prefix: Ipv4Prefix
  readonly gateway: string | null
}

/** Null where the site has no management VLAN and the switch no address, or nothing can be derived. */
export function managementAddressOf(plan: Plan, device: Device): ManagementAddress | null {
  if (device.managementAddress) return plannedAddress(plan, device, device.managementAddress)
  const vid = plan.site.managementVlan
  if (vid === null) return null
  const network = managementNetwork(plan, device, vid)
  const host = network && derivedHost(plan, device, network)
  if (network === null || host === null) return null
  return {
    vid,
    address: formatIpv4(host),
    ...maskFields(network.prefix),
    gateway: device.managementGateway ?? network.gateway,
    derived: true,
  }
}

const maskFields = (prefix: Ipv4Prefix) => ({
  netmask: formatIpv4(maskOf(prefix.length)),
  length: prefix.length,
})

function plannedAddress(plan: Plan, device: Device, text: string): ManagementAddress | null {
  const bare = parseIpv4(text)
  const vid =
    plan.site.managementVlan ?? vlanHolding(plan, device, parseInterfaceAddress(text)?.address ?? bare) ?? 1
  const network = managementNetwork(plan, device, vid)
  const fallback = network && bare !== null && prefixHolds(network.prefix, bare) ? network.prefix.length : 24
  const parsed = parseInterfaceAddress(bare === null ? text : `${text}/${fallback}`)
  if (!parsed) return null
  const isInside = network !== null && prefixHolds(network.prefix, parsed.address)
  return {
    vid,
    address: formatIpv4(parsed.address),
    ...maskFields(parsed.prefix),
    gateway: device.managementGateway ?? (isInside ? network.gateway : null),
    derived: false,
  }
}

function vlanHolding(plan: Plan, device: Device, address: number | null): number | null {
  if (address === null || device.domainId === null) return null
  const vlans = indexPlan(plan).vlansOfDomain.get(device.domainId) ?? []
  const holding = vlans.find((vlan) => {
    const prefix = effectivePrefix(plan, vlan.id)
    return prefix !== null && prefixHolds(prefix.prefix, address)
  })
  return holding?.vid ?? null
}

/** The management prefix as this switch sees it; works before the VLAN's row exists, by the scheme alone. */
function managementNetwork(plan: Plan, device: Device, vid: number): ManagementNetwork | null {
  const vlans = device.domainId === null ? [] : (indexPlan(plan).vlansOfDomain.get(device.domainId) ?? [])
  const vlan = vlans.find((one) => one.vid === vid)
  const effective = vlan && effectivePrefix(plan, vlan.id)
  if (effective) return { prefix: effective.prefix, gateway: effective.gateway }
  const scheme = schemeOf(plan.site.scheme)
  const applied = scheme.ok ? applyScheme(scheme.value, { switch: device.number, vlan: vid }) : null
  if (!applied?.ok) return null
  const gateway = gatewayOf(applied.prefix, plan.site)
  return { prefix: applied.prefix, gateway: gateway === null ? null : formatIpv4(gateway) }
}

function derivedHost(plan: Plan, device: Device, network: ManagementNetwork): number | null {
  const scheme = schemeOf(plan.site.scheme)
  const isAlone = switchesIn(plan, device.domainId) <= 1 || (scheme.ok && scheme.value.usesSwitch)
  const number = isAlone ? 1 : device.number
  if (number === null || number < 1) return null
  const { first, last } = usableHosts(network.prefix)
  const gateway = network.gateway === null ? null : parseIpv4(network.gateway)
  const plain = first + number - 1
  const host = gateway !== null && gateway >= first && gateway <= plain ? plain + 1 : plain
  return host > last ? null : host
}

const switchesIn = (plan: Plan, domainId: number | null): number =>
  plan.device.filter((one) => one.role === 'switch' && one.domainId === domainId).length
