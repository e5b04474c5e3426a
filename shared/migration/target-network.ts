/** The network a migration leads to, read from the request and refused where its addresses do not fit together. */
import {
  formatIpv4,
  formatPrefix,
  type Ipv4Prefix,
  parseInterfaceAddress,
  parseIpv4,
  parsePrefix,
  prefixHolds,
  usableHosts,
} from '../addressing/ipv4.ts'
import { nameKey } from '../model/name-key.ts'
import { refuse } from '../plan/edits/edit-error.ts'
import type { MigrationRequest } from './migration-request.ts'

export interface TargetNetwork {
  readonly vid: number
  readonly name: string
  readonly prefix: Ipv4Prefix
  readonly cidr: string
  readonly gateway: string
  readonly pool: { readonly first: string; readonly last: string } | null
  /** Of the machine that hands out addresses; null: none is named, or there is no address left. */
  readonly server: string | null
  /** The server's address was taken, not given. */
  readonly isServerAssumed: boolean
}

/** Throws EditError `vlan_out_of_range`, `bad_prefix`, `gateway_outside`, `address_outside`, `address_twice`. */
export function readTargetNetwork({ to, hosts, dhcp }: MigrationRequest): TargetNetwork {
  if (to.vlan < 1 || to.vlan > 4094)
    refuse('vlan_out_of_range', 'to.vlan', to.vlan, 'a VLAN has a number from 1 to 4094')
  const prefix = parsePrefix(to.prefix) ?? refusePrefix(to.prefix)
  const gateway = hostIn(prefix, 'to.gateway', to.gateway, 'gateway_outside')
  const pool = to.pool ? poolIn(prefix, to.pool, gateway) : null
  const taken = new Map([[gateway, 'the gateway']])
  for (const host of hosts) {
    if ([...taken.values()].some((name) => nameKey(name) === nameKey(host.name)))
      refuse('bad_change', 'hosts', host.name, 'it is named twice; a host gets one address')
    const own = hostIn(prefix, 'hosts', host.address, 'address_outside')
    const other = taken.get(own)
    if (other !== undefined)
      refuse(
        'address_twice',
        'hosts',
        host.address,
        `${other} has that address already; give ${host.name} another`,
      )
    if (pool && own >= pool.first && own <= pool.last)
      refuse(
        'address_twice',
        'hosts',
        host.address,
        `that address is within the pool, which would hand it out; give ${host.name} one outside of it`,
      )
    taken.set(own, host.name)
  }
  const given =
    dhcp?.address === undefined ? null : hostIn(prefix, 'dhcp.address', dhcp.address, 'address_outside')
  if (given !== null && taken.has(given) && taken.get(given) !== 'the gateway')
    refuse('address_twice', 'dhcp.address', dhcp?.address, `${taken.get(given)} has that address already`)
  const server = dhcp ? (given ?? firstFree(prefix, taken, pool)) : null
  return {
    vid: to.vlan,
    name: to.name,
    prefix,
    cidr: formatPrefix(prefix),
    gateway: formatIpv4(gateway),
    pool: pool && { first: formatIpv4(pool.first), last: formatIpv4(pool.last) },
    server: server === null ? null : formatIpv4(server),
    isServerAssumed: given === null && server !== null,
  }
}

function refusePrefix(text: string): never {
  const parsed = parseInterfaceAddress(text)
  return refuse(
    'bad_prefix',
    'to.prefix',
    text,
    parsed
      ? `expected a network and its length, such as 10.0.110.0/24; ${formatPrefix(parsed.prefix)} would hold it`
      : 'expected a network and its length, such as 10.0.110.0/24',
  )
}

/** An address that a machine of the network may have, as a number. */
function hostIn(
  prefix: Ipv4Prefix,
  field: string,
  text: string,
  code: 'gateway_outside' | 'address_outside',
): number {
  const address = parseIpv4(text)
  const { first, last } = usableHosts(prefix)
  if (address !== null && prefixHolds(prefix, address) && address >= first && address <= last) return address
  return refuse(
    code,
    field,
    text,
    `expected an address within ${formatPrefix(prefix)}, from ${formatIpv4(first)} to ${formatIpv4(last)}`,
  )
}

interface Pool {
  readonly first: number
  readonly last: number
}

function poolIn(prefix: Ipv4Prefix, [from, to]: readonly [string, string], gateway: number): Pool {
  const first = hostIn(prefix, 'to.pool', from, 'address_outside')
  const last = hostIn(prefix, 'to.pool', to, 'address_outside')
  if (last < first)
    refuse(
      'address_outside',
      'to.pool',
      `${from}-${to}`,
      'the pool ends before it begins; swap its addresses',
    )
  if (gateway >= first && gateway <= last)
    refuse(
      'address_twice',
      'to.pool',
      `${from}-${to}`,
      `it holds the gateway ${formatIpv4(gateway)}, which would be handed out; leave it out`,
    )
  return { first, last }
}

/** The lowest address that nobody has and nobody is handed out; null where the network is full. */
function firstFree(prefix: Ipv4Prefix, taken: ReadonlyMap<number, string>, pool: Pool | null): number | null {
  const { first, last } = usableHosts(prefix)
  const isInPool = (address: number) => pool !== null && address >= pool.first && address <= pool.last
  for (let address = first; address <= last; address++) {
    if (isInPool(address)) address = pool?.last ?? last
    else if (!taken.has(address)) return address
  }
  return null
}
