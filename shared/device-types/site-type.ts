/**
 * Makes a type that is not in the library from its maker, model and ports. What its software can do is taken from
 * a library model of the same series; without one, only the dialect is guessed and all else is left to be probed.
 */
import type { DeviceType, TypePort } from './device-type.ts'
import { slugOf } from './expand-type.ts'
import { splitName } from './interface-name.ts'
import { libraryTypes } from './library.ts'
import { modelWords } from './model-words.ts'

export interface TypeFacts {
  readonly manufacturer: string
  readonly model: string
  readonly partNumber?: string | null
  readonly slug?: string
  readonly kind?: DeviceType['kind']
  /** Null: rendered by no driver. Absent: as models of its series, or told by maker and port names. */
  readonly platform?: DeviceType['platform']
  /** Ports from the end meant as uplinks; absent: those that differ from the first ones. */
  readonly uplinks?: number
  readonly console?: DeviceType['console']
  readonly ports: readonly TypePort[]
}

const sameSeries = ({ model, partNumber }: TypeFacts): DeviceType | undefined => {
  const [series] = modelWords(partNumber ?? model)
  return libraryTypes().find(
    ({ type, spellings }) =>
      type.platform !== null && spellings.some((spelling) => modelWords(spelling)[0] === series),
  )?.type
}

function guessPlatform({ manufacturer, ports }: TypeFacts): DeviceType['platform'] {
  const first = ports[0]?.name ?? ''
  if (/cisco/i.test(manufacturer) && /^(Fast|\w*Gigabit)?Ethernet\d+\//i.test(first)) return 'cisco_ios'
  if (/^(hp|hpe|aruba|hewlett)/i.test(manufacturer) && /^[A-Z]?\d+$/i.test(first)) return 'hp_procurve'
  return null
}

/** Ports from the end that have another medium or slot than the first port. */
function trailingUplinks(ports: readonly TypePort[]): number {
  const groupOf = (port: TypePort | undefined) => {
    const parts = port && splitName(port.name)
    return `${port?.media} ${parts ? [parts.kind, ...parts.path.slice(0, -1)] : ''}`
  }
  const last = ports.findLastIndex((port) => groupOf(port) === groupOf(ports[0]))
  return ports.length - 1 - last
}

/** A type of origin `site`. Throws where it has no port, two of one name, or more uplinks than ports. */
export function makeSiteType(facts: TypeFacts): DeviceType {
  const { manufacturer, model, ports } = facts
  const kind = facts.kind ?? 'switch'
  const relative = kind === 'switch' ? sameSeries(facts) : undefined
  const seen = new Set<string>()
  for (const { name } of ports) {
    if (seen.has(name.toLowerCase())) throw new Error(`${model}: two ports are called "${name}"`)
    seen.add(name.toLowerCase())
  }
  if ((facts.uplinks ?? 0) > ports.length || (facts.uplinks ?? 0) < 0)
    throw new Error(`${model}: ${facts.uplinks} uplinks; expected 0 to ${ports.length}, the number of ports`)
  if (ports.length === 0) throw new Error(`${model}: no port; expected at least one physical interface`)
  const platform = facts.platform ?? relative?.platform ?? guessPlatform(facts)
  return {
    slug: facts.slug ?? slugOf(facts.partNumber ?? model),
    manufacturer,
    model,
    partNumber: facts.partNumber ?? null,
    kind,
    platform: facts.platform === null || kind !== 'switch' ? null : platform,
    ports,
    uplinks: facts.uplinks ?? (kind === 'switch' ? trailingUplinks(ports) : 0),
    console: facts.console === undefined ? (relative?.console ?? null) : facts.console,
    capabilities: relative?.capabilities ?? {},
    limits: relative?.limits ?? {},
    origin: 'site',
  }
}
