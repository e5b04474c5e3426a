/** What all connections of a row share: stand, mode, service, hosts, remarks, and where they are. */
import type { Field } from '../fields.ts'
import { type OutletService, readMacs, readService, readYesNo, tellsTelephone } from '../values/answers.ts'
import { type ModeWord, readMode } from '../values/port-mode.ts'
import { isFree, plainWords } from '../words.ts'
import type { Connection } from './connection.ts'
import type { RawRow } from './raw-rows.ts'
import type { RowReader } from './row-reader.ts'

type SharedPart = Omit<Connection, 'port' | 'outlet' | 'position' | 'vlan' | 'row'>

export function readShared(reader: RowReader, stand: string | null, switchName: string | null): SharedPart {
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
