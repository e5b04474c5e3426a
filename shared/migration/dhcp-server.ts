/**
 * What the machine of a change runs: ISC DHCP, unless it is one of the plan's routers. Those run what was last installed there, else
 * what the plan's rules say, and get the network with the very addresses and numbers that their own files will have.
 */
import { formatIpv4, formatPrefix, parseIpv4 } from '../addressing/ipv4.ts'
import type { PlanSource } from '../config/intent.ts'
import type { Plan } from '../model/plan.ts'
import type { RoutedNetwork } from '../routers/networks.ts'
import type { DhcpFlavour } from '../routers/router-files.ts'
import { otherSide, type RouterPair, routerPair, type Side, sides } from '../routers/router-pair.ts'
import type { MigrationRequest } from './migration-request.ts'
import type { TargetNetwork } from './target-network.ts'
import type { ServerPlace } from './way.ts'

/** What was last installed on a router, by its name; null: nothing that is known here. */
export type InstalledDhcp = (router: string) => DhcpFlavour | null

export interface RouterServer {
  readonly pair: RouterPair
  readonly side: Side
  /** As the files of both will have it, or would, where the plan leaves it out of them. */
  readonly network: RoutedNetwork
  /** The network of the same VLAN that it takes the place of: Kea knows both by one number. Null: there is none. */
  readonly replaces: string | null
}

export interface DhcpServer {
  readonly flavour: DhcpFlavour
  /** Null: a machine whose files the plan does not make. */
  readonly router: RouterServer | null
}

/** `before` and `after`: the plan, and as the migration leaves it. */
export function dhcpServerOf(
  { before, after }: { readonly before: Plan; readonly after: Plan },
  place: ServerPlace | null,
  network: TargetNetwork,
  installed: InstalledDhcp,
): DhcpServer {
  const pair = routerPair(after)
  const device = place?.device ?? null
  const side = device === null ? undefined : sides.find((one) => pair.machines[one].device?.id === device.id)
  if (side === undefined) return { flavour: 'isc', router: null }
  const planned = pair.networks.find(
    ({ vlan, prefix }) => vlan?.vid === network.vid && formatPrefix(prefix) === network.cidr,
  )
  const own = planned ?? unplanned(after, network)
  const former = routerPair(before).networks.find(
    ({ vlan }) => vlan !== null && vlan.vlanId === own.vlan?.vlanId,
  )
  const was = former ? formatPrefix(former.prefix) : null
  return {
    flavour: installed(pair.machines[side].name) ?? pair.rules.dhcpServer,
    router: { pair, side, network: own, replaces: was === network.cidr ? null : was },
  }
}

/** What overlaps with another network, or has no room for two routers, is in no file of the plan. */
function unplanned(after: Plan, network: TargetNetwork): RoutedNetwork {
  const vlan = after.vlan.find(({ vid }) => vid === network.vid)
  const vlanId = vlan?.id ?? after.nextIds.vlan
  const title = `VLAN ${network.vid}`
  const source: PlanSource = { table: 'vlan', id: vlanId, text: title }
  const numberOf = (address: string | null) => parseIpv4(address ?? '')
  const gateway = numberOf(network.gateway)
  const own = numberOf(network.server) ?? gateway ?? 0
  const [first, last] = [numberOf(network.pool?.first ?? null), numberOf(network.pool?.last ?? null)]
  const range = first === null || last === null ? null : { first, last }
  return {
    vlan: { vlanId, domainId: vlan?.domainId ?? 0, vid: network.vid },
    ...{ zone: 'stand', title, prefix: network.prefix, gateway, range, source, addressed: source },
    ...{
      addresses: [own, own],
      pools: range ? [range] : [],
      fixed: [],
      clients: 0,
      attachments: [null, null],
    },
  }
}

/** The router's own address there is the plan's, unless the change names one, or gives that one away. */
export function networkOf(
  network: TargetNetwork,
  { router }: DhcpServer,
  { hosts }: Pick<MigrationRequest, 'hosts'>,
): TargetNetwork {
  if (router === null || !network.isServerAssumed) return network
  const planned = router.network.addresses[router.side]
  const isGiven = hosts.some(({ address }) => parseIpv4(address) === planned)
  return isGiven ? network : { ...network, server: formatIpv4(planned), isServerAssumed: false }
}

/** The name of the other router, which has to know every lease. */
export const partnerOf = ({ pair, side }: RouterServer): string => pair.machines[otherSide(side)].name
