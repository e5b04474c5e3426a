/** Hosts of which the plan says at which outlet they are. An address that two outlets claim says nothing. */
import type { Host } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'

export interface PlacedHost {
  readonly mac: string
  readonly name: string | null
  readonly outletId: number
}

const known = new WeakMap<readonly Host[], ReadonlyMap<string, PlacedHost>>()

/** MAC -> host. */
export function knownHosts(plan: Plan): ReadonlyMap<string, PlacedHost> {
  const found = known.get(plan.host) ?? readHosts(plan.host)
  known.set(plan.host, found)
  return found
}

function readHosts(hosts: readonly Host[]): ReadonlyMap<string, PlacedHost> {
  const placed = new Map<string, PlacedHost>()
  const doubtful = new Set<string>()
  for (const { mac, name, outletId } of hosts) {
    if (outletId === null) continue
    const other = placed.get(mac)
    if (other && other.outletId !== outletId) doubtful.add(mac)
    else placed.set(mac, { mac, name, outletId })
  }
  for (const mac of doubtful) placed.delete(mac)
  return placed
}
