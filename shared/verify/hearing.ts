/**
 * Where each MAC address is plugged in, out of tables in which every switch lists every address that ever crossed it. An
 * address is at the port that leads to nothing else: not at a planned link, nor at a port that turns out to be one.
 *
 *   PC ── [SW1 5]   SW1 lists it at 5, SW4 at its port to SW1: it is at SW1 5
 */
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { deviceNamed } from '../plan/device-named.ts'
import type { CordPlan } from './cord-plan.ts'
import { knownHosts } from './known-hosts.ts'
import type { HeardMac, ResolvedReading } from './resolved-reading.ts'

export interface Hearing {
  /** MAC -> the one port where it is plugged in; absent where that is not clear. */
  readonly portOf: ReadonlyMap<string, number>
  /** Port -> what was heard there, of ports at which hosts may be. */
  readonly macsAt: ReadonlyMap<number, readonly HeardMac[]>
  /** Ports that lead to another switch although the plan does not say so -> that switch, where it is known. */
  readonly transit: ReadonlyMap<number, number | null>
  /** Switches whose MAC table was read, by id. */
  readonly heardDevices: ReadonlySet<number>
  /** Of those, the ones whose table came to its end. */
  readonly wholeDevices: ReadonlySet<number>
}

export function hear(plan: Plan, cords: CordPlan, readings: readonly ResolvedReading[]): Hearing {
  const all = readings.flatMap(({ macs }) => macs ?? []).filter(({ portId }) => !cords.links.has(portId))
  const byPort = Map.groupBy(all, ({ portId }) => portId)
  const transit = new Map([
    ...transitByHosts(plan, cords, byPort),
    ...transitByTables(plan, all, byPort),
    ...transitByNeighbours(plan, cords, readings),
  ])
  const macsAt = new Map([...byPort].filter(([port]) => !transit.has(port)))
  const read = readings.filter(({ macs }) => macs !== null).map(({ reading }) => reading)
  return {
    portOf: placeMacs(macsAt),
    macsAt,
    transit,
    heardDevices: new Set(read.map(({ deviceId }) => deviceId)),
    wholeDevices: new Set(read.filter((one) => one.isMacTableWhole).map(({ deviceId }) => deviceId)),
  }
}

type ByPort = ReadonlyMap<number, readonly HeardMac[]>

function placeMacs(macsAt: ByPort): ReadonlyMap<string, number> {
  const places = new Map<string, number | null>()
  for (const [port, macs] of macsAt)
    for (const { mac } of macs) {
      const other = places.get(mac)
      places.set(mac, other === undefined || other === port ? port : null)
    }
  return new Map([...places].flatMap(([mac, port]) => (port === null ? [] : [[mac, port] as const])))
}

/** A planned device that is no host says so itself. */
function transitByNeighbours(
  plan: Plan,
  cords: CordPlan,
  readings: readonly ResolvedReading[],
): [number, number | null][] {
  return readings.flatMap(({ reading, neighbours }) =>
    neighbours.flatMap(({ portId, neighbour }): [number, number | null][] => {
      const device = neighbour.name === null ? null : deviceNamed(plan, neighbour.name)
      const isOther = device !== null && device.id !== reading.deviceId
      return isOther && !cords.links.has(portId) ? [[portId, device.id]] : []
    }),
  )
}

/** The larger of two ports that both list an address leads to the smaller, if it does so for most of what it lists. */
function transitByTables(plan: Plan, all: readonly HeardMac[], byPort: ByPort): [number, number | null][] {
  const { interface: ports } = indexPlan(plan)
  const deviceOf = (portId: number) => ports.get(portId)?.deviceId ?? 0
  const sizeOf = (portId: number) => new Set(byPort.get(portId)?.map(({ mac }) => mac)).size
  const sizes = new Map([...byPort.keys()].map((port) => [port, sizeOf(port)]))
  const leadsTo = new Map<number, number[]>()
  for (const places of Map.groupBy(all, ({ mac }) => mac).values()) {
    const own = [...new Set(places.map(({ portId }) => portId))].sort(
      (a, b) => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0),
    )
    const [nearest, ...further] = own
    if (nearest === undefined) continue
    for (const port of further)
      if (deviceOf(port) !== deviceOf(nearest) && (sizes.get(port) ?? 0) > (sizes.get(nearest) ?? 0))
        put(leadsTo, port, deviceOf(nearest))
  }
  return [...leadsTo]
    .filter(([port, devices]) => devices.length > 1 && devices.length * 2 >= (sizes.get(port) ?? 0))
    .map(([port, devices]) => [port, mostFrequent(devices)])
}

function put(groups: Map<number, number[]>, key: number, value: number): void {
  const group = groups.get(key)
  if (group) group.push(value)
  else groups.set(key, [value])
}

/** Hosts of three outlets of one other switch behind a port, and none that belongs there: the way to that switch. */
const HOSTS_OF_A_SWITCH = 3

function transitByHosts(plan: Plan, cords: CordPlan, byPort: ByPort): [number, number | null][] {
  const hosts = knownHosts(plan)
  const { interface: ports } = indexPlan(plan)
  return [...byPort].flatMap(([port, macs]): [number, number | null][] => {
    const outlets = new Set(macs.flatMap(({ mac }) => hosts.get(mac)?.outletId ?? []))
    if (outlets.size < HOSTS_OF_A_SWITCH || outlets.has(cords.outletAt.get(port) ?? 0)) return []
    const own = ports.get(port)?.deviceId
    const homes = [...outlets].flatMap((id) => ports.get(cords.planned.get(id) ?? 0)?.deviceId ?? [])
    return homes.length === outlets.size && !homes.includes(own ?? 0) ? [[port, mostFrequent(homes)]] : []
  })
}

function mostFrequent(ids: readonly number[]): number | null {
  const counts = [...Map.groupBy(ids, (id) => id)].sort(([, a], [, b]) => b.length - a.length)
  return counts[0]?.[0] ?? null
}
