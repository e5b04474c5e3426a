/** Names for many hosts by a scheme: `{n:2}-G`, `{stand}`, `{stand}-{kind}`. What the scheme makes is judged before any of it is sent. */
import type { Host } from '../model/entities.ts'
import { compareNaturally } from '../model/natural-order.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { isFogName } from './fog-name.ts'

export const DEFAULT_SCHEME = '{host}'

const FIELDS = ['n', 'host', 'stand', 'outlet', 'kind', 'room'] as const
type Field = (typeof FIELDS)[number]

export interface PlacedHost {
  readonly host: Host
  readonly stand: string | null
  readonly outlet: string | null
  readonly room: string | null
  /** The room and all it lies in, from inside out. */
  readonly rooms: readonly string[]
}

export interface NamedHost extends PlacedHost {
  readonly name: string
  /** Why it cannot be sent; null: it can. */
  readonly fault: 'bad_name' | 'twice' | null
}

/** Hosts with their places, in the order in which a person walks the stands: numbers of a scheme follow it. */
export function placedHosts(plan: Plan): PlacedHost[] {
  const index = indexPlan(plan)
  const placed = plan.host.map((host): PlacedHost => {
    const outlet = host.outletId === null ? undefined : index.outlet.get(host.outletId)
    const stand = outlet?.standId == null ? undefined : index.stand.get(outlet.standId)
    const rooms = placesAbove(plan, stand?.locationId ?? outlet?.locationId ?? null)
    return { host, stand: stand?.name ?? null, outlet: outlet?.name ?? null, room: rooms[0] ?? null, rooms }
  })
  return placed.sort(
    (a, b) =>
      Number(a.outlet === null) - Number(b.outlet === null) ||
      compareNaturally(a.stand, b.stand) ||
      compareNaturally(a.outlet, b.outlet) ||
      compareNaturally(a.host.name ?? a.host.mac, b.host.name ?? b.host.mac),
  )
}

function placesAbove(plan: Plan, locationId: number | null): string[] {
  const found = new Map<number, string>()
  for (let at = indexPlan(plan).location.get(locationId ?? 0); at && !found.has(at.id); ) {
    found.set(at.id, at.name)
    at = indexPlan(plan).location.get(at.parentId ?? 0)
  }
  return [...found.values()]
}

/** The stand a MAC address is at; null: nowhere that is known. */
export function standsByMac(plan: Plan): (mac: string) => string | null {
  const stands = new Map(placedHosts(plan).map(({ host, stand }) => [host.mac, stand]))
  return (mac) => stands.get(mac) ?? null
}

/** Words in braces that mean nothing; empty: the scheme can be used. */
export const unknownFields = (scheme: string): string[] =>
  [...scheme.matchAll(/\{([^{}:]*)(:[^{}]*)?\}/g)]
    .filter(([, field = '', width]) => !isField(field) || (width !== undefined && !/^:\d$/.test(width)))
    .map(([whole]) => whole)

const isField = (word: string): word is Field => (FIELDS as readonly string[]).includes(word)

/** `hosts` in the order in which they are numbered, from 1. */
export function nameHosts(hosts: readonly PlacedHost[], scheme: string): NamedHost[] {
  const named = hosts.map((placed, at) => ({ ...placed, name: nameOf(placed, at + 1, scheme) }))
  const counts = new Map<string, number>()
  for (const { name } of named) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1)
  return named.map((one) => {
    const isTwice = (counts.get(one.name.toLowerCase()) ?? 0) > 1
    return { ...one, fault: !isFogName(one.name) ? 'bad_name' : isTwice ? 'twice' : null }
  })
}

function nameOf({ host, stand, outlet, room }: PlacedHost, n: number, scheme: string): string {
  const values: Readonly<Record<Field, string | null>> = {
    n: String(n),
    ...{ host: host.name, stand, outlet, room, kind: host.kind },
  }
  return scheme.replace(/\{(\w+)(?::(\d))?\}/g, (whole, field: string, width?: string) => {
    if (!isField(field)) return whole
    const value = cleaned(values[field] ?? '')
    return field === 'n' ? value.padStart(Number(width ?? 1), '0') : value
  })
}

/** Accents are taken off and blanks become hyphens; what FOG may not take besides is left out. */
const cleaned = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .trim()
    .replace(/[\s/]+/g, '-')
    .replace(/[^\w.-]/g, '')
