/** From the compact form of the data files to a DeviceType. */
import type { DeviceType, TypePort } from './device-type.ts'
import type { LibraryEntry, PortGroup } from './family.ts'

const COUNTER = /\{(\d+)-(\d+)\}/

/** Names of a pattern: `Gi0/{1-2}` gives Gi0/1 and Gi0/2; `{01-24}` keeps its zeros. Throws on `{8-1}`. */
export function expandPattern(pattern: string): string[] {
  const match = COUNTER.exec(pattern)
  if (!match) return [pattern]
  const [whole, first = '', last = ''] = match
  const count = Number(last) - Number(first) + 1
  if (count < 1 || count > 1024)
    throw new Error(`port pattern "${pattern}": expected {first-last}, ascending`)
  return Array.from({ length: count }, (_, step) =>
    pattern.replace(whole, String(Number(first) + step).padStart(first.length, '0')),
  )
}

/** `Ws-C2960+48TC-L` as a slug: lower case, words joined by hyphens. */
export const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('+', '-plus-')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** What is printed beside a port: the last number of its name, without its zeros. */
const labelOf = (name: string): string => /(\d+)\D*$/.exec(name)?.[1]?.replace(/^0+(?=\d)/, '') ?? name

export const portOf = (name: string, media: string): TypePort => ({ name, media, label: labelOf(name) })

export const portsOf = (groups: readonly PortGroup[]): TypePort[] =>
  groups.flatMap(([pattern, media]) => expandPattern(pattern).map((name) => portOf(name, media)))

const lastGroupSize = (groups: readonly PortGroup[]): number => {
  const last = groups.at(-1)
  return groups.length > 1 && last ? expandPattern(last[0]).length : 0
}

/** A library entry as a frozen DeviceType. */
export function expandType(manufacturer: string, entry: LibraryEntry): DeviceType {
  const { family, part, model, ports } = entry
  return Object.freeze({
    slug: entry.slug ?? slugOf(manufacturer === 'Cisco' && part ? part : model),
    manufacturer,
    model,
    partNumber: part ?? null,
    kind: entry.kind ?? 'switch',
    platform: family.platform,
    ports: Object.freeze(portsOf(ports).map((port) => Object.freeze(port))),
    uplinks: entry.uplinks ?? lastGroupSize(ports),
    console: entry.console === undefined ? family.console : entry.console,
    capabilities: Object.freeze({ ...family.capabilities }),
    limits: Object.freeze({ ...family.limits, ...entry.limits }),
    origin: entry.origin ?? 'library',
  })
}
