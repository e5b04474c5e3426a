/**
 * From a raw row to connections: every cell read as what its column is, ranges and lists unfolded side by side
 * (`1 à 3` outlets on ports `5-7`). What cannot be read is a finding at its cell and makes no guess.
 */
import type { Field } from '../fields.ts'
import type { Report } from '../finding.ts'
import type { ImportRules } from '../mapping.ts'
import {
  isTelephoneName,
  type OutletService,
  readMacs,
  readService,
  readYesNo,
  tellsTelephone,
} from '../values/answers.ts'
import { expandNames, withoutFloat } from '../values/name-lists.ts'
import { type ModeWord, readMode } from '../values/port-mode.ts'
import { readVlanCell, type VlanCell } from '../values/vlan-cell.ts'
import { isFree, isNothing, plainWords } from '../words.ts'
import { colorVlan, noVlan } from './color-vlan.ts'
import type { Connection } from './connection.ts'
import type { RawRow, Sourced } from './raw-rows.ts'

export interface ConnectionContext {
  readonly rules: ImportRules
  readonly vlanByName: ReadonlyMap<string, number>
  /** VLAN told by a cell's colour: `#rrggbb` → number. */
  readonly vlanByColor: ReadonlyMap<string, number>
  /** Sheets whose VLANs are told by colours: there a colour nobody explains is an error. */
  readonly isColored: (sheet: string) => boolean
  /** Sheets whose outlet numbers count inside their stand. */
  readonly isNumberedByStand: (sheet: string) => boolean
  /** True where the type of that switch has a port of that very name: `1/2/3` is then no list. */
  readonly isPortName: (switchName: string | null, text: string) => boolean
  readonly report: Report
}

interface RowReader {
  readonly row: RawRow
  readonly context: ConnectionContext
  text(field: Field): string | null
  trouble(field: Field, why: string): void
  failed: boolean
}

function openRow(row: RawRow, context: ConnectionContext): RowReader {
  const reader: RowReader = {
    row,
    context,
    failed: false,
    text(field) {
      const value = row.values.get(field)
      if (!value) return null
      if (value.trouble) {
        const why = troubleOf(value)
        if (why) {
          reader.trouble(field, why)
          return null
        }
      }
      return value.text === '' ? null : withoutFloat(value.text)
    },
    trouble(field, why) {
      reader.failed = true
      context.report('error', 'unreadable_cell', { sheet: row.sheet, cell: row.cellOf(field), row }, why)
    },
  }
  return reader
}

function troubleOf({ trouble, text }: Sourced): string | null {
  if (trouble === 'error') return `the cell shows the error ${text}; mend the formula`
  if (trouble === 'formula')
    return 'the formula has no stored result and is too complex to work out here; open the workbook in a spreadsheet program and save it'
  return trouble === 'date'
    ? `the spreadsheet made the date ${text} of what was typed (a range such as 1-4?); format the cell as text and type it again`
    : null
}

/** One row's connections; empty where a cell of it could not be read. */
export function readConnections(row: RawRow, context: ConnectionContext): Connection[] {
  const reader = openRow(row, context)
  const stand = reader.text('stand')
  const switchName = reader.text('switch') ?? row.facts.switch ?? null
  const shared = readShared(reader, stand, switchName)
  const lists = readLists(reader, stand, switchName)
  const vlans = readVlans(reader, lists.count)
  if (reader.failed || !vlans) return []
  return Array.from({ length: lists.count }, (_, at): Connection => {
    const outlet = lists.outlets[at] ?? null
    const labelled =
      context.rules.outletIsPanelPosition && !context.rules.noPanels ? splitLabel(outlet) : null
    return {
      ...shared,
      row,
      port: lists.ports[at] ?? null,
      outlet,
      position: lists.positions[at] ?? labelled?.position ?? null,
      panel: lists.panels[at] ?? shared.panel ?? labelled?.panel ?? null,
      vlan: vlans[at] ?? null,
      service: shared.service ?? (outlet && isTelephoneName(outlet, stand) ? 'telephone' : null),
    }
  })
}

/** `P1A-12`: panel P1A, position 12. */
function splitLabel(outlet: string | null): { panel: string; position: number } | null {
  const match = /^(.*\S)\s*[-_/. ]\s*0*(\d{1,3})$/.exec(outlet ?? '')
  return match?.[1] ? { panel: match[1], position: Number(match[2]) } : null
}

type SharedPart = Omit<Connection, 'port' | 'outlet' | 'position' | 'vlan' | 'row'>

function readShared(reader: RowReader, stand: string | null, switchName: string | null): SharedPart {
  const { row, context } = reader
  const soft = (field: Field) => {
    const value = row.values.get(field)
    return value && value.text !== '' && value.trouble !== 'error' ? value.text : null
  }
  const note = soft('note')
  const status = soft('status')
  return {
    switchName,
    mode: readModeCell(reader),
    stand: stand !== null && isFree(stand) ? null : stand,
    exhibitor: soft('exhibitor'),
    place: soft('place') ?? (isPlaceSheet(row) ? (row.facts.room ?? null) : null),
    room: soft('room') ?? (isPlaceSheet(row) ? null : (row.facts.room ?? null)),
    panel: context.rules.noPanels ? null : reader.text('panel'),
    service: readServiceCells(reader, note),
    macs: readMacCell(reader),
    occupied: readOccupied(reader),
    note: note !== null && isFree(note) ? null : note,
    description:
      soft('description') ??
      (status !== null && /^(desactive|shutdown|hs)/.test(plainWords(status)) ? status : null),
    says: row.has,
  }
}

/** A sheet called `Salle 1` that lists outlets: the hall they are in, not the technical room they lead to. */
const isPlaceSheet = (row: RawRow): boolean =>
  row.facts.switch === undefined &&
  row.kind === 'outlets' &&
  /^(salle|hall|room|zone|pavillon|niveau|[eé]tage|b[aâ]timent)/i.test(row.facts.room ?? '')

function readModeCell(reader: RowReader): ModeWord | null {
  const text = reader.text('mode')
  if (text === null) return null
  const mode = readMode(text)
  if (!mode)
    reader.trouble('mode', `"${text}" is no port mode; expected access, trunk (tagged), routed or unused`)
  return mode
}

function readServiceCells(reader: RowReader, note: string | null): OutletService | null {
  const telephone = reader.text('telephone')
  if (telephone !== null && readYesNo(telephone) !== false) return 'telephone'
  const service = reader.text('service')
  if (service !== null) return readService(service)
  return note !== null && tellsTelephone(note) ? 'telephone' : null
}

function readOccupied(reader: RowReader): boolean | null {
  const text = reader.text('occupied')
  if (text === null) return null
  const answer = readYesNo(text)
  if (answer === null) {
    const { row, context } = reader
    context.report(
      'warning',
      'unreadable_cell',
      { sheet: row.sheet, cell: row.cellOf('occupied'), row },
      `"${text}" is neither yes nor no; the outlet counts as not said`,
    )
  }
  return answer
}

function readMacCell(reader: RowReader): readonly string[] {
  const text = reader.text('mac')
  if (text === null) return []
  const { macs, unreadable } = readMacs(text)
  if (unreadable.length > 0)
    reader.trouble(
      'mac',
      `"${unreadable.join(' ')}" is no MAC address; expected twelve hexadecimal digits such as 00:1b:54:aa:00:12`,
    )
  return macs
}

interface Lists {
  readonly count: number
  readonly ports: readonly string[]
  readonly outlets: readonly string[]
  readonly positions: readonly number[]
  readonly panels: readonly string[]
}

const atMost = (count: number, ...lists: readonly (readonly unknown[])[]): boolean =>
  lists.every((list) => list.length === 0 || list.length === count)

function readLists(reader: RowReader, stand: string | null, switchName: string | null): Lists {
  const ports = readPorts(reader, switchName)
  const { positions, panels } = readPositions(reader)
  const named = readOutlets(reader, stand)
  const count = Math.max(1, ports.length, positions.length, named.length)
  const outlets = named.length > 0 ? named : []
  if (!atMost(count, ports, positions, outlets)) {
    const short: Field =
      ports.length > 0 && ports.length < count
        ? 'port'
        : outlets.length > 0 && outlets.length < count
          ? 'outlet'
          : 'panelPort'
    reader.trouble(
      short,
      `the row lists ${named.length} outlets, ${ports.length} ports and ${positions.length} panel positions; they must be as many, or one row each`,
    )
  }
  return { count, ports, outlets, positions, panels }
}

function readPorts(reader: RowReader, switchName: string | null): string[] {
  const text = reader.text('port')
  if (text === null) return []
  const bare = text.replace(/^ports?\s*[:n°]*\s*(?=\d)/i, '')
  if (reader.context.isPortName(switchName, bare)) return [bare]
  const isOnlyNumbers = /^[\d\s/]+$/.test(bare)
  const names = expandNames(bare, {
    slashLists: isOnlyNumbers,
    hyphenAfterName: /\/\d/.test(bare) || /^[a-z]{0,3}\d/i.test(bare),
  })
  if (!names) {
    reader.trouble('port', `"${text}" is no list of ports; expected 12, 3-5, 1,4,7 or a name such as Fa0/12`)
    return []
  }
  return names
}

function readPositions(reader: RowReader): { positions: number[]; panels: string[] } {
  const text = reader.context.rules.noPanels ? null : reader.text('panelPort')
  if (text === null) return { positions: [], panels: [] }
  const joined = /^(?:port|pos|position|p)?[\s.]*((?:\d+[\s\-–,;/àaetu&+]*)+)$/i.exec(text)
  const names = expandNames(joined?.[1]?.trim() ?? text, { slashLists: true, hyphenAfterName: false })
  const positions: number[] = []
  const panels: string[] = []
  for (const name of names ?? []) {
    const split = /^(.*?)[\s\-_/.:]*(\d+)$/.exec(name)
    const panel = split?.[1]?.trim() ?? ''
    if (!split) continue
    positions.push(Number(split[2]))
    if (panel !== '' && !reader.row.has.has('panel')) panels.push(panel)
  }
  if (
    !names ||
    positions.length !== names.length ||
    positions.some((position) => position < 1 || position > 999)
  ) {
    reader.trouble(
      'panelPort',
      `"${text}" is no panel position; expected a number such as 12, or a range such as 1-4`,
    )
    return { positions: [], panels: [] }
  }
  return { positions, panels }
}

function readOutlets(reader: RowReader, stand: string | null): string[] {
  const text = reader.text('outlet')
  if (text === null || isFree(text)) return []
  const bare = text
    .replace(/^(?:prises?|outlets?|n°)\s*[:n°]*\s*(?=\d)/i, '')
    .replace(/\s*\((t[eé]l[^)]*|T)\)\s*$/i, 'T')
  const names = expandNames(bare, { slashLists: true, hyphenAfterName: false })
  if (!names) {
    reader.trouble('outlet', `"${text}" is no outlet or list of outlets; a range must run upwards`)
    return []
  }
  const byStand = stand !== null && reader.context.isNumberedByStand(reader.row.sheet)
  return names.map((name) => (byStand && /^T?\d{1,3}T?$/i.test(name) ? `${stand}-${name}` : name))
}

function readVlanField(reader: RowReader, field: 'vlan' | 'tagged' | 'native'): VlanCell | null {
  const text = reader.text(field)
  if (text === null || isNothing(text) || isFree(text)) return null
  const reading = readVlanCell(text, reader.context.vlanByName)
  if (reading.ok) return reading.value
  reader.trouble(field, `${reading.why}; expected a number, a list such as 99,200, or "tous"`)
  return null
}

/** The VLANs of each connection of the row; a list as long as the ports is dealt out one by one. */
function readVlans(reader: RowReader, count: number): (VlanCell | null)[] | null {
  const { row, context } = reader
  const vlan = readVlanField(reader, 'vlan') ?? colorVlan(row, context)
  const tagged = readVlanField(reader, 'tagged')
  const native = readVlanField(reader, 'native')
  const mode = reader.text('mode')
  if (!vlan && !tagged && !native) return Array.from({ length: count }, () => null)
  if (tagged || native) {
    const untagged = native?.plain[0] ?? native?.untagged ?? vlan?.untagged ?? vlan?.plain[0] ?? null
    const all = (tagged?.all ?? false) || (vlan?.all ?? false)
    const list = [
      ...(tagged?.plain ?? []),
      ...(tagged?.tagged ?? []),
      ...(vlan?.tagged ?? []),
      ...(native ? (vlan?.plain ?? []) : []),
    ]
    const one = {
      all,
      untagged,
      tagged: list,
      plain: [],
      unknownNames: [vlan, tagged, native].flatMap((cell) => cell?.unknownNames ?? []),
    }
    return Array.from({ length: count }, () => one)
  }
  const isTagged = mode !== null && readMode(mode) !== 'access'
  if (vlan && count > 1 && vlan.plain.length === count && !isTagged)
    return vlan.plain.map((vid) => ({ ...noVlan, plain: [vid] }))
  return Array.from({ length: count }, () => vlan)
}
