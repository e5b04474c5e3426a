/** Gateway and DHCP range inside a prefix, from the site's host numbers (negative ones count back from the end). */
import { hostAt, type Ipv4Prefix, usableHosts } from './ipv4.ts'

export interface HostRules {
  readonly gatewayHost: number
  readonly dhcpFirst: number
  readonly dhcpLast: number
}

export interface AddressRange {
  readonly first: number
  readonly last: number
}

/** The gateway; null where the prefix is too small for that host number. */
export const gatewayOf = (prefix: Ipv4Prefix, rules: HostRules): number | null =>
  hostAt(prefix, rules.gatewayHost)

/**
 * The range DHCP hands out. An end beyond a small prefix is cut to its last host, and a gateway at either end of the
 * range is left out of it; null where nothing remains.
 */
export function poolOf(
  prefix: Ipv4Prefix,
  rules: HostRules,
  gateway: number | null = gatewayOf(prefix, rules),
): AddressRange | null {
  const hosts = usableHosts(prefix)
  const first = hostAt(prefix, rules.dhcpFirst) ?? (rules.dhcpFirst < 0 ? hosts.first : null)
  const last = hostAt(prefix, rules.dhcpLast) ?? (rules.dhcpLast > 0 ? hosts.last : null)
  if (first === null || last === null) return null
  return withoutGateway({ first, last }, gateway)
}

function withoutGateway(range: AddressRange, gateway: number | null): AddressRange | null {
  const first = range.first === gateway ? range.first + 1 : range.first
  const last = range.last === gateway ? range.last - 1 : range.last
  return first > last ? null : { first, last }
}
