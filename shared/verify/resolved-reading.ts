/** A reading with its port names found in the plan: everything after this speaks of interface ids. */
import type { Plan } from '../model/plan.ts'
import { namePorts, namesIn } from './port-named.ts'
import type { Neighbour, PortStatus, PortVlans, SwitchReading } from './reading.ts'

export interface HeardMac {
  readonly mac: string
  readonly vlan: number | null
  readonly portId: number
}

export interface ResolvedReading {
  readonly reading: SwitchReading
  /** Null: no MAC table was read. */
  readonly macs: readonly HeardMac[] | null
  readonly statuses: ReadonlyMap<number, PortStatus>
  readonly vlans: ReadonlyMap<number, PortVlans>
  readonly neighbours: readonly { readonly portId: number; readonly neighbour: Neighbour }[]
  readonly flaps: readonly { readonly mac: string | null; readonly portIds: readonly number[] }[]
  /** Names in it that no port of the planned switch has. */
  readonly strangePorts: readonly string[]
  readonly hasKnownPorts: boolean
}

export function resolveReading(plan: Plan, reading: SwitchReading): ResolvedReading {
  const names = namePorts(plan, reading)
  const idOf = (name: string): number | null => names.find(name)?.id ?? null
  const byPort = <T extends { readonly port: string }>(rows: readonly T[] | null): ReadonlyMap<number, T> =>
    new Map(
      (rows ?? []).flatMap((row) => {
        const id = idOf(row.port)
        return id === null ? [] : [[id, row] as const]
      }),
    )
  return {
    reading,
    macs:
      reading.macs?.flatMap(({ mac, vlan, port }) => {
        const portId = idOf(port)
        return portId === null ? [] : [{ mac, vlan, portId }]
      }) ?? null,
    statuses: byPort(reading.ports),
    vlans: byPort(reading.vlans),
    neighbours: (reading.neighbours ?? []).flatMap((neighbour) => {
      const portId = idOf(neighbour.port)
      return portId === null ? [] : [{ portId, neighbour }]
    }),
    flaps: (reading.flaps ?? []).map(({ mac, ports }) => ({
      mac,
      portIds: ports.flatMap((name) => idOf(name) ?? []),
    })),
    strangePorts: names.unknown,
    hasKnownPorts: namesIn(reading).some((name) => names.find(name) !== null),
  }
}
