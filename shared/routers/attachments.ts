/**
 * How a machine reaches a network: tagged or plain on one card, or by a bridge over several where the plan cables the
 * machine to switches that are not linked to each other.
 *
 *   eth1 ── v110      eth1 ── v110p1 ┐
 *                     eth2 ── v110p2 ┴ br110
 */
import type { PlanSource } from '../config/intent.ts'
import type { Plan } from '../model/plan.ts'
import { forbiddenVlansOf, taggedVlansOf } from '../plan/served-vlans.ts'
import type { Trunk } from './cards.ts'
import { segmentOf } from './segments.ts'

/** A VLAN as switches carry it; `vlanId` null: the management VLAN before anybody made a row for it. */
export interface Carried {
  readonly vlanId: number | null
  readonly domainId: number
  readonly vid: number
}

export interface Member {
  /** The interface on which the VLAN comes without a tag: `v110`, or the card itself. */
  readonly card: string
  readonly trunk: Trunk
  /** Null: it comes without a tag already. */
  readonly vid: number | null
}

export interface Attachment {
  /** The interface that has the address. */
  readonly card: string
  /** None: a card that leads to no switch. Several: joined by a bridge. */
  readonly members: readonly Member[]
  readonly source: PlanSource
}

/** What the port at the switch does with the VLAN. */
export function carries(plan: Plan, { port, peer }: Trunk, vlan: Carried): 'tagged' | 'untagged' | 'not' {
  if (peer.domainId !== vlan.domainId) return 'not'
  if (port === null) return 'tagged'
  if (
    (port.mode === 'access' || port.mode === 'tagged') &&
    vlan.vlanId !== null &&
    port.vlanId === vlan.vlanId
  )
    return 'untagged'
  return taggedVlansOf(plan, port).includes(vlan.vid) ? 'tagged' : 'not'
}

/** Null: no card of the machine leads there. `suffix` tells networks of one number apart. */
export function attach(
  plan: Plan,
  trunks: readonly Trunk[],
  vlan: Carried,
  suffix: string,
): Attachment | null {
  const ways = waysTo(plan, trunks, vlan)
  const [first, ...others] = ways.map(({ trunk, how }, at): Member => {
    const name = `v${vlan.vid}${suffix}${ways.length > 1 ? `p${at + 1}` : ''}`
    return how === 'tagged' ? { card: name, trunk, vid: vlan.vid } : { card: trunk.card, trunk, vid: null }
  })
  if (!first) return null
  const card = others.length > 0 ? `br${vlan.vid}${suffix}` : first.card
  return { card, members: [first, ...others], source: first.trunk.source }
}

interface Way {
  readonly trunk: Trunk
  readonly how: 'tagged' | 'untagged'
}

/** One a segment: a second card into the same one would be a loop. */
function waysTo(plan: Plan, trunks: readonly Trunk[], vlan: Carried): Way[] {
  const bySegment = new Map<number, Way>()
  for (const trunk of trunks) {
    const how = carries(plan, trunk, vlan)
    const segment = segmentOf(plan, trunk.peer)
    if (how !== 'not' && !bySegment.has(segment)) bySegment.set(segment, { trunk, how })
  }
  if (bySegment.size > 0) return [...bySegment.values()]
  const uplink = trunks.find((trunk) => couldCarry(plan, trunk, vlan))
  return uplink ? [{ trunk: uplink, how: 'tagged' }] : []
}

/** A VLAN that no outlet is in at the moment stays where it would be: outlets come and go while the routers run. */
const couldCarry = (plan: Plan, { port, peer }: Trunk, vlan: Carried): boolean =>
  port?.uplink === true && peer.domainId === vlan.domainId && !forbiddenVlansOf(plan, port).includes(vlan.vid)
