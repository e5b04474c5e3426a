/**
 * The network cards of a machine as the plan cables them: which lead to switches, which are free for the Internet. Cables
 * that end in one LAG of a switch are one bond here, whatever the plan draws on this side.
 */
import type { PlanSource } from '../config/intent.ts'
import type { Device, Interface, LagProtocol } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { chainThrough } from '../plan/chain.ts'
import { carrierOf, portsOf } from '../plan/lag.ts'
import { interfaceName } from '../plan/names.ts'
import type { Machine } from './machines.ts'
import { cardName } from './rows.ts'

export interface Bond {
  readonly members: readonly string[]
  /** As the driver of Linux calls them. */
  readonly mode: '802.3ad' | 'balance-xor'
  /** What the switch was told; PAgP has no counterpart in Linux. */
  readonly protocol: LagProtocol
}

/** A card, or a bond of several, that leads to a switch. */
export interface Trunk {
  readonly card: string
  readonly bond: Bond | null
  readonly peer: Device
  /** The port at the switch, its LAG where it is in one; null: nothing is cabled, and all is assumed to be carried. */
  readonly port: Interface | null
  readonly source: PlanSource
}

export interface Cards {
  readonly trunks: readonly Trunk[]
  /** The card that a cable joins to the other machine. */
  readonly peer: string | null
  /** Those that lead nowhere, in front-panel order. */
  readonly free: readonly string[]
}

const bondModes: Readonly<Record<LagProtocol, Bond['mode']>> = {
  lacp: '802.3ad',
  static: 'balance-xor',
  pagp: 'balance-xor',
}

export const isCardName = (name: string): boolean => cardName.safeParse(name).success

/** A port's name as Linux could have it: what does not fit is reported by the checks. */
export function cardOf({ name }: Pick<Interface, 'name'>): string {
  const bare = name.replace(/[^\w-]+/g, '-').slice(0, 15)
  return isCardName(bare) ? bare : `p-${bare}`.slice(0, 15)
}

interface Cord {
  readonly port: Interface
  readonly far: Interface | null
}

export function cardsOf(plan: Plan, machine: Machine, other: Machine): Cards {
  if (!machine.device) return { trunks: assumedTrunks(plan, machine, []), peer: null, free: ['eth0'] }
  const ports = portsOf(plan, machine.device.id)
  const cords = ports.map((port): Cord => ({ port, far: farEnd(plan, port) }))
  const toOther = cords.find(({ far }) => far !== null && far.deviceId === other.device?.id)
  const isCabled = (port: Interface) => indexPlan(plan).cablesAt.has(`interface:${port.id}`)
  const free = ports.filter((port) => !isCabled(port)).map(cardOf)
  const trunks = cabledTrunks(plan, cords)
  const peer = toOther ? cardOf(toOther.port) : null
  if (trunks.length > 0) return { trunks, peer, free }
  return { trunks: assumedTrunks(plan, machine, free), peer, free: free.slice(0, 1) }
}

function farEnd(plan: Plan, port: Interface): Interface | null {
  const { nodes } = chainThrough(plan, { kind: 'interface', id: port.id })
  const end = [nodes[0], nodes.at(-1)].find((node) => node?.kind === 'interface' && node.id !== port.id)
  return (end && indexPlan(plan).interface.get(end.id)) ?? null
}

function cabledTrunks(plan: Plan, cords: readonly Cord[]): Trunk[] {
  const toSwitches = cords.flatMap(({ port, far }) => {
    if (far === null) return []
    const peer = indexPlan(plan).device.get(far.deviceId)
    return peer?.role === 'switch' ? [{ port, peer, carrier: carrierOf(plan, far) }] : []
  })
  return [...Map.groupBy(toSwitches, ({ carrier }) => carrier.id).values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { port, peer, carrier } = first
    const bond = bondOf(
      group.map((cord) => cardOf(cord.port)),
      carrier,
    )
    const source: PlanSource = {
      table: 'interface',
      id: port.id,
      text: `port ${interfaceName(plan, port.id)}`,
    }
    return [{ card: bond ? `bond${port.position}` : cardOf(port), bond, peer, port: carrier, source }]
  })
}

const bondOf = (members: readonly string[], { lagProtocol: protocol }: Interface): Bond | null =>
  protocol === null ? null : { members, mode: bondModes[protocol], protocol }

/** One to a switch of every domain: the card of the switch's number, or the first where there is one domain. */
function assumedTrunks(plan: Plan, machine: Machine, cards: readonly string[]): Trunk[] {
  const switches = plan.device.filter(({ role, domainId }) => role === 'switch' && domainId !== null)
  const domains = [...Map.groupBy(switches, ({ domainId }) => domainId).values()]
  return domains.flatMap((group) => {
    const [peer] = [...group].sort((a, b) => (a.number ?? a.id) - (b.number ?? b.id))
    if (!peer) return []
    const number = domains.length === 1 ? 1 : (peer.number ?? peer.id)
    const card = cards[number] ?? `eth${number}`
    return [{ card, bond: null, peer, port: null, source: machine.source }]
  })
}
