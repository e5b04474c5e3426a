/** Names that are asked for on the way. */
import ipaddr from 'ipaddr.js'

/** Names are the same in any letters, with or without their last dot. */
export const dnsName = (name: string): string => name.trim().toLowerCase().replace(/\.$/, '')

/** The nibbles or bytes of an address in reverse, as reverse zones and block lists want them (RFC 1035, 3596, 5782). */
function reversed(address: string): string {
  const parsed = ipaddr.parse(address)
  if (parsed.kind() === 'ipv4') return parsed.toByteArray().toReversed().join('.')
  return parsed
    .toByteArray()
    .flatMap((byte) => [byte >> 4, byte & 15])
    .toReversed()
    .map((nibble) => nibble.toString(16))
    .join('.')
}

/** The name whose PTR record names `address`. */
export const reverseName = (address: string): string =>
  `${reversed(address)}.${ipaddr.parse(address).kind() === 'ipv4' ? 'in-addr' : 'ip6'}.arpa`

/** The name that exists where block list `list` holds `address`. */
export const blockListName = (address: string, list: string): string =>
  `${reversed(address)}.${dnsName(list)}`

export const isAddress = (text: string): boolean => ipaddr.isValid(text) && /[.:]/.test(text)

/** Two ways to write one address are one address. */
export const sameAddress = (a: string, b: string): boolean =>
  isAddress(a) &&
  isAddress(b) &&
  ipaddr.parse(a).toNormalizedString() === ipaddr.parse(b).toNormalizedString()

/** Ranges that no mail crosses the Internet from. */
const INNER: ReadonlySet<string> = new Set([
  ...['private', 'uniqueLocal', 'linkLocal', 'loopback', 'carrierGradeNat', 'unspecified'],
])

/** Whether the Internet can see it. */
export const isPublic = (address: string): boolean =>
  isAddress(address) && !INNER.has(ipaddr.process(address).range())

const LABEL = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/

/** A full name with at least two labels, the last no number. */
export function isHostName(text: string): boolean {
  const labels = dnsName(text).split('.')
  return labels.length > 1 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1) ?? '')
}
