/**
 * What addresses of an interface mean: one without a prefix, a second one of a prefix, or one that keepalived (or another
 * VRRP) says it put there, is taken for virtual, and this router for the master of it. Older iproute2 does not say who put
 * it there, so a second address set by hand is taken for virtual too.
 */
import type { Value } from '../rows.ts'

export interface Address {
  readonly address: string
  readonly words: string
}

/** `10.0.0.254/32 scope global secondary proto keepalived eth0`: hosts' addresses on loopbacks are not virtual. */
export const isVirtual = (interfaceName: string, { address, words }: Address): boolean =>
  /^lo/.test(interfaceName)
    ? false
    : /\bproto keepalived\b|\bsecondary\b|\bvrrp\b/i.test(words) ||
      /\/(?:32|128)$/.test(address) ||
      /^vrrp/i.test(interfaceName)

/** Lists by family; the virtual ones again by themselves, which is how a VRRP master shows. */
export function addressFields(interfaceName: string, addresses: readonly Address[]): Record<string, Value> {
  if (addresses.length === 0) return {}
  const all = addresses.map(({ address }) => address)
  const virtual = addresses.filter((found) => isVirtual(interfaceName, found)).map(({ address }) => address)
  return {
    ipAddresses: all.filter((address) => !address.includes(':')),
    ip6Addresses: all.filter((address) => address.includes(':')),
    ...(virtual.length > 0 ? { virtualAddresses: virtual } : {}),
  }
}
