/**
 * Joins what several sheets say of the same connection (a list of outlets per room, a list of ports per switch) and
 * finds double uses: two rows of one list, or two lists that contradict each other. The later row is the offending one.
 */
import { nameKey } from '../model/name-key.ts'
import type { Connection } from './extract/connection.ts'
import type { RawRow } from './extract/raw-rows.ts'
import type { Field } from './fields.ts'
import type { Report } from './finding.ts'
import type { PlannedSwitch, SwitchBook } from './switches.ts'
import { findPort } from './values/port-reference.ts'
import { switchKey } from './words.ts'

export interface PlacedConnection extends Omit<Connection, 'port' | 'switchName'> {
  readonly owner: PlannedSwitch | null
  /** 1-based place on the switch's panel. */
  readonly position: number | null
  readonly panelPosition: number | null
  /** Every row that had a say. */
  readonly rows: readonly RawRow[]
}

export const portKey = (connection: PlacedConnection): string | null =>
  connection.owner && connection.position !== null
    ? `port:${connection.owner.key}/${connection.position}`
    : null

export const panelKey = (connection: PlacedConnection): string | null =>
  connection.panel !== null && connection.panelPosition !== null
    ? `panel:${nameKey(connection.panel)}/${connection.panelPosition}`
    : null

export const outletKey = (connection: PlacedConnection): string | null =>
  connection.outlet === null ? null : `outlet:${nameKey(connection.outlet)}`

/** Finds the switch and the place of the port; null (and a finding) where there is none such. */
export function placeConnection(
  connection: Connection,
  book: SwitchBook,
  report: Report,
): PlacedConnection | null {
  const { row, switchName, port, position, ...rest } = connection
  const placed = { ...rest, row, rows: [row], owner: null, position: null, panelPosition: position }
  if (port === null) return placed
  if (switchName === null) {
    const only = book.size === 1 ? [...book.values()][0] : undefined
    if (!only) {
      const cell = row.has.has('switch') ? row.cellOf('switch') : row.cellOf('port')
      report(
        'error',
        'unknown_switch',
        { sheet: row.sheet, cell, row },
        `port ${port}: nothing tells which switch it is on; fill the switch column, or name the switch above the table`,
      )
      return null
    }
    return placeOn(only, connection, placed, report)
  }
  const owner = book.get(switchKey(switchName))
  if (!owner) {
    const known = [...book.values()].map(({ name }) => name).slice(0, 8)
    report(
      'error',
      'unknown_switch',
      { sheet: row.sheet, cell: row.cellOf('switch'), row },
      `there is no switch "${switchName}"; known are ${known.join(', ') || 'none'}. Correct the name, or add the switch to the list of switches`,
      { switch: switchName },
    )
    return null
  }
  return placeOn(owner, connection, placed, report)
}

function placeOn(
  owner: PlannedSwitch,
  { row, port }: Connection,
  placed: PlacedConnection,
  report: Report,
): PlacedConnection | null {
  const position = findPort(port ?? '', owner.type, owner.isAssumed, owner.naming)
  if (position !== null) return { ...placed, owner, position }
  const { ports, model } = owner.type
  report(
    'error',
    'no_such_port',
    { sheet: row.sheet, cell: row.cellOf('port'), row },
    `${owner.name} has no port "${port}": ${owner.isAssumed ? 'taken as' : 'it is a'} ${model}, with ${ports.length} ports from ${ports[0]?.name} to ${ports.at(-1)?.name}`,
    { switch: owner.name, port: port ?? '' },
  )
  return null
}

const where = (row: RawRow): string => `${row.sheet} row ${row.row}`

const KINDS = [
  { keyOf: portKey, code: 'port_used_twice', field: 'port', what: 'port' },
  { keyOf: panelKey, code: 'panel_port_used_twice', field: 'panelPort', what: 'panel position' },
  { keyOf: outletKey, code: 'duplicate_outlet', field: 'outlet', what: 'outlet' },
] as const

const nameOf = {
  port: (c: PlacedConnection) => `${c.owner?.name} ${c.owner?.type.ports[(c.position ?? 1) - 1]?.name}`,
  panelPort: (c: PlacedConnection) => `${c.panel} ${c.panelPosition}`,
  outlet: (c: PlacedConnection) => `${c.outlet}`,
} as const

const differs = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b

/** Whether two rows can speak of one connection: different lists, and nothing in one denies the other. */
function canJoin(first: PlacedConnection, second: PlacedConnection): boolean {
  if (first.rows.some((row) => row.sheet === second.row.sheet && row.workbook === second.row.workbook))
    return false
  const stand = (c: PlacedConnection) => (c.stand === null ? null : nameKey(c.stand))
  return ![portKey, panelKey, outletKey, stand].some((keyOf) => differs(keyOf(first), keyOf(second)))
}

function join(first: PlacedConnection, second: PlacedConnection): PlacedConnection {
  const pick = <K extends keyof PlacedConnection>(key: K) => first[key] ?? second[key]
  return {
    ...first,
    owner: pick('owner'),
    position: pick('position'),
    panel: pick('panel'),
    panelPosition: pick('panelPosition'),
    outlet: pick('outlet'),
    stand: pick('stand'),
    exhibitor: pick('exhibitor'),
    place: pick('place'),
    room: pick('room'),
    service: pick('service'),
    mode: pick('mode'),
    vlan: pick('vlan'),
    occupied: pick('occupied'),
    note: pick('note'),
    description: pick('description'),
    macs: [...new Set([...first.macs, ...second.macs])],
    says: new Set([...first.says, ...second.says]),
    rows: [...first.rows, second.row],
  }
}

/** The connections of all lists, each once. */
export function mergeConnections(placed: readonly PlacedConnection[], report: Report): PlacedConnection[] {
  const slots: (PlacedConnection | null)[] = []
  const slotOf = new Map<string, number>()
  const claim = (connection: PlacedConnection, slot: number, isJoined: boolean) => {
    for (const { keyOf } of KINDS) {
      const key = keyOf(connection)
      if (key && (isJoined || !slotOf.has(key))) slotOf.set(key, slot)
    }
  }
  for (const connection of placed) {
    const hits = KINDS.flatMap((kind) => {
      const key = kind.keyOf(connection)
      const slot = key === null ? undefined : slotOf.get(key)
      return slot === undefined ? [] : [{ ...kind, slot }]
    })
    for (const { slot } of hits) reportOtherVlan(connection, slots[slot] ?? null, report)
    const joined = joinAt([...new Set(hits.map(({ slot }) => slot))], slots, connection)
    if (joined !== null) {
      const whole = slots[joined]
      if (whole) claim(whole, joined, true)
      continue
    }
    for (const { code, field, what, slot } of hits) {
      const first = slots[slot]
      if (first) reportDouble(connection, first, code, field, what, report)
    }
    slots.push(connection)
    claim(connection, slots.length - 1, false)
  }
  return slots.filter((connection) => connection !== null)
}

/** Joins the connection to all it touches, where they all agree; the slot it is in then, or null. */
function joinAt(
  hits: readonly number[],
  slots: (PlacedConnection | null)[],
  connection: PlacedConnection,
): number | null {
  const [target] = hits
  if (target === undefined) return null
  let result: PlacedConnection | null = connection
  for (const slot of hits) {
    const other = slots[slot]
    if (!other || !result || !canJoin(other, result)) return null
    result = join(other, result)
  }
  for (const slot of hits) slots[slot] = null
  slots[target] = result
  return target
}

/** Two lists of one port with a VLAN each: the first one counts, and the other is not passed over in silence. */
function reportOtherVlan(later: PlacedConnection, first: PlacedConnection | null, report: Report): void {
  const [said, known] = [later.vlan?.plain[0], first?.vlan?.plain[0]]
  if (!first || !canJoin(first, later) || said === undefined || known === undefined || said === known) return
  const { row } = later
  report(
    'warning',
    'port_used_twice',
    { sheet: row.sheet, cell: row.cellOf('vlan'), row },
    `${nameOf.port(later)} is in VLAN ${said} here and in VLAN ${known} in ${where(first.row)}; ${known} is taken, correct one of them`,
    { object: nameOf.port(later), sheet: first.row.sheet, row: first.row.row },
  )
}

function reportDouble(
  later: PlacedConnection,
  first: PlacedConnection,
  code: (typeof KINDS)[number]['code'],
  field: (typeof KINDS)[number]['field'],
  what: string,
  report: Report,
): void {
  const { row } = later
  const cellField: Field = row.values.get(field)?.text
    ? field
    : field === 'panelPort' && row.values.get('panel')
      ? 'panel'
      : field
  report(
    'error',
    code,
    { sheet: row.sheet, cell: row.cellOf(cellField), row },
    `${what} ${nameOf[field](later)} is used already in ${where(first.row)}; each can be used once`,
    { object: nameOf[field](later), sheet: first.row.sheet, row: first.row.row },
  )
}
