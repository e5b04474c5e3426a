/**
 * From hosts that were heard to outlets: where each outlet's cord is, and which hosts are not at their own outlet. A port
 * takes one cord, so of hosts that belong to several outlets and speak at one port, some were carried there.
 */
import type { CordPlan } from './cord-plan.ts'
import type { Hearing } from './hearing.ts'
import type { PlacedHost } from './known-hosts.ts'

export interface Sightings {
  /** Outlet -> the port its host was heard at: right or wrong. */
  readonly seen: ReadonlyMap<number, number>
  /** Hosts that are at another outlet's port for sure: their own cord is proven to be elsewhere, or cannot be there. */
  readonly moved: readonly MovedHost[]
}

export interface MovedHost {
  readonly host: PlacedHost
  readonly portId: number
}

export function findSightings(
  cords: CordPlan,
  hearing: Hearing,
  hosts: ReadonlyMap<string, PlacedHost>,
): Sightings {
  const heard = [...hosts.values()].flatMap((host): MovedHost[] => {
    const portId = hearing.portOf.get(host.mac)
    return portId === undefined ? [] : [{ host, portId }]
  })
  const seen = new Map<number, number>()
  for (const [outlet, places] of Map.groupBy(heard, ({ host }) => host.outletId))
    seen.set(outlet, likeliestPort(places, cords.planned.get(outlet)))
  const moved = heard.filter(({ host, portId }) => seen.get(host.outletId) !== portId)
  return dropCarried(cords, heard, seen, moved)
}

/** Where one of its hosts proves it right, else where most are. */
function likeliestPort(places: readonly MovedHost[], planned: number | undefined): number {
  if (planned !== undefined && places.some(({ portId }) => portId === planned)) return planned
  const byPort = [...Map.groupBy(places, ({ portId }) => portId)]
  return byPort.reduce((best, one) => (one[1].length > best[1].length ? one : best))[0]
}

/** Outlets that share a port: where one is right the hosts of the others were carried there, else all were. */
function dropCarried(
  cords: CordPlan,
  heard: readonly MovedHost[],
  seen: Map<number, number>,
  moved: readonly MovedHost[],
): Sightings {
  const shared = Map.groupBy(seen.keys(), (outlet) => seen.get(outlet) ?? 0)
  const carried = new Set(
    [...shared]
      .filter(([, outlets]) => outlets.length > 1)
      .flatMap(([port, outlets]) => outlets.filter((outlet) => cords.planned.get(outlet) !== port)),
  )
  for (const outlet of carried) seen.delete(outlet)
  return { seen, moved: [...moved, ...heard.filter(({ host }) => carried.has(host.outletId))] }
}
