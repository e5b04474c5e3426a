/** The two machines' own addresses in a network: written, by the site's host numbers, or the two beside the gateway. */
import { hostAt, type Ipv4Prefix, parseIpv4, usableHosts } from '../addressing/ipv4.ts'
import type { RoutingRules } from './rows.ts'
import type { NetworkRules } from './rules.ts'

export type OwnAddresses = readonly [primary: number, secondary: number]

export interface GatewayedPrefix {
  readonly prefix: Ipv4Prefix
  readonly gateway: number
}

/** Null: the network has no room for them, or a written one is not a host of it, the gateway's, or the other one's. */
export function ownAddresses(
  network: GatewayedPrefix,
  rules: Pick<RoutingRules, 'primaryHost' | 'secondaryHost'>,
  own: NetworkRules,
): OwnAddresses | null {
  const { prefix, gateway } = network
  const told = (text: string | null, host: number | null) =>
    text === null ? (host === null ? null : hostAt(prefix, host)) : parseIpv4(text)
  const [toldFirst, toldSecond] = [
    told(own.primaryAddress, rules.primaryHost),
    told(own.secondaryAddress, rules.secondaryHost),
  ]
  const spare = besideGateway(network).filter((address) => address !== toldFirst && address !== toldSecond)
  const primary = toldFirst ?? spare.shift()
  const secondary = toldSecond ?? spare.shift()
  if (primary === undefined || secondary === undefined) return null
  const isUsable = [primary, secondary].every((address) => isHostOf(prefix, address) && address !== gateway)
  return isUsable && primary !== secondary ? [primary, secondary] : null
}

export function isHostOf(prefix: Ipv4Prefix, address: number): boolean {
  const { first, last } = usableHosts(prefix)
  return address >= first && address <= last
}

/** The next ones towards the middle: .253 and .252 beside .254, .2 and .3 beside .1. Some, since others may be taken. */
function besideGateway({ prefix, gateway }: GatewayedPrefix): number[] {
  const { first, last } = usableHosts(prefix)
  const step = gateway - first < last - gateway ? 1 : -1
  return [1, 2, 3, 4]
    .map((distance) => gateway + distance * step)
    .filter((address) => address >= first && address <= last)
}
