/**
 * How a workbook names the ports of a switch whose model nobody told. The names do not fit the assumed type: `Gi1/0/1`
 * beside `Te1/1/1` are its first port and its first uplink, not twice the first port of a 48+2 switch. The slot named
 * most is the access ports; what is of another kind or slot are uplinks.
 */
import type { DeviceType } from '../../device-types/device-type.ts'

export interface PortNaming {
  /** `gi1/0/`; null: bare numbers. */
  readonly main: string | null
  /** The groups that stand for uplinks, in order. */
  readonly uplinks: readonly string[]
}

interface PortName {
  /** The kind's first two letters and the slots: `gi1/0/`. */
  readonly group: string
  readonly number: number
}

const NAME = /^(fa|fe|gi|ge|te|xe|et|tw|fo|hu)[a-z-]*\s*((?:\d+\/)+)(\d+)/i

/** `FE0/15` is a FastEthernet port. */
const KIND_OF: Readonly<Record<string, string>> = { fe: 'fa', ge: 'gi', xe: 'te' }

/** `GigabitEthernet1/0/3` → gi1/0/, 3; null for a bare number or anything else. */
export function partPortName(text: string): PortName | null {
  const [, kind, slots, number] = NAME.exec(text.trim()) ?? []
  if (!kind || !slots) return null
  const short = kind.toLowerCase()
  return { group: `${KIND_OF[short] ?? short}${slots}`, number: Number(number) }
}

/** How many ports a cell lists, roughly: `Gi1/0/1-24` are 24. */
function countListed(text: string): number {
  const [, first, last] = /(\d+)\s*(?:-|–|à|to|\.\.)\s*(?:[a-z]+[\d/]*\/)?(\d+)\s*$/i.exec(text) ?? []
  if (first && last && Number(last) > Number(first)) return Number(last) - Number(first) + 1
  return text.split(/[,;+]/).length
}

const SPEEDS = ['et', 'fa', 'gi', 'te']
const speedOf = (group: string): number => SPEEDS.indexOf(group.slice(0, 2))

const byUse = (a: readonly [string, number], b: readonly [string, number]): number =>
  b[1] - a[1] || speedOf(a[0]) - speedOf(b[0]) || a[0].localeCompare(b[0])

/** Another member of a stack: the same kind and slot, `gi2/0/` beside `gi1/0/`. */
const isMember = (group: string, main: string): boolean =>
  group.split('/').length === 3 && group.replace(/\d+/, '') === main.replace(/\d+/, '')

/** Null where the names are those of the type, or none are told. */
export function readPortNaming(texts: readonly string[], type: DeviceType): PortNaming | null {
  const used = new Map<string, number>()
  let highest = 0
  let bare = 0
  for (const text of texts) {
    const name = partPortName(text)
    if (name) {
      used.set(name.group, (used.get(name.group) ?? 0) + countListed(text))
      highest = Math.max(highest, name.number)
    } else if (/^\d/.test(text.trim())) bare += countListed(text)
  }
  const own = new Set(type.ports.flatMap(({ name }) => partPortName(name)?.group ?? []))
  const [access] = own
  const isOwn = [...used.keys()].every((group) => own.has(group))
  const isOnlyUplinkKind = used.size === 1 && bare === 0 && access !== undefined && !used.has(access)
  if (used.size === 0 || (isOwn && !isOnlyUplinkKind)) return null
  const groups = [...used].sort(byUse).map(([group]) => group)
  // Numbers beside one kind of names: the same ports, where there are more of them than uplinks.
  const isMixed = bare > 0 && (highest <= type.uplinks || groups.length > 1)
  const main = isMixed && bare >= Math.max(...used.values()) ? null : (groups[0] ?? null)
  const isUplink = (group: string) =>
    main === null ? !own.has(group) : group !== main && !isMember(group, main)
  return { main, uplinks: groups.filter(isUplink) }
}

/** Whether a name is to be placed by the naming; beside bare numbers the type's own names keep their places. */
export function isPlacedByNaming(text: string, { main, uplinks }: PortNaming): boolean {
  const name = partPortName(text)
  return name !== null && (main !== null || uplinks.includes(name.group))
}

/** Position (1-based) of a name of that naming; null where the type has no room for it. */
export function placeByNaming(text: string, type: DeviceType, { main, uplinks }: PortNaming): number | null {
  const name = partPortName(text)
  const access = type.ports.length - type.uplinks
  if (!name) return null
  if (name.group === main) {
    const room = uplinks.length > 0 ? access : type.ports.length
    return name.number >= 1 && name.number <= room ? name.number : null
  }
  const at = uplinks.indexOf(name.group)
  // Several kinds of uplinks stand behind one another; a slot may count its ports from 0.
  const place = uplinks.length > 1 ? at + name.number : name.number
  return at >= 0 && place >= 1 && place <= type.uplinks ? access + place : null
}
