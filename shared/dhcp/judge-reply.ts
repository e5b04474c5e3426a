/**
 * Whether a server that answered belongs here, and why. Nobody is accused without evidence: where the plan names no DHCP
 * server, only what contradicts the plan is foreign, and the rest cannot be told.
 */
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { vlanName } from '../plan/names.ts'
import {
  isOutsidePlan,
  networksHolding,
  networksOfGateway,
  type OwnServer,
  serversAt,
} from './known-servers.ts'
import type { ServerReply } from './server-reply.ts'

export const verdicts = ['known', 'foreign', 'unexpected-here', 'untold'] as const
export type Verdict = (typeof verdicts)[number]

export type ReasonCode =
  | 'listed'
  | 'gateway'
  | 'other_vlan'
  | 'only_in'
  | 'not_listed'
  | 'other_mac'
  | 'outside_plan'
  | 'other_gateway'
  | 'none_listed'
  | 'no_networks'
  | 'caught'
  | 'caught_ours'

export interface Judgement {
  readonly verdict: Verdict
  /** What the plan calls it. */
  readonly name: string | null
  /** Said in words by the catalogue: `dhcp.why.CODE`. */
  readonly reason: { readonly code: ReasonCode; readonly values: Readonly<Record<string, string>> }
}

export interface Circumstances {
  /** Of the machine that put the answer on the wire; null: not known. */
  readonly mac: string | null
  /** Ids of the VLANs the wire may be; none: it cannot be told. */
  readonly vlans: readonly number[]
}

const judged = (
  verdict: Verdict,
  code: ReasonCode,
  values: Readonly<Record<string, string>> = {},
  name: string | null = null,
): Judgement => ({ verdict, name, reason: { code, values } })

export function judgeReply(plan: Plan, reply: ServerReply, circumstances: Circumstances): Judgement {
  const listed = serversAt(plan, reply.server)
  if (listed.length > 0) return best(listed.map((server) => judgeListed(plan, server, reply, circumstances)))
  if (networksOfGateway(plan, reply.server).length > 0)
    return (
      judgeVlan(plan, reply, circumstances, reply.server) ??
      judged('known', 'gateway', { server: reply.server })
    )
  return plan.dhcpServer.length > 0
    ? judged('foreign', 'not_listed', { servers: plan.dhcpServer.map(({ name }) => name).join(', ') })
    : judgeByPlan(plan, reply, circumstances)
}

/** Of several rows for one address the kindest counts: each allows something. */
const best = (all: readonly Judgement[]): Judgement =>
  all.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))[0] ??
  judged('untold', 'none_listed')

const order: readonly Verdict[] = ['known', 'untold', 'unexpected-here', 'foreign']

function judgeListed(
  plan: Plan,
  server: OwnServer,
  reply: ServerReply,
  circumstances: Circumstances,
): Judgement {
  const { name } = server
  const { mac } = circumstances
  // Through a relay or under another source the frame is another machine's, rightly.
  const isDirect = reply.relay === null && reply.source === reply.server
  if (isDirect && server.mac !== null && mac !== null && mac !== server.mac)
    return judged('foreign', 'other_mac', { name, mac, expected: server.mac })
  const elsewhere =
    server.vlanId === null ? null : judgeOnly(plan, server, server.vlanId, reply, circumstances)
  return elsewhere ?? judgeVlan(plan, reply, circumstances, name) ?? judged('known', 'listed', { name }, name)
}

export interface Caught {
  readonly address: string | null
  readonly mac: string | null
  /** The switch that caught it. */
  readonly by: string
}

/** A server that a switch caught on a port it does not trust: one of ours is plugged in where it should not be. */
export function judgeCaught(plan: Plan, { address, mac, by }: Caught): Judgement {
  const ours =
    plan.dhcpServer.find((server) => server.mac !== null && server.mac === mac) ??
    (address === null ? undefined : serversAt(plan, address)[0])
  return ours
    ? judged('unexpected-here', 'caught_ours', { name: ours.name, by }, ours.name)
    : judged('foreign', 'caught', { by })
}

/** A server that has one VLAN only; null: nothing says that this is another one. */
function judgeOnly(
  plan: Plan,
  { name }: OwnServer,
  onlyVlan: number,
  reply: ServerReply,
  { vlans }: Circumstances,
): Judgement | null {
  // Where the wire's VLAN is not known, the network of the address given stands for it.
  const here = vlans.length > 0 ? vlans : networksHolding(plan, reply.address).map(({ vlanId }) => vlanId)
  if (here.length === 0 || here.includes(onlyVlan)) return null
  const values = { name, vlan: vlanName(plan, onlyVlan), here: namesOf(plan, here) }
  return judged('unexpected-here', 'only_in', values, name)
}

/** One of ours that gives addresses of another VLAN than this wire's: two VLANs are joined somewhere. */
function judgeVlan(plan: Plan, reply: ServerReply, { vlans }: Circumstances, name: string): Judgement | null {
  const networks = networksHolding(plan, reply.address)
  if (vlans.length === 0 || networks.length === 0) return null
  if (networks.some(({ vlanId }) => vlans.includes(vlanId))) return null
  const other = namesOf(
    plan,
    networks.map(({ vlanId }) => vlanId),
  )
  const values = { name, vlan: other, here: namesOf(plan, vlans) }
  return judged('unexpected-here', 'other_vlan', values, name)
}

/** Nobody is on the list: what it offers is held against the networks of the plan. */
function judgeByPlan(plan: Plan, { address, fields }: ServerReply, { vlans }: Circumstances): Judgement {
  if (address === null) return judged('untold', 'none_listed')
  const networks = networksHolding(plan, address)
  if (networks.length === 0)
    return isOutsidePlan(plan, address, vlans)
      ? judged('foreign', 'outside_plan', { address })
      : judged('untold', 'no_networks')
  const routers = fields.routers ?? []
  const isOurs = networks.some(({ gateway }) => gateway === null || routers.includes(gateway))
  if (routers.length === 0 || isOurs) return judged('untold', 'none_listed')
  return judged('foreign', 'other_gateway', {
    router: routers.join(', '),
    gateway: networks.flatMap(({ gateway }) => gateway ?? []).join(', '),
  })
}

/** `101`, or `SW1 101, SW2 101` where it may be either. */
const namesOf = (plan: Plan, ids: readonly number[]): string =>
  [...new Set(ids)].map((id) => vlanName(plan, id)).join(', ')

/** The number of the wire's VLAN; null: it is not known, or may be several numbers. */
export function wireNumber(plan: Plan, ids: readonly number[], tag: number | null): number | null {
  if (tag !== null) return tag
  const { vlan } = indexPlan(plan)
  const numbers = new Set(ids.flatMap((id) => vlan.get(id)?.vid ?? []))
  return numbers.size === 1 ? ([...numbers][0] ?? null) : null
}
