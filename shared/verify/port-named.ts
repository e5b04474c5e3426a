/**
 * Which interface of the plan a device means by its own name for a port. The device's names are exact, so they have to be
 * equal, spellings aside. Only where the plan has but assumed what kind of switch it is, its names are provisional: then
 * ports that the plan calls otherwise are found by their number, if all of them are of one row. What could be two is none.
 *
 *   plan, assumed: FastEthernet0/1..48, GigabitEthernet0/1..2      the device says: Gi1/0/1..52
 *   Gi1/0/7 -> FastEthernet0/7      Gi1/0/49 -> unknown: which uplink that is, nobody has told
 */
import { portKey, splitName } from '../device-types/interface-name.ts'
import type { Interface } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { portsOf } from '../plan/lag.ts'
import type { SwitchReading } from './reading.ts'

export interface PortNames {
  readonly find: (name: string) => Interface | null
  /** Names that the plan has no port for, as the device writes them. */
  readonly unknown: readonly string[]
  /** Whether ports were found by their number because the device's type is only assumed. */
  readonly isByNumber: boolean
}

/** Every port that a reading names, each once. */
export function namesIn(reading: SwitchReading): readonly string[] {
  const { macs, ports, vlans, neighbours, counters, flaps } = reading
  const tables: readonly (readonly { readonly port: string }[] | null)[] = [
    macs,
    ports,
    vlans,
    neighbours,
    counters,
  ]
  const names = tables.flatMap((table) => (table ?? []).map(({ port }) => port))
  return [...new Set([...names, ...(flaps ?? []).flatMap((flap) => flap.ports)])]
}

/** The ports of `reading` in the plan. A device that the plan does not have has none. */
export const namePorts = (plan: Plan, reading: SwitchReading): PortNames =>
  namePortsOf(plan, reading.deviceId, namesIn(reading))

/** The same for names from anywhere. All names together decide, so give all that the device said. */
export function namePortsOf(plan: Plan, deviceId: number, names: readonly string[]): PortNames {
  const { device, interfacesOf } = indexPlan(plan)
  const exact = new Map((interfacesOf.get(deviceId) ?? []).map((port) => [portKey(port.name), port]))
  const isAssumed = device.get(deviceId)?.typeAssumed ?? false
  const find = isAssumed
    ? provisional(portsOf(plan, deviceId), exact, names)
    : (name: string) => exact.get(portKey(name)) ?? null
  const found = new Map(names.map((name) => [name, find(name)]))
  return {
    find: (name) => (found.has(name) ? (found.get(name) ?? null) : find(name)),
    unknown: names.filter((name) => !found.get(name)),
    isByNumber: [...found].some(([name, port]) => port !== null && exact.get(portKey(name)) !== port),
  }
}

/** Ports of one row: `FastEthernet0/` and its numbers. */
type Rows = ReadonlyMap<string, ReadonlySet<number>>

function rowsOfNames(names: readonly string[]): Rows {
  const rows = new Map<string, Set<number>>()
  for (const name of names) {
    const place = placeOf(name)
    if (place) rows.set(place.row, (rows.get(place.row) ?? new Set()).add(place.number))
  }
  return rows
}

function placeOf(name: string): { readonly row: string; readonly number: number } | null {
  const parts = splitName(name)
  const number = parts?.path.at(-1)
  if (!parts || number === undefined || /^(?:port-channel|trk|lag|po|ch|vlan)$/i.test(parts.kind)) return null
  return { row: [parts.kind, ...parts.path.slice(0, -1)].join('/'), number }
}

const highest = (numbers: ReadonlySet<number> | undefined): number => Math.max(0, ...(numbers ?? []))

type Find = PortNames['find']

const nothing: Find = () => null

/** Names of an assumed type: as they are where they fit row by row, else by number in the one row that fits. */
function provisional(
  planned: readonly Interface[],
  exact: ReadonlyMap<string, Interface>,
  names: readonly string[],
): Find {
  const plannedRows = rowsOfNames(planned.map(({ name }) => name))
  const [main] = [...plannedRows].sort(([, a], [, b]) => b.size - a.size)
  const said = rowsOfNames(names)
  if (!main) return nothing
  const fits = [...said].every(([row, numbers]) => highest(numbers) <= highest(plannedRows.get(row)))
  const isMainSaid = said.has(main[0])
  if (fits && isMainSaid) return (name) => exact.get(portKey(name)) ?? null
  // Only uplinks, by their names: or the first ports of a switch whose ports are all called so. Nobody can tell.
  if (fits) return nothing
  const longest = [...said].sort(([, a], [, b]) => highest(b) - highest(a))
  return byNumber(planned, main[0], isMainSaid ? main[0] : onlyLongest(longest))
}

/** The row with the highest number, if no other is near it: two alike are two modules or two switches of a stack. */
function onlyLongest(rows: readonly (readonly [string, ReadonlySet<number>])[]): string | null {
  const [first, second] = rows
  if (!first) return null
  return second && highest(second[1]) * 2 > highest(first[1]) ? null : first[0]
}

function byNumber(planned: readonly Interface[], main: string, row: string | null): Find {
  const numbered = new Map(
    planned.flatMap((port) => {
      const place = placeOf(port.name)
      return place?.row === main ? [[place.number, port] as const] : []
    }),
  )
  return (name) => {
    const place = placeOf(name)
    return place && place.row === row ? (numbered.get(place.number) ?? null) : null
  }
}
