/** Addresses that DHCP is to keep for a host and cannot: in no network, somebody else's, or not where the host is. */
import { parseIpv4, prefixHolds } from '../../addressing/ipv4.ts'
import type { PlanSource } from '../../config/intent.ts'
import type { Host } from '../../model/entities.ts'
import type { Plan } from '../../model/plan.ts'
import { indexPlan } from '../../model/plan-index.ts'
import { chainThrough } from '../../plan/chain.ts'
import { carrierOf } from '../../plan/lag.ts'
import type { RoutedNetwork } from '../networks.ts'
import { isHostOf } from '../own-addresses.ts'
import type { RouterPair } from '../router-pair.ts'
import { type RouterProblem, reportRouter } from '../router-problem.ts'

export const checkFixedAddresses = (plan: Plan, pair: RouterPair): RouterProblem[] =>
  plan.host.flatMap((host) => {
    const address = host.address === null ? null : parseIpv4(host.address)
    return address === null ? [] : checkHost(plan, pair, host, address)
  })

function checkHost(plan: Plan, { networks }: RouterPair, host: Host, address: number): RouterProblem[] {
  const object = host.name ?? host.mac
  const source: PlanSource = { table: 'host', id: host.id, text: `host ${object}` }
  const values = { address: host.address ?? '' }
  const network = networks.find(({ prefix }) => prefixHolds(prefix, address))
  if (!network || !isHostOf(network.prefix, address))
    return [reportRouter('error', 'fixed_address_outside', object, values, { source })]
  if (!network.fixed.some((one) => one.host.id === host.id))
    return [
      reportRouter('error', 'fixed_address_taken', object, { ...values, network: network.title }, { source }),
    ]
  const own = vlanOf(plan, host)
  if (own === null || own === network.vlan?.vlanId) return []
  const there = networks.find(({ vlan }) => vlan?.vlanId === own)
  const place: Record<string, string> = { ...values, network: network.title, own: titleOf(there) }
  return [reportRouter('warning', 'fixed_address_elsewhere', object, place, { source })]
}

const titleOf = (network: RoutedNetwork | undefined): string => network?.title ?? '–'

/** The VLAN of the outlet where the host is; null where that is not known. */
function vlanOf(plan: Plan, { outletId }: Host): number | null {
  if (outletId === null) return null
  const end = chainThrough(plan, { kind: 'outlet', id: outletId }).nodes.at(-1)
  const port = end?.kind === 'interface' ? indexPlan(plan).interface.get(end.id) : undefined
  return port ? carrierOf(plan, port).vlanId : null
}
