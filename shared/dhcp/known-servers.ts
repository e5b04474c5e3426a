/**
 * The DHCP servers of the plan by the address they answer under, and the VLANs by the addresses in them. Besides those that
 * are listed they are the two routers, each under its own address in every network it serves, and the imaging server.
 */
import { type EffectivePrefix, prefixesOf } from '../addressing/effective-prefix.ts'
import {
  formatIpv4,
  hostAt,
  parseInterfaceAddress,
  parseIpv4,
  parsePrefix,
  prefixHolds,
} from '../addressing/ipv4.ts'
import type { Plan } from '../model/plan.ts'
import { managementAddressOf } from '../plan/management-address.ts'
import { machinesOf, routersOf } from '../routers/machines.ts'
import { addressNetworks } from '../routers/networks.ts'
import { rulesOf } from '../routers/rules.ts'
import { type DhcpServer, isHostNumber } from './server-row.ts'

/** One that may answer: from the list, or because of what it is. `vlanId` null: in every VLAN. */
export type OwnServer = Pick<DhcpServer, 'name' | 'mac' | 'vlanId'>

interface KnownAddresses {
  readonly servers: ReadonlyMap<string, readonly OwnServer[]>
  readonly prefixes: readonly EffectivePrefix[]
}

const known = new WeakMap<Plan, KnownAddresses>()

function knownAddresses(plan: Plan): KnownAddresses {
  const found = known.get(plan)
  if (found) return found
  const prefixes = plan.vlan.flatMap((vlan) => prefixesOf(plan, vlan.id).prefixes)
  const listed = plan.dhcpServer.flatMap((server) =>
    addressesOf(server, prefixes).map((address): Answering => ({ address, server })),
  )
  const named = new Set(listed.map(({ address }) => address))
  // What is on the list says more of an address, such as whose MAC it has.
  const others = [...routerAddresses(plan), ...imagingServers(plan)].filter(
    ({ address }) => !named.has(address),
  )
  const byAddress = Map.groupBy([...listed, ...others], ({ address }) => address)
  const servers = new Map([...byAddress].map(([address, all]) => [address, all.map(({ server }) => server)]))
  const addresses = { servers, prefixes }
  known.set(plan, addresses)
  return addresses
}

interface Answering {
  readonly address: string
  readonly server: OwnServer
}

/** Assumed routers are none: only ones that are drawn, or have rules, are ours. */
function routerAddresses(plan: Plan): Answering[] {
  if (routersOf(plan).length === 0 && plan.routing.length === 0) return []
  const names = machinesOf(plan).map(({ name, device }) => device?.name ?? name)
  return addressNetworks(plan).networks.flatMap(({ addresses }) =>
    addresses.map((address, side) => ({
      address: formatIpv4(address),
      server: { name: names[side] ?? '', mac: null, vlanId: null },
    })),
  )
}

/** FOG answers on its bench, where there is one: there it may be a proxy that gives no address at all. */
function imagingServers(plan: Plan): Answering[] {
  const { fogServer, benchVlan } = rulesOf(plan)
  const number = fogServer === null ? null : parseIpv4(fogServer)
  if (number === null) return []
  const benches = plan.vlan.filter(({ vid }) => vid === benchVlan).map(({ id }) => id)
  return (benches.length > 0 ? benches : [null]).map((vlanId) => ({
    address: formatIpv4(number),
    server: { name: 'FOG', mac: null, vlanId },
  }))
}

/** Every address a server of the plan may answer under. */
function addressesOf(server: DhcpServer, prefixes: readonly EffectivePrefix[]): string[] {
  if (!isHostNumber(server.address)) return [formatIpv4(parseIpv4(server.address) ?? 0)]
  return prefixes.flatMap(({ vlanId, prefix }) => {
    if (server.vlanId !== null && server.vlanId !== vlanId) return []
    const address = hostAt(prefix, Number(server.address))
    return address === null ? [] : [formatIpv4(address)]
  })
}

/** The planned servers that answer under this address. */
export const serversAt = (plan: Plan, address: string): readonly OwnServer[] =>
  knownAddresses(plan).servers.get(address) ?? []

/** The planned networks whose gateway this is: routers hand out addresses too, and ours are never accused. */
export const networksOfGateway = (plan: Plan, address: string): readonly EffectivePrefix[] =>
  knownAddresses(plan).prefixes.filter(({ gateway }) => gateway === address)

/** The planned networks that hold an address. */
export function networksHolding(plan: Plan, address: string | null): readonly EffectivePrefix[] {
  const number = address === null ? null : parseIpv4(address)
  if (number === null) return []
  return knownAddresses(plan).prefixes.filter(({ prefix }) => prefixHolds(prefix, number))
}

/**
 * Whether an address belongs to no network of the plan, as far as that can be said: where a VLAN it might be of has no
 * network, nothing is outside. `vlans`: those it might be of; none: any.
 */
export function isOutsidePlan(plan: Plan, address: string, vlans: readonly number[]): boolean {
  const asked = vlans.length > 0 ? vlans : plan.vlan.map(({ id }) => id)
  const isComplete = asked.length > 0 && asked.every((id) => prefixesOf(plan, id).prefixes.length > 0)
  return isComplete && networksHolding(plan, address).length === 0 && !isOtherwisePlanned(plan, address)
}

/** In a network of no VLAN, or in that of the switches' management, which may have no row. */
function isOtherwisePlanned(plan: Plan, address: string): boolean {
  const number = parseIpv4(address) ?? 0
  const loose = plan.prefix.filter(({ vlanId }) => vlanId === null).map(({ cidr }) => parsePrefix(cidr))
  const management = plan.device.map((device) => {
    const own = managementAddressOf(plan, device)
    return own && (parseInterfaceAddress(`${own.address}/${own.length}`)?.prefix ?? null)
  })
  return [...loose, ...management].some((prefix) => prefix && prefixHolds(prefix, number))
}
