/**
 * Where a MAC address is plugged in, from what the switches have learned. Every switch on the way to it has learned it, on
 * the port that leads there: the one whose port leads to no other device has it behind that port. Tables that turn out to
 * be another switch's are left out.
 *
 *   laptop ─ SW1 [49]──link──[49] SW2 [7]─ cord ─ panel ─ outlet ─ stand ─ the address
 *            SW1 says 49: behind it     SW2 says 7: here
 */
import type { Device } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { membersOf } from '../plan/lag.ts'
import { type HeardPlaces, hearPlaces } from './heard-places.ts'
import { plannedPeer } from './planned-peer.ts'
import type { SwitchReading } from './reading.ts'
import type { ResolvedReading } from './resolved-reading.ts'

export interface MacPlace {
  /**
   * `port`: here, something is plugged in there. `behind`: behind that link to another switch, whose table would tell.
   * `device`: at a planned router or server, or behind it.
   */
  readonly kind: 'port' | 'behind' | 'device'
  readonly deviceId: number
  /** Null: the plan does not know a port of that name. */
  readonly interfaceId: number | null
  readonly port: string
  /** The device at the other end, where that is known. */
  readonly nextDeviceId: number | null
  /** When the switch said so: ISO 8601, UTC. */
  readonly at: string
}

type FindMac = (mac: string) => MacPlace[]

/** Of the same readings, as long as the plan is the same. */
const finders = new WeakMap<readonly SwitchReading[], { readonly plan: Plan; readonly find: FindMac }>()

/**
 * The places of addresses by these readings, at most one a switch: those where an address is plugged in, else those it is
 * only behind. Several: it moved, or there is a loop. None: no table has it.
 */
export function macFinder(plan: Plan, readings: readonly SwitchReading[]): FindMac {
  const known = finders.get(readings)
  if (known?.plan === plan) return known.find
  const find = makeFinder(plan, readings)
  finders.set(readings, { plan, find })
  return find
}

function makeFinder(plan: Plan, readings: readonly SwitchReading[]): FindMac {
  const heard = hearPlaces(
    plan,
    readings.filter(({ macs }) => macs !== null),
  )
  return (mac) => {
    const found = heard.readings.flatMap((one) => [
      ...plannedPorts(plan, heard, one, mac),
      ...strangePorts(one, mac),
    ])
    const nearest = (['port', 'device', 'behind'] as const).find((kind) =>
      found.some((one) => one.kind === kind),
    )
    return found.filter(({ kind }) => kind === nearest)
  }
}

function plannedPorts(
  plan: Plan,
  heard: HeardPlaces,
  { reading, macs }: ResolvedReading,
  mac: string,
): MacPlace[] {
  const { interface: ports } = indexPlan(plan)
  const { deviceId, at } = reading
  const ids = new Set((macs ?? []).filter((one) => one.mac === mac).map(({ portId }) => portId))
  return [...ids].map((interfaceId): MacPlace => {
    const place = { deviceId, interfaceId, port: ports.get(interfaceId)?.name ?? '?', at }
    if (heard.macsAt.has(interfaceId)) return { kind: 'port', ...place, nextDeviceId: null }
    const next = nextDevice(plan, heard, interfaceId)
    const kind = next && next.role !== 'switch' ? 'device' : 'behind'
    return { kind, ...place, nextDeviceId: next?.id ?? null }
  })
}

/** At the other end of a link, over any cable of a LAG; else as the tables and neighbours show it. */
function nextDevice(plan: Plan, heard: HeardPlaces, interfaceId: number): Device | undefined {
  const members = membersOf(plan, interfaceId).map(({ id }) => id)
  const peers = [interfaceId, ...members].flatMap((id) => plannedPeer(plan, id)?.device ?? [])
  return peers[0] ?? indexPlan(plan).device.get(heard.transit.get(interfaceId) ?? 0)
}

/** The addresses of the switch itself, and those it drops, are on no port either. */
const NO_PORT = /^(?:cpu|router|drop|switch|management|vl(?:an)?\d)/i

const strangePorts = ({ reading, strangePorts: strange }: ResolvedReading, mac: string): MacPlace[] =>
  [...new Set((reading.macs ?? []).filter((one) => one.mac === mac).map(({ port }) => port))]
    .filter((port) => strange.includes(port) && !NO_PORT.test(port))
    .map((port) => ({
      kind: 'port',
      ...{ deviceId: reading.deviceId, interfaceId: null, port, nextDeviceId: null, at: reading.at },
    }))
