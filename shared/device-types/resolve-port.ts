/**
 * Which port of a type someone means by `Fa0/3`, `fa 0/3`, `3`, `port n°3`, `G1`, `1/0/3`, `A1`.
 * A bare number is a position on the front panel, so 49 on a 48+2 switch is its first uplink; `0/1` without a word
 * is an access port. What could be two ports is none.
 */
import type { DeviceType, TypePort } from './device-type.ts'
import { type NameParts, splitName } from './interface-name.ts'

export interface ResolvedPort {
  /** 1-based place in `type.ports`. */
  readonly position: number
}

interface NamedPort extends NameParts {
  readonly position: number
  readonly media: string
}

const bare = (name: string): string => name.replace(/\([^)]*\)/g, '')
const squeezed = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

/** `Interface`, `port n°`, `#`, `P3` in front of what matters, and the `.0` a spreadsheet adds. */
const tidied = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‐-―]/g, '-')
    .trim()
    .replace(/^(?:interface|int\.?|ports?|p)(?=[\s\d:.n#°/-])[\s:.-]*/i, '')
    .replace(/^(?:n\s*[°ºo.]|no|num[ée]ro|nr|#)[\s:.]*(?=\d)/i, '')
    .replace(/^(\d+)[.,]0+$/, '$1')
    .trim()

const named = new WeakMap<DeviceType, readonly NamedPort[]>()

function namedPorts(type: DeviceType): readonly NamedPort[] {
  const known = named.get(type)
  if (known) return known
  const ports = type.ports.flatMap((port, index) => {
    const parts = splitName(bare(port.name))
    return parts ? [{ ...parts, position: index + 1, media: port.media }] : []
  })
  named.set(type, ports)
  return ports
}

const endsWith = (path: readonly number[], tail: readonly number[]): boolean =>
  tail.length <= path.length && tail.every((part, index) => part === path[path.length - tail.length + index])

const only = (ports: readonly NamedPort[]): ResolvedPort | null => {
  const [port] = ports
  return port && ports.length === 1 ? { position: port.position } : null
}

/** The whole path first; then its end, as people leave the slot out. */
const byPath = (ports: readonly NamedPort[], path: readonly number[]): ResolvedPort | null =>
  only(ports.filter((port) => port.path.length === path.length && endsWith(port.path, path))) ??
  only(ports.filter((port) => endsWith(port.path, path)))

const SPEEDS: Readonly<Record<string, RegExp>> = {
  FastEthernet: /^100base/,
  GigabitEthernet: /^1000base/,
  TenGigabitEthernet: /^10gbase/,
  Ethernet: /base/,
}

/** `Gi3` on a switch whose ports are called 3, or `eth0/3` where the word is another: told by the speed. */
function bySpeed(type: DeviceType, { kind, path }: NameParts): ResolvedPort | null {
  const speed = SPEEDS[kind]
  const ports = namedPorts(type)
  if (!speed || ports.some((port) => port.kind === kind)) return null
  const loose = kind === 'Ethernet' || ports.every((port) => port.kind === '' || !(port.kind in SPEEDS))
  return loose
    ? byPath(
        ports.filter((port) => speed.test(port.media)),
        path,
      )
    : null
}

function byParts(type: DeviceType, parts: NameParts): ResolvedPort | null {
  const ports = namedPorts(type)
  const { kind, path } = parts
  if (kind === '')
    return byPath(
      ports.filter((port) => port.kind === ports[0]?.kind),
      path,
    )
  return (
    byPath(
      ports.filter((port) => port.kind === kind),
      path,
    ) ?? bySpeed(type, parts)
  )
}

const named1to1 = (ports: readonly TypePort[], text: string): ResolvedPort | null => {
  const index = ports.findIndex((port) => squeezed(port.name) === squeezed(text))
  return index < 0 ? null : { position: index + 1 }
}

/** The port meant by `text`, or null where the type has none such or several could be meant. */
export function resolvePort(type: DeviceType, text: string): ResolvedPort | null {
  const exact = named1to1(type.ports, text)
  if (exact && !/^\d+$/.test(text.trim())) return exact
  const tidy = tidied(text)
  if (/^\d+$/.test(tidy)) {
    const position = Number(tidy)
    return position >= 1 && position <= type.ports.length ? { position } : null
  }
  const parts = splitName(tidy)
  return named1to1(type.ports, tidy) ?? (parts && byParts(type, parts))
}
