/**
 * The networks the two machines route, with all that their files say of them. What cannot be routed is left out with its
 * reason, and the rest stays what it is: no plan makes a file that a daemon refuses.
 */
import type { AddressRange } from '../addressing/host-rules.ts'
import { broadcastOf, type Ipv4Prefix, parseIpv4, parsePrefix, usableHosts } from '../addressing/ipv4.ts'
import type { PlanSource } from '../config/intent.ts'
import type { Host } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { normalizeMac } from '../plan/mac.ts'
import { managementAddressOf } from '../plan/management-address.ts'
import { portsOfVlan } from '../plan/vlan-ports.ts'
import type { Attachment } from './attachments.ts'
import { isHostOf, type OwnAddresses, ownAddresses } from './own-addresses.ts'
import { boundedRange, rangesWithout } from './pools.ts'
import { networkRulesOf, rulesOf } from './rules.ts'
import { type WantedNetwork, wantedNetworks } from './wanted-networks.ts'

export interface FixedHost {
  readonly host: Host
  readonly address: number
  readonly source: PlanSource
}

export interface RoutedNetwork extends WantedNetwork {
  readonly addresses: OwnAddresses
  /** What DHCP hands out, in order: the range without what somebody has. */
  readonly pools: readonly AddressRange[]
  readonly fixed: readonly FixedHost[]
  /** Devices expected at a time. */
  readonly clients: number
  /** How each machine reaches it; null: it does not. */
  readonly attachments: readonly [primary: Attachment | null, secondary: Attachment | null]
}

export type WhyLeftOut =
  | 'network_reserved'
  | 'gateway_unusable'
  | 'router_addresses_unusable'
  | 'prefix_overlap'

export interface LeftOut {
  readonly network: WantedNetwork
  readonly why: WhyLeftOut
}

export type Addressed = Omit<RoutedNetwork, 'attachments'>

/** With addresses, not attached yet, in the order of the networks' own rows; and what is left out. */
export function addressNetworks(plan: Plan): {
  readonly networks: readonly Addressed[]
  readonly leftOut: readonly LeftOut[]
} {
  const leftOut: LeftOut[] = []
  const own = wantedNetworks(plan).flatMap((network) => {
    const addresses = addressesOf(plan, network)
    if (typeof addresses !== 'string') return [{ network, addresses }]
    leftOut.push({ network, why: addresses })
    return []
  })
  const { kept, dropped, find } = withoutOverlaps(own)
  for (const { network } of dropped) leftOut.push({ network, why: 'prefix_overlap' })
  const taken = Map.groupBy(managementAddresses(plan), find)
  const fixed = Map.groupBy(fixedHosts(plan), ({ address }) => find(address))
  const networks = kept.map((entry) => {
    const { network, addresses } = entry
    const held = [...addresses, network.gateway ?? -1, ...(taken.get(entry) ?? [])]
    const hosts = usableFixed(fixed.get(entry) ?? [], network.prefix, held)
    const pools = rangesWithout(boundedRange(network.range), [
      ...held,
      ...hosts.map(({ address }) => address),
    ])
    return { ...network, addresses, pools, fixed: hosts, clients: clientsOf(plan, network) }
  })
  return { networks, leftOut }
}

interface Entry {
  readonly network: WantedNetwork
  readonly addresses: OwnAddresses
}

function addressesOf(plan: Plan, network: WantedNetwork): OwnAddresses | WhyLeftOut {
  const { prefix, gateway, vlan } = network
  if (isReserved(prefix)) return 'network_reserved'
  if (network.zone === 'peer') {
    const { first, last } = usableHosts(prefix)
    return first < last ? [first, first + 1] : 'router_addresses_unusable'
  }
  if (gateway === null || !isHostOf(prefix, gateway)) return 'gateway_unusable'
  const own = networkRulesOf(plan, vlan?.vlanId ?? null)
  return ownAddresses({ prefix, gateway }, rulesOf(plan), own) ?? 'router_addresses_unusable'
}

/** This network, the machine itself, multicast and beyond: no host has such an address. */
const RESERVED = ['0.0.0.0/8', '127.0.0.0/8', '224.0.0.0/3'].flatMap((text) => parsePrefix(text) ?? [])

const isReserved = (prefix: Ipv4Prefix): boolean =>
  RESERVED.some((one) => prefix.network <= broadcastOf(one) && broadcastOf(prefix) >= one.network)

/** Of two that overlap, the older one stays. */
function withoutOverlaps(entries: readonly Entry[]): {
  kept: readonly Entry[]
  dropped: readonly Entry[]
  find: (address: number) => Entry | undefined
} {
  // By address, so that only the neighbours of a new one can overlap it.
  const sorted: Entry[] = []
  const kept: Entry[] = []
  const dropped: Entry[] = []
  for (const entry of entries) {
    const { prefix } = entry.network
    const at = placeIn(sorted, prefix.network)
    const [before, after] = [sorted[at - 1], sorted[at]]
    const isFree =
      (!before || broadcastOf(before.network.prefix) < prefix.network) &&
      (!after || after.network.prefix.network > broadcastOf(prefix))
    if (isFree) sorted.splice(at, 0, entry)
    ;(isFree ? kept : dropped).push(entry)
  }
  const find = (address: number) => {
    const found = sorted[placeIn(sorted, address) - 1]
    return found && address <= broadcastOf(found.network.prefix) ? found : undefined
  }
  return { kept, dropped, find }
}

/** How many begin at that address or before it. */
function placeIn(sorted: readonly Entry[], address: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.network.prefix.network ?? 0) <= address) low = middle + 1
    else high = middle
  }
  return low
}

const managementAddresses = (plan: Plan): number[] =>
  plan.device.flatMap((device) => {
    const managed = device.role === 'switch' ? managementAddressOf(plan, device) : null
    return managed ? (parseIpv4(managed.address) ?? []) : []
  })

const fixedHosts = (plan: Plan): FixedHost[] =>
  plan.host.flatMap((host) => {
    const address = host.address === null ? null : parseIpv4(host.address)
    const source: PlanSource = { table: 'host', id: host.id, text: `host ${host.name ?? host.mac}` }
    return address === null || normalizeMac(host.mac) !== host.mac ? [] : [{ host, address, source }]
  })

/** An address is given once, and to no host that is the network's own. */
function usableFixed(hosts: readonly FixedHost[], prefix: Ipv4Prefix, held: readonly number[]): FixedHost[] {
  const given = new Set(held)
  return hosts.filter(({ address }) => {
    if (given.has(address) || !isHostOf(prefix, address)) return false
    given.add(address)
    return true
  })
}

function clientsOf(plan: Plan, { vlan }: WantedNetwork): number {
  if (vlan === null || vlan.vlanId === null) return 0
  const outlets = portsOfVlan(plan, vlan.vlanId).filter((port) => !port.uplink).length
  return networkRulesOf(plan, vlan.vlanId).clients ?? outlets * rulesOf(plan).clientsPerOutlet
}
