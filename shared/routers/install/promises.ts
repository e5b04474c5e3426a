/** What a router has to show once it is installed, by the plan: own addresses, gateways, and the groups they go in. */
import { formatIpv4 } from '../../addressing/ipv4.ts'
import type { RoutedNetwork } from '../networks.ts'
import type { RouterPair, Side } from '../router-pair.ts'
import { vrrpGroups } from '../vrrp-groups.ts'

export interface PromisedNetwork {
  /** `SW1 110`; of a network of no VLAN what it is for. */
  readonly name: string
  /** Of this machine. */
  readonly card: string
  readonly address: string
  /** Null: no gateway wanders there. */
  readonly gateway: string | null
  /** Of the VRRP instance that carries the gateway. */
  readonly group: string | null
}

export const networkName = ({ title }: RoutedNetwork): string => title

export function promisesOf(pair: RouterPair, side: Side): readonly PromisedNetwork[] {
  const groups = new Map(
    vrrpGroups(pair).flatMap(({ name, advertised, silent }) =>
      [...advertised, ...silent].map((network) => [network, name] as const),
    ),
  )
  return pair.networks.flatMap((network) => {
    const attachment = network.attachments[side]
    if (!attachment) return []
    const group = groups.get(network) ?? null
    return [
      {
        name: networkName(network),
        card: attachment.card,
        address: formatIpv4(network.addresses[side]),
        gateway: group === null || network.gateway === null ? null : formatIpv4(network.gateway),
        group,
      },
    ]
  })
}
