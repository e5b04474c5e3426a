/**
 * The two machines as they are to be: what every file is made from, and what every check looks at. In no daemon's words,
 * as an intention of a switch is in no vendor's.
 */
import type { PlanSource } from '../config/intent.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { type Attachment, attach } from './attachments.ts'
import { type Cards, cardsOf, type Trunk } from './cards.ts'
import { type Machine, machinesOf } from './machines.ts'
import { type Addressed, addressNetworks, type LeftOut, type RoutedNetwork } from './networks.ts'
import type { RoutingRules } from './rows.ts'
import { rulesOf } from './rules.ts'
import { rulesSource, type WantedNetwork } from './wanted-networks.ts'

/** 0 the primary, 1 the secondary: the place in every pair of this folder. */
export type Side = 0 | 1
export const sides: readonly Side[] = [0, 1]
export const otherSide = (side: Side): Side => (side === 0 ? 1 : 0)

export interface Wan {
  readonly card: string
  /** With prefix length; null: by DHCP. */
  readonly address: string | null
  readonly gateway: string | null
  readonly source: PlanSource
}

export interface RouterMachine extends Machine {
  readonly trunks: readonly Trunk[]
  readonly wan: Wan | null
}

export interface RouterPair {
  readonly machines: readonly [RouterMachine, RouterMachine]
  /** In the order people look for them: by switch, then by VLAN number. */
  readonly networks: readonly RoutedNetwork[]
  readonly leftOut: readonly LeftOut[]
  readonly rules: RoutingRules
  readonly rulesSource: PlanSource
}

const known = new WeakMap<Plan, RouterPair>()

/** Computed once per plan. */
export function routerPair(plan: Plan): RouterPair {
  const found = known.get(plan) ?? derivePair(plan)
  known.set(plan, found)
  return found
}

function derivePair(plan: Plan): RouterPair {
  const [first, second] = machinesOf(plan)
  const cards = [cardsOf(plan, first, second), cardsOf(plan, second, first)] as const
  const { networks, leftOut } = addressNetworks(plan)
  const wans = [wanOf(first, cards[0]), wanOf(second, cards[1])] as const
  const suffixes = numberSuffixes(plan, networks, cardNames([first, second], cards))
  const attachTo = (side: Side, network: Addressed): Attachment | null =>
    network.vlan === null
      ? onOwnCard(network, [first, second][side] ?? first, cards[side], wans[side])
      : attach(plan, cards[side].trunks, network.vlan, suffixes.get(network) ?? '')
  const attached = networks.map(
    (network): RoutedNetwork => ({
      ...network,
      attachments: [attachTo(0, network), attachTo(1, network)],
    }),
  )
  return {
    machines: [
      { ...first, trunks: cards[0].trunks, wan: wans[0] },
      { ...second, trunks: cards[1].trunks, wan: wans[1] },
    ],
    networks: inReadingOrder(plan, attached.filter(isThere)),
    leftOut,
    rules: rulesOf(plan),
    rulesSource: rulesSource(plan),
  }
}

/** The cable between the machines is a network only where there is one. */
const isThere = ({ zone, attachments }: RoutedNetwork): boolean =>
  zone !== 'peer' || attachments.every((one) => one !== null)

/** One that leads to a switch or to the other machine is none, whatever was written. */
function wanOf({ rules, source }: Machine, cards: Cards): Wan | null {
  const card = rules.wanInterface ?? cards.free[0]
  return card === undefined || isTaken(cards, card)
    ? null
    : { card, address: rules.wanAddress, gateway: rules.wanGateway, source }
}

function onOwnCard(
  { zone, source }: WantedNetwork,
  machine: Machine,
  cards: Cards,
  wan: Wan | null,
): Attachment | null {
  const spare = cards.free.find((card) => card !== wan?.card)
  const wanted = machine.rules.dmzInterface ?? spare
  const dmz = wanted === undefined || wanted === wan?.card || isTaken(cards, wanted) ? null : wanted
  const card = zone === 'peer' ? cards.peer : dmz
  return card === null ? null : { card, members: [], source }
}

const isTaken = ({ trunks, peer }: Cards, name: string): boolean =>
  name === peer || trunks.some(({ card, bond }) => card === name || bond?.members.includes(name))

/**
 * What is put behind the number in `v110`. VLAN numbers repeat between switches: the first network of a number has none,
 * so that a new one never renames what is there.
 */
function numberSuffixes(
  plan: Plan,
  networks: readonly Addressed[],
  cards: ReadonlySet<string>,
): ReadonlyMap<Addressed, string> {
  const switches = Map.groupBy(
    plan.device.filter(({ role }) => role === 'switch'),
    ({ domainId }) => domainId,
  )
  const taken = new Set<string>()
  const found = new Map<Addressed, string>()
  for (const network of networks) {
    if (network.vlan === null) continue
    const { vid, domainId } = network.vlan
    const [only, ...others] = switches.get(domainId) ?? []
    const number = others.length === 0 ? (only?.number ?? null) : null
    const free = ['', ...(number === null ? [] : [`s${number}`]), `d${domainId}`].find(
      (suffix) =>
        !taken.has(`${vid}${suffix}`) && !cards.has(`v${vid}${suffix}`) && !cards.has(`br${vid}${suffix}`),
    )
    taken.add(`${vid}${free ?? ''}`)
    found.set(network, free ?? '')
  }
  return found
}

/** Names that the machines' own cards have. */
const cardNames = (machines: readonly Machine[], cards: readonly Cards[]): ReadonlySet<string> =>
  new Set([
    ...machines.flatMap(({ rules }) => [rules.wanInterface ?? [], rules.dmzInterface ?? []].flat()),
    ...cards.flatMap(({ trunks, free, peer }) => [
      ...trunks.flatMap(({ card, bond }) => [card, ...(bond?.members ?? [])]),
      ...free,
      ...(peer === null ? [] : [peer]),
    ]),
  ])

function inReadingOrder(plan: Plan, networks: readonly RoutedNetwork[]): RoutedNetwork[] {
  const { domain } = indexPlan(plan)
  const numbers = new Map<number, number>()
  for (const { role, domainId, number, id } of plan.device)
    if (role === 'switch' && domainId !== null)
      numbers.set(domainId, Math.min(numbers.get(domainId) ?? Number.POSITIVE_INFINITY, number ?? id))
  const placeOf = ({ vlan }: RoutedNetwork): number =>
    vlan === null ? Number.MAX_SAFE_INTEGER : (numbers.get(vlan.domainId) ?? domain.size)
  return [...networks].sort(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      (a.vlan?.domainId ?? 0) - (b.vlan?.domainId ?? 0) ||
      (a.vlan?.vid ?? 0) - (b.vlan?.vid ?? 0),
  )
}
