/**
 * Which VLAN the wire is in on which a server was heard. The laptop's own address is the weakest witness: it may be from
 * the outlet it was plugged into before.
 */
import type { Plan } from '../model/plan.ts'
import { networksHolding, networksOfGateway, serversAt } from './known-servers.ts'
import type { ServerReply } from './server-reply.ts'

export interface Wire {
  /** The VLAN's number where the laptop's interface is tagged. */
  readonly tag: number | null
  /** The laptop's own address there. */
  readonly ownAddress: string | null
}

/** Ids of the VLANs it may be, several where a number is there in several domains; none: it cannot be told. */
export function wireVlans(
  plan: Plan,
  { tag, ownAddress }: Wire,
  replies: readonly ServerReply[],
): readonly number[] {
  const own = vlansOf(plan, ownAddress)
  const served = new Set(
    replies.filter((reply) => servesItsWire(plan, reply)).flatMap(({ address }) => vlansOf(plan, address)),
  )
  if (tag !== null) {
    const tagged = plan.vlan.filter(({ vid }) => vid === tag).map(({ id }) => id)
    return narrow(narrow(tagged, [...served]), own)
  }
  if (served.size === 1) return [...served]
  return served.size === 0 ? own : own.filter((id) => served.has(id))
}

const vlansOf = (plan: Plan, address: string | null): number[] =>
  networksHolding(plan, address).map(({ vlanId }) => vlanId)

/** Whoever is ours and may answer everywhere gives addresses of the network it is asked in. */
const servesItsWire = (plan: Plan, { server }: ServerReply): boolean =>
  serversAt(plan, server).some(({ vlanId }) => vlanId === null) || networksOfGateway(plan, server).length > 0

/** What both know; where they agree on nothing, the first. */
function narrow(ids: readonly number[], others: readonly number[]): readonly number[] {
  const both = ids.filter((id) => others.includes(id))
  return both.length > 0 ? both : ids
}

/** Interfaces as the wires they are on, by name. */
export const wiresOf = (
  interfaces: readonly {
    readonly name: string
    readonly tag: number | null
    readonly address: string | null
  }[],
): ReadonlyMap<string, Wire> =>
  new Map(interfaces.map(({ name, tag, address }) => [name, { tag, ownAddress: address }]))
