/** Hosts by where they are: all of a room with what lies in it, or of some stands, with those named that FOG does not know. */
import { nameKey } from '../model/name-key.ts'
import { compareNaturally } from '../model/natural-order.ts'
import type { ComparedHost } from './compare-hosts.ts'

export interface Places {
  /** Names, however they are written. */
  readonly rooms: readonly string[]
  readonly stands: readonly string[]
}

type Placed = Pick<ComparedHost, 'rooms' | 'stand'>

const keysOf = (names: readonly (string | null)[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => (name === null ? [] : nameKey(name))))

/** All names there is a host at, in the order people read them. */
export function knownPlaces(rows: readonly Placed[]): Places {
  const names = (all: readonly (string | null)[]) =>
    [...new Set(all)].filter((name) => name !== null).sort(compareNaturally)
  return { rooms: names(rows.flatMap(({ rooms }) => rooms)), stands: names(rows.map(({ stand }) => stand)) }
}

export interface HostsAt<R> {
  readonly inFog: readonly R[]
  /** Of the site, at these places, and not in FOG. */
  readonly notInFog: readonly R[]
}

export function hostsAt<R extends Placed & Pick<ComparedHost, 'fogId' | 'hostId'>>(
  rows: readonly R[],
  { rooms, stands }: Places,
): HostsAt<R> {
  const [wantedRooms, wantedStands] = [keysOf(rooms), keysOf(stands)]
  const found = rows.filter(
    (row) =>
      row.hostId !== null &&
      (row.rooms.some((room) => wantedRooms.has(nameKey(room))) ||
        (row.stand !== null && wantedStands.has(nameKey(row.stand)))),
  )
  // Two cards of one PC are two hosts of the site and one of FOG.
  const inFog = found.filter(({ fogId }) => fogId !== null)
  return {
    inFog: [...new Map(inFog.map((row) => [row.fogId, row])).values()],
    notInFog: found.filter(({ fogId }) => fogId === null),
  }
}
