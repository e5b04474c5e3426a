/** Networks that the routers cannot serve, or that one of them does not reach; and pools too small for who is expected. */
import { formatIpv4, formatPrefix } from '../../addressing/ipv4.ts'
import { findOverlaps } from '../../addressing/overlaps.ts'
import type { Plan } from '../../model/plan.ts'
import { checkVlanAddresses } from '../../plan/checks/vlan-addresses.ts'
import type { LeftOut, RoutedNetwork } from '../networks.ts'
import { countOf } from '../pools.ts'
import { type RouterPair, type Side, sides } from '../router-pair.ts'
import { type RouterProblem, reportRouter } from '../router-problem.ts'

export function checkNetworks(plan: Plan, pair: RouterPair): RouterProblem[] {
  return [
    // A gateway that cannot be used is told below: here it is an error, since the network is left out.
    ...checkVlanAddresses(plan)
      .filter(({ code }) => code !== 'gateway_unusable')
      .map((problem) => ({ ...problem, source: null, host: null, file: null, line: null })),
    ...pair.leftOut.map((one) => sayLeftOut(pair, one)),
    ...sides.flatMap((side) => unreached(pair, side)),
    ...pair.networks.flatMap((network) => checkPool(network)),
    ...checkTechnicians(pair),
  ]
}

function sayLeftOut({ networks }: RouterPair, { network, why }: LeftOut): RouterProblem {
  const { title, source, gateway, prefix } = network
  const cidr = formatPrefix(prefix)
  if (why !== 'prefix_overlap') {
    const rule = gateway === null ? '–' : formatIpv4(gateway)
    return reportRouter('error', why, title, { gateway: rule, prefix: cidr }, { source })
  }
  const others = networks.map((one) => ({ prefix: one.prefix, one }))
  const [overlap] = findOverlaps([...others, { prefix, one: network }]).filter(
    ({ outer, inner }) => outer.one === network || inner.one === network,
  )
  const other = overlap && (overlap.outer.one === network ? overlap.inner.one : overlap.outer.one)
  const values = {
    prefix: cidr,
    otherPrefix: other ? formatPrefix(other.prefix) : '–',
    other: other?.title ?? '–',
  }
  return reportRouter('error', 'prefix_overlap', title, values, { source })
}

/** One finding a machine and switch, since one cable mends them all. */
function unreached({ networks, machines }: RouterPair, side: Side): RouterProblem[] {
  const { name, source } = machines[side]
  const lost = networks.filter(({ vlan, attachments }) => vlan !== null && attachments[side] === null)
  return [...Map.groupBy(lost, ({ vlan }) => vlan?.domainId).values()].map((group) => {
    const [first] = group
    const titles = group
      .slice(0, 3)
      .map(({ title }) => title)
      .join(', ')
    const place = { source: group.length === 1 ? (first?.source ?? source) : source, host: name }
    return reportRouter('error', 'network_unreached', name, { networks: titles, count: group.length }, place)
  })
}

/** Alone, a server of a failover pair has its half of a pool until it is told that its partner is down. */
function checkPool({ title, source, vlan, pools, clients, zone }: RoutedNetwork): RouterProblem[] {
  if (vlan === null) return []
  const size = countOf(pools)
  const needed = 2 * clients
  if (size === 0 && zone !== 'management')
    return [reportRouter('warning', 'pool_empty', title, {}, { source })]
  return size < needed
    ? [reportRouter('warning', 'pool_small', title, { size, clients, needed }, { source })]
    : []
}

function checkTechnicians({ networks, rulesSource }: RouterPair): RouterProblem[] {
  if (networks.length === 0 || networks.some(({ zone }) => zone === 'technicians')) return []
  return [reportRouter('warning', 'technicians_nowhere', 'SSH', {}, { source: rulesSource })]
}
