/** What was read of FOG's hosts, as it is kept for offline use: no secret of FOG is in it. */

export interface FogMachine {
  readonly maker: string
  readonly model: string
  readonly serial: string
  readonly cpu: string
  /** Model and serial number of the first disk; FOG collects no size. */
  readonly disk: string
  readonly diskSerial: string
  /** As FOG writes it: `15.50 GiB`. */
  readonly memory: string
}

export interface FogSeenHost {
  readonly id: string
  readonly name: string
  /** Lower case with colons, the primary one first. */
  readonly macs: readonly string[]
  readonly image: string | null
  /** Local to the server; null: never. */
  readonly deployedAt: string | null
  /** False: FOG holds the row for invalid, and its API can neither change nor remove it (fog-api §2). */
  readonly isUsable: boolean
  /** Null: never inventoried. */
  readonly machine: FogMachine | null
}

/** A MAC address that was of another host when FOG was read before: FOG moves them without a word (fog-api §2). */
export interface MovedMac {
  readonly mac: string
  /** Names in FOG. */
  readonly from: string
  readonly to: string
  /** When it was found, ISO 8601. */
  readonly at: string
}

export interface FogReading {
  /** ISO 8601. */
  readonly readAt: string
  readonly hosts: readonly FogSeenHost[]
  readonly moved: readonly MovedMac[]
  /** By which the site's hosts were named in FOG last; null: never. */
  readonly scheme: string | null
}

/** What moved since `before`, and what moved earlier and is still where it went. */
export function movedSince(before: FogReading | null, hosts: readonly FogSeenHost[], at: string): MovedMac[] {
  const was = new Map(before?.hosts.flatMap((host) => host.macs.map((mac) => [mac, host] as const)) ?? [])
  const now = new Map(hosts.flatMap((host) => host.macs.map((mac) => [mac, host] as const)))
  const fresh = [...now].flatMap(([mac, host]) => {
    const owner = was.get(mac)
    return owner && owner.id !== host.id ? [{ mac, from: owner.name, to: host.name, at }] : []
  })
  const isFresh = new Set(fresh.map(({ mac }) => mac))
  const still = (before?.moved ?? []).filter(({ mac, to }) => !isFresh.has(mac) && now.get(mac)?.name === to)
  return [...still, ...fresh]
}
