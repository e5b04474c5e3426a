/**
 * IPv4 addresses as unsigned 32-bit numbers. JavaScript's bit operators are signed: every result here passes through
 * `>>> 0`.
 */

export interface Ipv4Prefix {
  /** The network address. */
  readonly network: number
  /** 0-32. */
  readonly length: number
}

/** Dotted quad to number; null where it is no IPv4 address (leading zeros are read as decimal, as planners mean). */
export function parseIpv4(text: string): number | null {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text.trim())
  if (!match) return null
  const octets = match.slice(1).map(Number)
  if (octets.some((octet) => octet > 255)) return null
  return octets.reduce((sum, octet) => sum * 256 + octet, 0)
}

export const formatIpv4 = (address: number): string =>
  [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join('.')

/** The mask of a prefix length as a number: 24 -> 0xffffff00. */
export const maskOf = (length: number): number => (length === 0 ? 0 : (0xffffffff << (32 - length)) >>> 0)

/** `10.1.2.0/24`; null where it is no prefix or has host bits set (`parseInterfaceAddress` takes those). */
export function parsePrefix(text: string): Ipv4Prefix | null {
  const parsed = parseInterfaceAddress(text)
  if (!parsed || parsed.address !== parsed.prefix.network) return null
  return parsed.prefix
}

/** An address with its prefix length, as on an interface: `10.1.99.1/24`. */
export function parseInterfaceAddress(text: string): { address: number; prefix: Ipv4Prefix } | null {
  const [head, tail, ...rest] = text.trim().split('/')
  if (head === undefined || tail === undefined || rest.length > 0 || !/^\d{1,2}$/.test(tail)) return null
  const address = parseIpv4(head)
  const length = Number(tail)
  if (address === null || length > 32) return null
  return { address, prefix: { network: networkOf(address, length), length } }
}

export const formatPrefix = (prefix: Ipv4Prefix): string => `${formatIpv4(prefix.network)}/${prefix.length}`

export const networkOf = (address: number, length: number): number => (address & maskOf(length)) >>> 0

export const broadcastOf = (prefix: Ipv4Prefix): number => (prefix.network | ~maskOf(prefix.length)) >>> 0

export const prefixHolds = (prefix: Ipv4Prefix, address: number): boolean =>
  networkOf(address, prefix.length) === prefix.network

/** First and last address a host may have; a /31 uses both of its addresses (RFC 3021), a /32 its only one. */
export function usableHosts(prefix: Ipv4Prefix): { first: number; last: number } {
  const last = broadcastOf(prefix)
  return prefix.length >= 31 ? { first: prefix.network, last } : { first: prefix.network + 1, last: last - 1 }
}

/** The host with this number: 1 the first, -1 the last; null where the prefix is too small for it. */
export function hostAt(prefix: Ipv4Prefix, number: number): number | null {
  if (number === 0) return null
  const { first, last } = usableHosts(prefix)
  const address = number > 0 ? first + number - 1 : last + number + 1
  return address < first || address > last ? null : address
}

/** How many addresses hosts may have. */
export function hostCount(prefix: Ipv4Prefix): number {
  const { first, last } = usableHosts(prefix)
  return last - first + 1
}
