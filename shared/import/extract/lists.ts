/** The lists that are not ports or outlets: VLANs, switches, panels, stands, LAGs, DHCP servers. One entry a row, each value with its cell. */

import type { LagProtocol } from '../../model/entities.ts'
import { nameKey } from '../../model/name-key.ts'
import type { Field } from '../fields.ts'
import type { Report } from '../finding.ts'
import { type ModeWord, readMode } from '../values/port-mode.ts'
import { type DhcpServerEntry, readDhcpServer } from './dhcp-servers.ts'
import type { RawRow } from './raw-rows.ts'
import { textOf } from './row-text.ts'

export interface VlanEntry {
  readonly row: RawRow
  readonly vid: number
  readonly name: string | null
  readonly purpose: string | null
  /** Only on this switch; null: on every switch of the workbook. */
  readonly switchName: string | null
  readonly cidr: string | null
  readonly gateway: string | null
}

export interface SwitchEntry {
  readonly row: RawRow
  readonly name: string
  readonly model: string | null
  readonly room: string | null
  readonly number: number | null
  readonly address: string | null
  readonly gateway: string | null
  readonly serial: string | null
}

export interface PanelEntry {
  readonly row: RawRow
  readonly name: string
  readonly room: string | null
  readonly count: number | null
}

export interface StandEntry {
  readonly row: RawRow
  readonly name: string
  readonly exhibitor: string | null
  readonly place: string | null
  readonly note: string | null
}

export interface LagEntry {
  readonly row: RawRow
  readonly switchName: string
  readonly name: string
  readonly members: string
  readonly protocol: LagProtocol | null
  readonly mode: ModeWord | null
  readonly vlan: number | null
  readonly tagged: string | null
  readonly description: string | null
}

export interface Lists {
  readonly vlans: readonly VlanEntry[]
  readonly switches: readonly SwitchEntry[]
  readonly panels: readonly PanelEntry[]
  readonly stands: readonly StandEntry[]
  readonly lags: readonly LagEntry[]
  readonly dhcpServers: readonly DhcpServerEntry[]
}

const IPV4 = /^\d{1,3}(\.\d{1,3}){3}(\/\d{1,2})?$/

const addressOf = (row: RawRow, field: Field): string | null => {
  const text = textOf(row, field)
  return text && IPV4.test(text) ? text : null
}

function readVlan(row: RawRow, report: Report): VlanEntry | null {
  const text = textOf(row, 'vlan')
  if (text === null) return null
  const match = /^(?:vlan\s*)?(\d{1,5})$/i.exec(text)
  const place = { sheet: row.sheet, cell: row.cellOf('vlan'), row }
  if (!match) {
    // A remark below the list stands alone in its row; anything beside other values was meant as a VLAN.
    if (row.values.size > 1)
      report('error', 'unreadable_cell', place, `"${text}" is no VLAN number; expected 1 to 4094`)
    return null
  }
  const vid = Number(match[1])
  if (vid < 1 || vid > 4094) {
    report('error', 'vlan_out_of_range', place, `VLAN ${vid} cannot be: VLAN numbers are 1 to 4094`)
    return null
  }
  const prefix = textOf(row, 'prefix') ?? textOf(row, 'address')
  return {
    row,
    vid,
    name: textOf(row, 'vlanName'),
    purpose: textOf(row, 'purpose'),
    switchName: textOf(row, 'switch') ?? row.facts.switch ?? null,
    cidr: prefix && /\/\d{1,2}$/.test(prefix) && IPV4.test(prefix) ? prefix : null,
    gateway: addressOf(row, 'gateway'),
  }
}

function readSwitch(row: RawRow): SwitchEntry | null {
  const name = textOf(row, 'switch')
  if (name === null) return null
  const number = textOf(row, 'number')
  return {
    row,
    name,
    model: textOf(row, 'model'),
    room: textOf(row, 'room'),
    number: number !== null && /^\d{1,3}$/.test(number) ? Number(number) : null,
    address: addressOf(row, 'address'),
    gateway: addressOf(row, 'gateway'),
    serial: textOf(row, 'serial'),
  }
}

function readPanel(row: RawRow): PanelEntry | null {
  const name = textOf(row, 'panel')
  const count = textOf(row, 'count')
  if (name === null) return null
  return {
    row,
    name,
    room: textOf(row, 'room'),
    count: count !== null && /^\d{1,3}$/.test(count) ? Number(count) : null,
  }
}

function readStand(row: RawRow): StandEntry | null {
  const name = textOf(row, 'stand')
  if (name === null) return null
  return {
    row,
    name,
    exhibitor: textOf(row, 'exhibitor'),
    place: textOf(row, 'place'),
    note: textOf(row, 'note'),
  }
}

const LAG_PROTOCOLS: readonly (readonly [RegExp, LagProtocol])[] = [
  [/^(lacp|802\.?3ad|active|actif)$/i, 'lacp'],
  [/^(static|statique|on|trunk|manuel|manual)$/i, 'static'],
  [/^(pagp|desirable)$/i, 'pagp'],
]

/** A row that cannot be a LAG is told with its cell, and left out. */
function readLag(row: RawRow, report: Report): LagEntry | null {
  const place = (field: Field) => ({ sheet: row.sheet, cell: row.cellOf(field), row })
  const name = textOf(row, 'lag')
  const switchName = textOf(row, 'switch') ?? row.facts.switch ?? null
  if (name === null) return null
  const refuse = (field: Field, message: string): null => {
    report('error', 'unreadable_cell', place(field), message)
    return null
  }
  if (switchName === null) return refuse('lag', `on which switch is LAG ${name}? Write it in its row`)
  if (!/\d$/.test(name)) return refuse('lag', `"${name}" is no LAG; expected a number at its end, as in Trk1`)
  const told = textOf(row, 'protocol')
  const protocol = told === null ? null : LAG_PROTOCOLS.find(([pattern]) => pattern.test(told))?.[1]
  if (protocol === undefined)
    return refuse('protocol', `"${told}" is no protocol of a LAG; expected LACP, static or PAgP`)
  const vlan = textOf(row, 'vlan')
  if (vlan !== null && !(Number(vlan) >= 1 && Number(vlan) <= 4094))
    return refuse('vlan', `"${vlan}" is no VLAN number; expected 1 to 4094`)
  return {
    row,
    switchName,
    name,
    members: textOf(row, 'members') ?? '',
    protocol,
    mode: readMode(textOf(row, 'mode') ?? ''),
    vlan: vlan === null ? null : Number(vlan),
    tagged: textOf(row, 'tagged'),
    description: textOf(row, 'description'),
  }
}

/** Names listed twice: the later row is the offending one. */
function reportDoubles<E extends { row: RawRow }>(
  entries: readonly E[],
  keyOf: (entry: E) => string,
  say: (entry: E, first: E) => void,
): E[] {
  const first = new Map<string, E>()
  return entries.filter((entry) => {
    const key = keyOf(entry)
    const known = first.get(key)
    if (known) say(entry, known)
    else first.set(key, entry)
    return !known
  })
}

const where = (row: RawRow): string => `${row.sheet} row ${row.row}`

export function readLists(rows: readonly RawRow[], report: Report): Lists {
  const of = (kind: RawRow['kind']) => rows.filter((row) => row.kind === kind)
  const vlans = of('vlans').flatMap((row) => readVlan(row, report) ?? [])
  const stands = of('stands').flatMap((row) => readStand(row) ?? [])
  const switches = of('switches').flatMap((row) => readSwitch(row) ?? [])
  const panels = of('panels').flatMap((row) => readPanel(row) ?? [])
  const lags = of('lags').flatMap((row) => readLag(row, report) ?? [])
  const dhcpServers = of('dhcp').flatMap((row) => readDhcpServer(row, report) ?? [])
  return {
    dhcpServers: reportDoubles(
      dhcpServers,
      (entry) => nameKey(entry.name),
      () => undefined,
    ),
    lags: reportDoubles(
      lags,
      (entry) => `${nameKey(entry.switchName)}/${nameKey(entry.name)}`,
      () => undefined,
    ),
    vlans: reportDoubles(
      vlans,
      (entry) => `${entry.switchName ?? ''}/${entry.vid}`,
      (entry, first) => {
        if (nameKey(entry.name ?? '') !== nameKey(first.name ?? ''))
          report(
            'warning',
            'unreadable_cell',
            { sheet: entry.row.sheet, cell: entry.row.cellOf('vlan'), row: entry.row },
            `VLAN ${entry.vid} is listed twice (first in ${where(first.row)}, as ${first.name ?? 'no name'}); the first counts`,
          )
      },
    ),
    switches: reportDoubles(
      switches,
      (entry) => nameKey(entry.name),
      () => undefined,
    ),
    panels: reportDoubles(
      panels,
      // A panel of the same name in another room is another panel: see ../panel-rooms.ts.
      (entry) => `${nameKey(entry.name)}/${nameKey(entry.room ?? '')}`,
      () => undefined,
    ),
    stands: reportDoubles(
      stands,
      (entry) => nameKey(entry.name),
      (entry, first) =>
        report(
          'error',
          'duplicate_stand',
          { sheet: entry.row.sheet, cell: entry.row.cellOf('stand'), row: entry.row },
          `stand ${entry.name} is listed already in ${where(first.row)}; give one of them another name`,
        ),
    ),
  }
}
