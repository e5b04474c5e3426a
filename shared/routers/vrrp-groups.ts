/**
 * Which machine is the gateway, decided once a trunk and not once a network: an advert carries some twenty addresses, and
 * every instance listens and counts for itself. The adverts of a trunk travel in one of its networks, the switches' own
 * where there is one, since in a stand's anybody could send better ones.
 */
import type { PlanSource } from '../config/intent.ts'
import type { Device } from '../model/entities.ts'
import type { RoutedNetwork } from './networks.ts'
import type { RouterPair } from './router-pair.ts'
import type { Zone } from './zones.ts'

/** Of one advert, by RFC 5798 and the packet's size; keepalived took no more until its version 1.2.20. */
export const MOST_ADVERTISED = 20

export interface VrrpGroup {
  readonly name: string
  readonly id: number
  /** In which the adverts travel. */
  readonly carrier: RoutedNetwork
  /** Whose gateways the adverts name, the carrier first. */
  readonly advertised: readonly RoutedNetwork[]
  /** Whose gateways come and go with them unnamed. */
  readonly silent: readonly RoutedNetwork[]
  readonly source: PlanSource
}

const carrierOrder: Readonly<Record<Zone, number>> = {
  management: 0,
  technicians: 1,
  dmz: 2,
  shared: 3,
  bench: 4,
  stand: 5,
  peer: 6,
}

export function vrrpGroups(pair: RouterPair): readonly VrrpGroup[] {
  const routed = pair.networks.filter(
    ({ gateway, attachments }) => gateway !== null && attachments.some((one) => one !== null),
  )
  const names = new Set<string>()
  return [...Map.groupBy(routed, (network) => peerOf(network)?.id ?? 0).values()].flatMap((networks) => {
    const group = makeGroup(pair, networks, names)
    return group ?? []
  })
}

const peerOf = ({ attachments }: RoutedNetwork): Device | undefined =>
  attachments.flatMap((one) => one?.members[0]?.trunk.peer ?? [])[0]

const isOnBoth = ({ attachments }: RoutedNetwork): boolean => attachments.every((one) => one !== null)

/** The order in which the networks' rows came to be: a new one is the last, and moves none across the twenty. */
const byAge = (a: RoutedNetwork, b: RoutedNetwork): number =>
  (a.vlan?.vlanId ?? Number.MAX_SAFE_INTEGER) - (b.vlan?.vlanId ?? Number.MAX_SAFE_INTEGER)

function makeGroup(
  { rules, machines }: RouterPair,
  networks: readonly RoutedNetwork[],
  names: Set<string>,
): VrrpGroup | null {
  const shared = networks.filter(isOnBoth).sort(byAge)
  const [carrier] = [...shared].sort((a, b) => carrierOrder[a.zone] - carrierOrder[b.zone] || byAge(a, b))
  if (!carrier) return null
  const peer = peerOf(carrier)
  const named = [carrier, ...shared.filter((one) => one !== carrier)]
  return {
    name: freeName(peer?.name ?? 'DMZ', peer?.id ?? 0, names),
    id: routerIdOf(rules.firstRouterId, peer ? (peer.number ?? peer.id) : 0, rules.foreignRouterIds),
    carrier,
    advertised: named.slice(0, MOST_ADVERTISED),
    silent: [
      ...named.slice(MOST_ADVERTISED),
      ...networks.filter((network) => !isOnBoth(network)).sort(byAge),
    ],
    source: peer ? { table: 'device', id: peer.id, text: `switch ${peer.name}` } : machines[0].source,
  }
}

function freeName(wanted: string, id: number, taken: Set<string>): string {
  const plain = wanted
    .normalize('NFD')
    .replace(/[^A-Za-z0-9_-]+/g, '_')
    .slice(0, 50)
  const name = taken.has(plain) ? `${plain}_${id}` : plain
  taken.add(name)
  return name
}

/** By the switch's number, past those heard at the venue. Trunks are segments of their own, so two may be equal. */
export function routerIdOf(first: number, number: number, foreign: readonly number[]): number {
  const start = (first - 2 + number) % 255
  for (let step = 0; step < 255; step++) {
    const id = ((((start + step) % 255) + 255) % 255) + 1
    if (!foreign.includes(id)) return id
  }
  return first
}
