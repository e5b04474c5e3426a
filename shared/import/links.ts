/**
 * Links of a workbook with their ends found: a switch's port, a port of other equipment, a panel position, an outlet.
 * Every end has a key made of names, so that a link is known again at the next import and in the plan.
 */
import { isSamePort } from '../device-types/interface-name.ts'
import type { Cable, Device } from '../model/entities.ts'
import { nameKey } from '../model/name-key.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { facingSide, partSide } from '../plan/edits/cable-ends.ts'
import type { LinkEndText, LinkEntry } from './extract/links.ts'
import type { RawRow } from './extract/raw-rows.ts'
import type { Report } from './finding.ts'
import type { PlacedConnection } from './merge.ts'
import type { PlannedSwitch, SwitchBook } from './switches.ts'
import { findPort } from './values/port-reference.ts'
import { switchKey } from './words.ts'

export type LinkPoint =
  | { readonly kind: 'port'; readonly owner: PlannedSwitch; readonly position: number }
  /** Made by the import where neither list nor plan has it. */
  | { readonly kind: 'equipment'; readonly name: string; readonly port: string }
  | {
      readonly kind: 'panel'
      readonly panel: string
      readonly position: number
      readonly side: 'rear' | 'front' | null
    }
  | { readonly kind: 'outlet'; readonly outlet: string }

export interface PlacedLink extends LinkEntry {
  readonly from: LinkPoint
  readonly to: LinkPoint
  /** The plan had this very cable before the import. */
  readonly wasThere: boolean
}

export const pointName = (point: LinkPoint): string => {
  if (point.kind === 'port') return `${point.owner.name} ${point.owner.type.ports[point.position - 1]?.name}`
  if (point.kind === 'equipment') return `${point.name} ${point.port}`
  return point.kind === 'panel' ? `${point.panel} ${point.position}` : point.outlet
}

const otherKind = ({ kind }: LinkPoint): 'interface' | 'panelPort' | 'outlet' =>
  kind === 'panel' ? 'panelPort' : kind === 'outlet' ? 'outlet' : 'interface'

/** The side of a panel position this end of the link is on. */
export const sideOf = (
  point: Extract<LinkPoint, { kind: 'panel' }>,
  other: LinkPoint,
  kind: Cable['kind'] | null,
): 'rear' | 'front' => point.side ?? facingSide(otherKind(other), kind)

function keyOf(point: LinkPoint, other: LinkPoint, kind: Cable['kind'] | null): string {
  if (point.kind === 'port') return `port:${point.owner.key}/${point.position}`
  if (point.kind === 'equipment') return `equipment:${nameKey(point.name)}/${nameKey(point.port)}`
  if (point.kind === 'outlet') return `outlet:${nameKey(point.outlet)}`
  return `${sideOf(point, other, kind)}:${nameKey(point.panel)}/${point.position}`
}

const whole = (kind: string, ends: readonly string[]): string => `${kind}:${JSON.stringify([...ends].sort())}`

export const endKeysOf = ({
  from,
  to,
  facts,
}: Pick<PlacedLink, 'from' | 'to' | 'facts'>): readonly [string, string] => [
  keyOf(from, to, facts.kind),
  keyOf(to, from, facts.kind),
]

/** A link joins devices or panels; other cables are part of an outlet's connection, which its own row makes. */
export const isLinkKeys = (ends: readonly string[]): boolean =>
  ends.every((end) => !end.startsWith('outlet:')) &&
  (ends.every((end) => /^(port|equipment):/.test(end)) || ends.every((end) => /^(rear|front):/.test(end)))

export const linkKey = (ends: readonly string[]): string => whole(isLinkKeys(ends) ? 'link' : 'cable', ends)

/** The end keys in a remembered key; null where it is of another kind. */
export function endsOfKey(key: string | null): readonly string[] | null {
  const json = key?.startsWith('link:') ? key.slice('link:'.length) : null
  return json === null ? null : (JSON.parse(json) as string[])
}

const cableKeys = new WeakMap<Plan, ReadonlyMap<string, Cable>>()

/** The plan's cables by the keys their links would have. */
export function cablesByKey(plan: Plan): ReadonlyMap<string, Cable> {
  const known = cableKeys.get(plan)
  if (known) return known
  const made = new Map(
    plan.cable.map((cable) => [
      linkKey([planEndKey(plan, cable.aKind, cable.aId), planEndKey(plan, cable.bKind, cable.bId)]),
      cable,
    ]),
  )
  cableKeys.set(plan, made)
  return made
}

function planEndKey(plan: Plan, kind: Cable['aKind'], id: number): string {
  const index = indexPlan(plan)
  if (kind === 'outlet') return `outlet:${nameKey(index.outlet.get(id)?.name ?? '')}`
  if (kind === 'interface') {
    const port = index.interface.get(id)
    const device = port && index.device.get(port.deviceId)
    return device?.role === 'switch'
      ? `port:${switchKey(device.name)}/${port?.position}`
      : `equipment:${nameKey(device?.name ?? '')}/${nameKey(port?.name ?? '')}`
  }
  const port = index.panelPort.get(id)
  return `${kind}:${nameKey((port && index.panel.get(port.panelId)?.name) ?? '')}/${port?.position}`
}

interface LinkContext {
  readonly plan: Plan
  readonly switches: SwitchBook
  /** Keys of outlets and panels that the workbook or the plan names. */
  readonly outlets: ReadonlySet<string>
  readonly panels: ReadonlyMap<string, string>
  /** Equipment that is made, told once. */
  readonly made: Set<string>
  readonly report: Report
}

/** `SW1 Gi0/1` in one cell; the longest owner that is known wins. */
function partOwner(
  { owner, port }: LinkEndText,
  isKnown: (name: string) => boolean,
): [string, string | null] {
  if (port !== null) return [owner, port]
  const cuts = [...owner.matchAll(/[\s:/]+/g)].reverse()
  for (const { index, 0: gap } of cuts) {
    const name = owner.slice(0, index)
    if (isKnown(name)) return [name, owner.slice(index + gap.length)]
  }
  const last = cuts[0]
  return last ? [owner.slice(0, last.index), owner.slice(last.index + last[0].length)] : [owner, null]
}

/** What looks like one of the switches but is none is a slip; anything else is equipment the list tells of. */
const isSwitchLike = (name: string): boolean => /^(sw|switch|commut)/.test(switchKey(name))

function placeEnd(entry: LinkEntry, end: LinkEndText, context: LinkContext): LinkPoint | null {
  const { plan, switches, outlets, panels, report } = context
  const { row } = entry
  if (end.port === null && outlets.has(nameKey(end.owner))) return { kind: 'outlet', outlet: end.owner }
  const devices = new Map(plan.device.map((device) => [nameKey(device.name), device]))
  const isKnown = (name: string) =>
    switches.has(switchKey(name)) || devices.has(nameKey(name)) || panels.has(nameKey(name))
  const [owner, port] = partOwner(end, isKnown)
  const place = (field: LinkEndText['field']) => ({ sheet: row.sheet, cell: row.cellOf(field), row })
  if (port === null) {
    report('error', 'unreadable_cell', place(end.portField), `"${end.owner}": which port? Fill it`)
    return null
  }
  const planned = switches.get(switchKey(owner))
  if (planned) {
    const position = findPort(port, planned.type, planned.isAssumed, planned.naming)
    if (position !== null) return { kind: 'port', owner: planned, position }
    const { ports, model } = planned.type
    report(
      'error',
      'no_such_port',
      place(end.portField),
      `${planned.name} has no port "${port}": ${planned.isAssumed ? 'taken as' : 'it is a'} ${model}, with ${ports.length} ports from ${ports[0]?.name} to ${ports.at(-1)?.name}`,
      { switch: planned.name, port },
    )
    return null
  }
  const device = devices.get(nameKey(owner))
  if (device) return placeOnDevice(device, port, plan, report, place(end.portField))
  const panel = panels.get(nameKey(owner))
  if (panel !== undefined) {
    const { text, side } = partSide(port)
    const position = Number(/^(?:p|pos|port)?\.?\s*0*(\d{1,3})$/i.exec(text)?.[1] ?? 0)
    if (position > 0) return { kind: 'panel', panel, position, side }
    report('error', 'unreadable_cell', place(end.portField), `"${port}" is no position of panel ${panel}`)
    return null
  }
  if (isSwitchLike(owner)) {
    const known = [...switches.values()].map(({ name }) => name).slice(0, 8)
    report(
      'error',
      'unknown_switch',
      place(end.field),
      `there is no switch "${owner}"; known are ${known.join(', ') || 'none'}. Correct the name, or add the switch to the list of switches`,
      { switch: owner },
    )
    return null
  }
  // Said once: the same equipment stands in many rows.
  if (!context.made.has(nameKey(owner)))
    report(
      'warning',
      'unknown_switch',
      place(end.field),
      `${owner} is in no list; it is made as equipment with the ports named here`,
      { switch: owner },
    )
  context.made.add(nameKey(owner))
  return { kind: 'equipment', name: owner, port }
}

/** Equipment that an earlier import made grows with its list; of a described one the ports are known. */
const isOwnType = ({ typeSlug }: Device): boolean => typeSlug.startsWith(EQUIPMENT)
export const EQUIPMENT = 'equipment-'

function placeOnDevice(
  device: Device,
  port: string,
  plan: Plan,
  report: Report,
  place: Parameters<Report>[2],
): LinkPoint | null {
  const ports = indexPlan(plan).interfacesOf.get(device.id) ?? []
  const found =
    ports.find(({ name }) => nameKey(name) === nameKey(port) || isSamePort(name, port)) ??
    ports.find(({ position }) => /^\d+$/.test(port) && position === Number(port))
  if (found || isOwnType(device)) return { kind: 'equipment', name: device.name, port: found?.name ?? port }
  report(
    'error',
    'no_such_port',
    place,
    `${device.name} has no port "${port}"; its ports are ${ports.map(({ name }) => name).join(', ')}`,
    { switch: device.name, port },
  )
  return null
}

/** Ends found, double uses told: of two rows with one end the later is the offending one. */
export function placeLinks(
  entries: readonly LinkEntry[],
  connections: readonly PlacedConnection[],
  context: LinkContext,
): PlacedLink[] {
  const { report } = context
  const cabled = new Map<string, RawRow>(
    connections.flatMap((one) =>
      one.owner && one.position !== null && (one.outlet !== null || one.panel !== null)
        ? [[`port:${one.owner.key}/${one.position}`, one.row] as const]
        : [],
    ),
  )
  const used = new Map<string, LinkEntry>()
  return entries.flatMap((entry): PlacedLink[] => {
    const from = placeEnd(entry, entry.a, context)
    const to = placeEnd(entry, entry.b, context)
    if (!from || !to) return []
    const keys = endKeysOf({ from, to, facts: entry.facts })
    const link = { ...entry, from, to, wasThere: cablesByKey(context.plan).has(linkKey(keys)) }
    for (const [at, key] of keys.entries()) {
      const end = at === 0 ? entry.a : entry.b
      const first = used.get(key)?.row ?? (isLinkKeys(keys) ? cabled.get(key) : undefined)
      if (first)
        report(
          'error',
          /^(rear|front):/.test(key) ? 'panel_port_used_twice' : 'port_used_twice',
          {
            sheet: entry.row.sheet,
            cell: entry.row.cellOf(end.port === null ? end.field : end.portField),
            row: entry.row,
          },
          `${pointName(at === 0 ? from : to)} is used already in ${first.sheet} row ${first.row}; an end takes one cable`,
          { object: pointName(at === 0 ? from : to), sheet: first.sheet, row: first.row },
        )
      if (!used.has(key)) used.set(key, entry)
    }
    if (keys[0] === keys[1])
      report(
        'error',
        'port_used_twice',
        { sheet: entry.row.sheet, cell: entry.row.cellOf(entry.b.portField), row: entry.row },
        'both ends of the cable are the same; write where its other end goes',
      )
    return [link]
  })
}
