/**
 * What was heard, held against the plan and against what the switches know: every server with its verdict, why, and the
 * place it is plugged in. Pure, so that it is worked out anew when the plan is edited or another table comes in.
 */
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { type MacPlace, macFinder } from '../verify/locate-mac.ts'
import type { SwitchReading } from '../verify/reading.ts'
import type { Snooping } from '../verify/snooping-text.ts'
import { type Judgement, judgeCaught, judgeReply, wireNumber } from './judge-reply.ts'
import { isOutsidePlan } from './known-servers.ts'
import type { DhcpFields, OtherOption } from './option-fields.ts'
import { placeAtPort, placeOf, type ServerPlace } from './server-place.ts'
import type { ReplyKind } from './server-reply.ts'
import type { HeardServer } from './watch-state.ts'
import { type Wire, wireVlans } from './wire-vlans.ts'

/** What DHCP snooping of one switch told. */
export interface SwitchSnooping extends Snooping {
  readonly deviceId: number
  readonly switch: string
  /** When: ISO 8601, UTC. */
  readonly at: string
}

/** What the switches know. */
export interface WatchEvidence {
  /** At most one a switch. */
  readonly readings: readonly SwitchReading[]
  readonly snooping: readonly SwitchSnooping[]
}

export const noEvidence: WatchEvidence = { readings: [], snooping: [] }

export interface ServerView extends Judgement {
  /** The same server keeps it as long as the watch runs. */
  readonly key: string
  /** Its address, as it calls itself; a MAC address where a switch caught it and told no more. */
  readonly server: string
  /** The switch that caught it; null: it was heard by this computer. */
  readonly caughtBy: string | null
  readonly interface: string | null
  readonly vlan: number | null
  readonly mac: string | null
  /** Still being looked for. */
  readonly isSearching: boolean
  readonly kind: ReplyKind | null
  readonly source: string | null
  readonly relay: string | null
  readonly address: string | null
  readonly nextServer: string | null
  readonly options: DhcpFields
  readonly otherOptions: readonly OtherOption[]
  readonly delayMs: number | null
  readonly count: number
  readonly firstAt: string | null
  readonly lastAt: string | null
  readonly places: readonly ServerPlace[]
}

/** Somebody who holds an address that no planned network has, as DHCP snooping saw it given. */
export interface StrayLease {
  readonly mac: string
  readonly address: string
  readonly vlan: number | null
  readonly place: ServerPlace
}

export interface WatchView {
  readonly servers: readonly ServerView[]
  readonly strays: readonly StrayLease[]
}

/** What a view is made of, worked out once. */
interface Known {
  readonly plan: Plan
  readonly evidence: WatchEvidence
  readonly find: (mac: string) => MacPlace[]
}

/** `wires`: the interfaces that were asked through, by name. */
export function viewWatch(
  plan: Plan,
  heard: readonly HeardServer[],
  wires: ReadonlyMap<string, Wire>,
  evidence: WatchEvidence,
): WatchView {
  const known: Known = { plan, evidence, find: macFinder(plan, evidence.readings) }
  const servers = heard.map((server) => viewHeard(known, server, heard, wires))
  const told = new Set(servers.flatMap(({ mac, source }) => [mac, source]))
  const caught = evidence.snooping.flatMap((one) => viewCaught(known, one))
  return {
    servers: [...servers, ...caught.filter(({ mac, source }) => !told.has(mac ?? source))],
    strays: evidence.snooping.flatMap((one) => straysIn(plan, one)),
  }
}

function viewHeard(
  known: Known,
  server: HeardServer,
  all: readonly HeardServer[],
  wires: ReadonlyMap<string, Wire>,
): ServerView {
  const { plan, evidence } = known
  const { reply, interface: name, search } = server
  const wire = wires.get(name ?? '') ?? { tag: null, ownAddress: null }
  const onIt = all.filter((other) => other.interface === name).map((other) => other.reply)
  const vlans = wireVlans(plan, wire, onIt)
  const mac = search.kind === 'found' ? search.mac : macByNeighbours(evidence, reply.source)
  const judgement = judgeReply(plan, reply, { mac, vlans })
  const { fields, others, xid: _xid, ...told } = reply
  return {
    ...told,
    ...judgement,
    key: [name, reply.server, reply.source].join(' '),
    caughtBy: null,
    interface: name,
    vlan: wireNumber(plan, vlans, wire.tag),
    mac,
    isSearching: mac === null && search.kind === 'searching',
    options: fields,
    otherOptions: others,
    delayMs: server.delayMs,
    count: server.count,
    firstAt: server.firstAt,
    lastAt: server.lastAt,
    places: mac === null ? caughtPlaces(known, reply.source) : placesOf(known, mac),
  }
}

const placesOf = ({ plan, find }: Known, mac: string): ServerPlace[] =>
  find(mac).map((place) => placeOf(plan, place))

/** Routers and switches know neighbours too. */
const macByNeighbours = ({ readings }: WatchEvidence, address: string): string | null =>
  readings.flatMap(({ addresses }) => addresses ?? []).find((neighbour) => neighbour.address === address)
    ?.mac ?? null

/** A switch that caught a server under this address tells the port itself. */
const caughtPlaces = ({ plan, evidence }: Known, address: string): ServerPlace[] =>
  evidence.snooping.flatMap(({ deviceId, at, caught }) =>
    caught.flatMap((server) =>
      server.address === address && server.port !== null
        ? [placeAtPort(plan, deviceId, server.port, at)]
        : [],
    ),
  )

function viewCaught(known: Known, { deviceId, switch: name, at, caught }: SwitchSnooping): ServerView[] {
  const { plan, evidence } = known
  return caught.map(({ address, mac: told, port }) => {
    const mac = told ?? (address === null ? null : macByNeighbours(evidence, address))
    const learned = mac === null ? [] : placesOf(known, mac)
    return {
      ...judgeCaught(plan, { address, mac, by: name }),
      ...nothingHeard,
      key: ['caught', name, address, told, port].join(' '),
      server: address ?? mac ?? '',
      caughtBy: name,
      mac,
      source: address,
      lastAt: at,
      places: port !== null ? [placeAtPort(plan, deviceId, port, at)] : learned,
    }
  })
}

const nothingHeard = {
  interface: null,
  vlan: null,
  isSearching: false,
  kind: null,
  relay: null,
  address: null,
  nextServer: null,
  options: {},
  otherOptions: [],
  delayMs: null,
  count: 0,
  firstAt: null,
} as const

function straysIn(plan: Plan, { deviceId, at, leases }: SwitchSnooping): StrayLease[] {
  const { device, vlansOfDomain } = indexPlan(plan)
  const domainId = device.get(deviceId)?.domainId
  const vlansThere = domainId == null ? [] : (vlansOfDomain.get(domainId) ?? [])
  const idsOf = (number: number | null) => vlansThere.filter(({ vid }) => vid === number).map(({ id }) => id)
  return leases
    .filter(({ address, vlan }) => isOutsidePlan(plan, address, idsOf(vlan)))
    .map(({ mac, address, vlan, port }) => ({
      ...{ mac, address, vlan },
      place: placeAtPort(plan, deviceId, port, at),
    }))
}
