/**
 * What both routers show, against the plan: each lease with its network and stand, how full the pools are, and what is not as it
 * has to be: a gateway twice or nowhere, failover that is not normal, an address of a network that is nobody's.
 */
import { formatIpv4, parseIpv4 } from '../../addressing/ipv4.ts'
import type { Host } from '../../model/entities.ts'
import type { Plan } from '../../model/plan.ts'
import { traceNode } from '../../plan/trace.ts'
import { portsOfVlan } from '../../plan/vlan-ports.ts'
import { eachInSlices, finish, type Sliced } from '../../sliced.ts'
import { meetingOf } from '../meeting.ts'
import type { RoutedNetwork } from '../networks.ts'
import { routerPair } from '../router-pair.ts'
import { type RouterProblem, reportRouter } from '../router-problem.ts'
import { advertProblems, type HeardBy } from './judge-adverts.ts'
import { pairProblems, type WatchedServer } from './judge-pair.ts'
import { socketProblems } from './judge-sockets.ts'
import type { MergedLease } from './read-leases.ts'

/** What one router showed. */
export interface WatchedMachine extends WatchedServer, HeardBy {
  /** Gateways that it has. */
  readonly gateways: readonly string[]
}

export interface PlacedLease extends MergedLease {
  /** `VLAN SW1 110`; null: of no network of the plan. */
  readonly network: string | null
  readonly vlan: number | null
  readonly outlet: string | null
  readonly stand: string | null
}

export interface PoolUse {
  readonly network: string
  readonly size: number
  readonly used: number
}

export interface Watched {
  readonly leases: readonly PlacedLease[]
  readonly pools: readonly PoolUse[]
  readonly problems: readonly RouterProblem[]
}

/** Of a pool, from which on somebody may soon get nothing. */
const NEARLY_FULL = 0.8

const isIn = ({ prefix }: RoutedNetwork, address: number): boolean =>
  address >>> (32 - prefix.length) === prefix.network >>> (32 - prefix.length)

export const judgeWatch = (
  plan: Plan,
  machines: readonly WatchedMachine[],
  leases: readonly MergedLease[],
): Watched => finish(judgeInSlices(plan, machines, leases))

/** Of a fair thousands of leases are judged while consoles wait. */
export function* judgeInSlices(
  plan: Plan,
  machines: readonly WatchedMachine[],
  leases: readonly MergedLease[],
): Sliced<Watched> {
  const pair = routerPair(plan)
  const { networks } = pair
  yield
  const judging: Judging = {
    ...{ plan, networks },
    hosts: new Map(plan.host.flatMap((host) => (host.mac === null ? [] : [[host.mac, host] as const]))),
    places: new Map(),
  }
  const placed: PlacedLease[] = []
  const misplaced: RouterProblem[] = []
  yield* eachInSlices(
    leases,
    (lease) => {
      const one = placeLease(judging, lease)
      placed.push(one)
      misplaced.push(...leaseProblems(judging, one))
    },
    LEASES_A_SLICE,
  )
  const byNetwork = Map.groupBy(placed, ({ network }) => network)
  const pools = networks
    .filter(({ pools: own }) => own.length > 0)
    .map((network) => useOf(network, byNetwork.get(network.title) ?? []))
  return {
    leases: placed,
    pools,
    problems: [
      ...machines.flatMap(({ host, idle }) =>
        idle.map((unit) => reportRouter('error', 'service_down', host, { unit }, { host })),
      ),
      ...gatewayProblems(networks, machines),
      ...machines.flatMap((one) => pairProblems(one, meetingOf(pair) !== null)),
      ...machines.flatMap((one) => socketProblems(pair, one)),
      ...advertProblems(pair, machines),
      ...misplaced,
      ...pools
        .filter(({ size, used }) => used / size >= NEARLY_FULL)
        .map(({ network, size, used }) =>
          reportRouter('warning', 'pool_nearly_full', network, { used, size }),
        ),
    ],
  }
}

/** Each takes tens of microseconds, where its stand is traced. */
const LEASES_A_SLICE = 20

interface Judging {
  readonly plan: Plan
  readonly networks: readonly RoutedNetwork[]
  readonly hosts: ReadonlyMap<string, Host>
  /** Of networks that belong to one outlet, once found. */
  readonly places: Map<number, Place | null>
}

interface Place {
  readonly outlet: string | null
  readonly stand: string | null
}

function placeLease({ plan, networks, hosts, places }: Judging, lease: MergedLease): PlacedLease {
  const address = parseIpv4(lease.address) ?? 0
  const network = networks.find((one) => isIn(one, address))
  const host = lease.mac === null ? undefined : hosts.get(lease.mac)
  const told = host?.outletId ? placesOf(plan, { kind: 'outlet', id: host.outletId }) : null
  const vlanId = network?.vlan?.vlanId ?? null
  if (vlanId !== null && !places.has(vlanId)) places.set(vlanId, onlyPlaceOf(plan, vlanId))
  // A network of one outlet tells the stand by itself; of several, only where the plan knows the device.
  const place = told ?? (vlanId === null ? null : (places.get(vlanId) ?? null))
  return {
    ...lease,
    name: lease.name ?? host?.name ?? null,
    ...{ network: network?.title ?? null, vlan: network?.vlan?.vid ?? null },
    ...{ outlet: place?.outlet ?? null, stand: place?.stand ?? null },
  }
}

function onlyPlaceOf(plan: Plan, vlanId: number): Place | null {
  const [port, ...others] = portsOfVlan(plan, vlanId).filter(({ uplink }) => !uplink)
  return port && others.length === 0 ? placesOf(plan, { kind: 'interface', id: port.id }) : null
}

function placesOf(plan: Plan, node: { readonly kind: 'outlet' | 'interface'; readonly id: number }): Place {
  const { segments } = traceNode(plan, node)
  const nameOf = (kind: 'outlet' | 'stand') => segments.find((one) => one.kind === kind)?.name ?? null
  return { outlet: nameOf('outlet'), stand: nameOf('stand') }
}

function useOf(network: RoutedNetwork, leases: readonly PlacedLease[]): PoolUse {
  const size = network.pools.reduce((sum, { first, last }) => sum + last - first + 1, 0)
  const used = leases.filter((lease) => {
    const address = parseIpv4(lease.address) ?? 0
    return network.pools.some(({ first, last }) => address >= first && address <= last)
  }).length
  return { network: network.title, size, used }
}

function gatewayProblems(
  networks: readonly RoutedNetwork[],
  machines: readonly WatchedMachine[],
): RouterProblem[] {
  return networks.flatMap(({ gateway, title, source, attachments }) => {
    if (gateway === null || attachments.every((one) => one === null)) return []
    const address = formatIpv4(gateway)
    const holders = machines.filter(({ gateways }) => gateways.includes(address)).map(({ host }) => host)
    if (holders.length > 1)
      return [
        reportRouter(
          'error',
          'gateway_twice',
          title,
          { gateway: address, hosts: holders.join(', ') },
          { source },
        ),
      ]
    // One router alone cannot tell what the other has.
    if (holders.length === 0 && machines.length > 1)
      return [reportRouter('error', 'gateway_nowhere', title, { gateway: address }, { source })]
    return []
  })
}

function leaseProblems(
  { plan, networks, hosts }: Judging,
  { address, mac, network, from }: PlacedLease,
): RouterProblem[] {
  const device = mac ?? '?'
  if (network === null)
    return [reportRouter('error', 'lease_unexpected', address, { mac: device, hosts: from.join(', ') })]
  const host = mac === null ? undefined : hosts.get(mac)
  if (!host?.outletId) return []
  const vlanId = traceNode(plan, { kind: 'outlet', id: host.outletId }).vlanId
  const own = networks.find((one) => one.vlan?.vlanId === vlanId)
  if (vlanId === null || !own || own.title === network) return []
  const source = { table: 'host', id: host.id, text: `host ${host.name ?? device}` } as const
  return [
    reportRouter(
      'warning',
      'lease_elsewhere',
      host.name ?? device,
      { address, network, own: own.title },
      { source },
    ),
  ]
}
