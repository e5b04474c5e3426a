/**
 * At which addresses a host may answer, by its MAC addresses: the one the plan gives it, and those it was heard with. A surprising
 * fact: leases wander, so an address counts only for the MAC that was heard with it last, and never where the plan gives it to another.
 */
import type { Plan } from '../model/plan.ts'
import type { Sliced } from '../sliced.ts'
import type { AddressEntry } from '../verify/reading.ts'

/** Who had which address at one time: ARP and leases of a switch or router, or a list of computers. */
export interface HeardAddresses {
  /** ISO 8601. */
  readonly at: string
  readonly entries: readonly AddressEntry[]
}

interface WithMacs {
  readonly id: string
  /** Lower case, colons. */
  readonly macs: readonly string[]
}

/** So many are asked of one host: those of a card in the office and of last year tell nothing. */
const MOST = 3

interface Holder {
  readonly mac: string
  /** Milliseconds. */
  readonly at: number
}

/** By id of the host: the plan's first, then those heard, the newest first; empty: none is known. */
export function* addressesOfHosts(
  { host: planned }: Pick<Plan, 'host'>,
  hosts: readonly WithMacs[],
  heard: Iterable<HeardAddresses>,
): Sliced<ReadonlyMap<string, readonly string[]>> {
  const wanted = new Set(hosts.flatMap(({ macs }) => macs))
  const holders = new Map<string, Holder>()
  const ofMac = new Map<string, Map<string, number>>()
  for (const { at: time, entries } of heard) {
    const at = Date.parse(time)
    for (const { mac, address } of entries) {
      if (!isAskable(address)) continue
      if (at >= (holders.get(address)?.at ?? Number.NEGATIVE_INFINITY)) holders.set(address, { mac, at })
      if (!wanted.has(mac)) continue
      const own = ofMac.get(mac) ?? new Map<string, number>()
      ofMac.set(mac, own.set(address, Math.max(at, own.get(address) ?? at)))
    }
    yield
  }
  const fixed = new Map(planned.flatMap(({ address, mac }) => (address === null ? [] : [[address, mac]])))
  return new Map(
    hosts.map(({ id, macs }) => {
      const isOwn = (mac: string | undefined) => mac === undefined || macs.includes(mac)
      const given = planned.flatMap(({ mac, address }) =>
        address !== null && macs.includes(mac) ? [address] : [],
      )
      const told = macs
        .flatMap((mac) => [...(ofMac.get(mac) ?? [])])
        .filter(([address]) => isOwn(fixed.get(address)) && isOwn(holders.get(address)?.mac))
        .sort(([, a], [, b]) => b - a)
        .map(([address]) => address)
      return [id, [...new Set([...given, ...told])].slice(0, MOST)]
    }),
  )
}

/** IPv4, and neither the machine's own nor one that it gave itself for want of a DHCP server. */
const isAskable = (address: string): boolean =>
  /^\d{1,3}(?:\.\d{1,3}){3}$/.test(address) && !/^(?:0|127|169\.254)\./.test(address)
