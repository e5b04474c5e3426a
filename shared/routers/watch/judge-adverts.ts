/**
 * VRRP adverts that a router hears and that are neither its own nor its partner's: a router of the venue on one of our wires. Of one
 * number on one segment they take the gateways from each other; of another number it is one that no group of ours may get.
 */
import { formatIpv4 } from '../../addressing/ipv4.ts'
import type { RouterPair } from '../router-pair.ts'
import { type RouterProblem, reportRouter } from '../router-problem.ts'
import { vrrpGroups } from '../vrrp-groups.ts'

export interface Advert {
  readonly from: string
  /** The router id, 1 to 255. */
  readonly id: number
  /** 0: it gives its gateways up. */
  readonly priority: number
}

export interface HeardBy {
  readonly host: string
  readonly adverts: readonly Advert[]
}

/** One finding a number, whoever heard it first. */
export function advertProblems(pair: RouterPair, machines: readonly HeardBy[]): RouterProblem[] {
  const own = new Set(pair.networks.flatMap(({ addresses }) => addresses.map(formatIpv4)))
  const foreign = new Map<number, { readonly host: string; readonly from: string }>()
  for (const { host, adverts } of machines)
    for (const { from, id } of adverts)
      if (!own.has(from) && !foreign.has(id)) foreign.set(id, { host, from })
  const groups = vrrpGroups(pair)
  return [...foreign].flatMap(([id, { host, from }]) => {
    const [group] = groups.filter((one) => one.id === id)
    if (group)
      return [
        reportRouter('error', 'vrrp_foreign_same', group.name, { id, from, host }, { source: group.source }),
      ]
    if (pair.rules.foreignRouterIds.includes(id)) return []
    return [reportRouter('warning', 'vrrp_foreign', from, { id, host }, { source: pair.rulesSource })]
  })
}
