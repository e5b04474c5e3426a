/**
 * Which VLANs a port carries, from whichever tables tell it, each adding what the better ones left open. A surprising
 * fact: where members are told one VLAN at a time, what is missing means nothing unless every VLAN was asked for.
 */
import type { Row } from '../show-output/rows.ts'
import { expandList } from '../show-output/vlan-list.ts'
import type { PortVlans } from './reading.ts'
import { listOf, portOf, rowsIn, textOf, vlanOf } from './rows-of-ports.ts'

type Told = Partial<Omit<PortVlans, 'port'>>
type ToldOf = readonly [port: string, told: Told]

/** A list this long is `all of them`, which tells no VLAN apart. */
const ALL = 1000

/** Null where the list is missing, or holds everything. */
function vlanList(ids: readonly string[], without: number | null): number[] | null {
  const vlans = ids.flatMap((id) => vlanOf(id) ?? [])
  if (ids.length === 0 || ids.length > ALL || vlans.length < ids.length) return null
  return vlans.filter((vlan) => vlan !== without)
}

/** Operational where there is a link; a port without one tells what it is set to, unless it would negotiate that. */
function modeOf(row: Row): PortVlans['mode'] {
  const operational = textOf(row.operationalMode)
  const word = operational === null || /^down/i.test(operational) ? row.administrativeMode : operational
  if (/^(?:static )?access|^dynamic access/i.test(textOf(word) ?? '')) return 'access'
  return /^trunk/i.test(textOf(word) ?? '') ? 'tagged' : null
}

/** `show interfaces switchport`; FASTPATH's table of the same kind tells the untagged VLAN only. */
function ofSwitchport(row: Row): Told {
  if (row.accessVlan === undefined && row.nativeVlan === undefined) return { untagged: vlanOf(row.vlanId) }
  const mode = modeOf(row)
  if (mode === 'access') return { mode, untagged: vlanOf(row.accessVlan), tagged: [] }
  if (mode === null) return {}
  const native = vlanOf(row.nativeVlan)
  // The list goes on in further lines; it is whole where something follows it.
  const isWhole = row.pruningVlans !== undefined
  return { mode, untagged: native, tagged: isWhole ? vlanList(listOf(row.trunkingVlanIds), native) : null }
}

function ofTrunk(row: Row): Told {
  const native = vlanOf(row.nativeVlan)
  const lists = [row.allowedVlans, row.activeVlans].map((text) =>
    vlanList(/,$|none/i.test(textOf(text) ?? ',') ? [] : expandList(textOf(text) ?? ''), native),
  )
  const isTagged = row.status === undefined || /^trunking/i.test(row.status)
  return isTagged ? { mode: 'tagged', untagged: native, tagged: lists[0] ?? lists[1] ?? null } : {}
}

/** `show interfaces status`: ProCurve names tagged ones too, Cisco says `trunk` in place of the VLAN. */
function ofStatus(row: Row): Told {
  const untagged = vlanOf(row.vlanId)
  const tagged = textOf(row.taggedVlans)
  if (tagged !== null) {
    const one = vlanOf(tagged)
    return /^no$/i.test(tagged)
      ? { mode: untagged === null ? null : 'access', untagged, tagged: [] }
      : { mode: 'tagged', untagged, tagged: one === null ? null : [one] }
  }
  if (/^trunk$/i.test(row.vlanId ?? '')) return { mode: 'tagged' }
  return untagged === null ? {} : { mode: row.isUp === true ? 'access' : null, untagged }
}

const ROWS: readonly (readonly [table: string, told: (row: Row) => Told])[] = [
  ['switchport', ofSwitchport],
  ['trunk', ofTrunk],
]

function* tellRows(rows: readonly Row[], table: string, told: (row: Row) => Told): Iterable<ToldOf> {
  for (const row of rowsIn(rows, table)) {
    const port = portOf(row)
    if (port !== null) yield [port, told(row)]
  }
}

type Membership = { untagged: Set<number>; tagged: Set<number> }

function membershipOf(rows: readonly Row[]): ReadonlyMap<string, Membership> {
  const ports = new Map<string, Membership>()
  const join = (port: string | null, vlan: number | null, isTagged: boolean) => {
    if (port === null || vlan === null) return
    const has = ports.get(port) ?? { untagged: new Set(), tagged: new Set() }
    ports.set(port, has)
    has[isTagged ? 'tagged' : 'untagged'].add(vlan)
  }
  for (const row of rowsIn(rows, 'vlan member'))
    if (row.isMember !== false && !/^(?:no|forbid|auto)/i.test(textOf(row.mode) ?? ''))
      join(portOf(row), vlanOf(row.vlanId), row.isTagged === true)
  for (const row of rowsIn(rows, 'vlan')) {
    for (const name of listOf(row.untaggedInterfaces)) join(portOf(row, name), vlanOf(row.vlanId), false)
    for (const name of listOf(row.taggedInterfaces)) join(portOf(row, name), vlanOf(row.vlanId), true)
  }
  return ports
}

/** Whether the members of every VLAN that the device has were told. */
function areAllTold(rows: readonly Row[], wasListed: boolean): boolean {
  const idsOf = (table: string) => rowsIn(rows, table).flatMap((row) => vlanOf(row.vlanId) ?? [])
  const listed = idsOf('vlan')
  if (listed.length === 0) return rowsIn(rows, 'vlan member').length > 0
  const isInList = rowsIn(rows, 'vlan').some((row) => row.untaggedInterfaces ?? row.taggedInterfaces)
  const told = new Set(idsOf('vlan member'))
  return wasListed && (isInList || listed.every((vlan) => told.has(vlan)))
}

function* tellMembers(rows: readonly Row[], wasListed: boolean): Iterable<ToldOf> {
  const isAll = areAllTold(rows, wasListed)
  for (const [port, { untagged, tagged }] of membershipOf(rows)) {
    const [only, ...others] = untagged
    const vlan = others.length === 0 ? (only ?? null) : null
    const mode = tagged.size > 0 ? 'tagged' : isAll && vlan !== null ? 'access' : null
    yield [port, { mode, untagged: vlan, tagged: isAll ? [...tagged] : null }]
  }
}

/** `show vlan brief`: access ports by VLAN; a telephone's port stands there twice. */
function* tellLists(rows: readonly Row[]): Iterable<ToldOf> {
  const vlans = new Map<string, Set<number>>()
  for (const row of rowsIn(rows, 'vlan')) {
    const vlan = vlanOf(row.vlanId)
    if (vlan === null || row.untaggedInterfaces !== undefined || row.taggedInterfaces !== undefined) continue
    for (const name of listOf(row.interfaces)) {
      const port = portOf(row, name)
      if (port !== null) vlans.set(port, (vlans.get(port) ?? new Set()).add(vlan))
    }
  }
  for (const [port, [only, ...others]] of vlans)
    if (only !== undefined && others.length === 0) yield [port, { untagged: only }]
}

/** `wasListed`: the list of VLANs was asked for by itself. Ports of which nothing came are left out. */
export function vlansOfRows(rows: readonly Row[], wasListed: boolean): readonly PortVlans[] {
  const ports = new Map<string, Told>()
  const tell = (told: Iterable<ToldOf>) => {
    for (const [port, more] of told) ports.set(port, complete(ports.get(port), more))
  }
  for (const [table, told] of ROWS) tell(tellRows(rows, table, told))
  tell(tellMembers(rows, wasListed))
  tell(tellRows(rows, 'interface status', ofStatus))
  tell(tellLists(rows))
  return [...ports].flatMap(([port, { mode = null, untagged = null, tagged = null }]) =>
    mode === null && untagged === null && tagged === null ? [] : [{ port, mode, untagged, tagged }],
  )
}

const complete = (told: Told | undefined, more: Told): Told => ({
  mode: told?.mode ?? more.mode ?? null,
  untagged: told?.untagged ?? more.untagged ?? null,
  tagged: told?.tagged ?? more.tagged ?? null,
})
