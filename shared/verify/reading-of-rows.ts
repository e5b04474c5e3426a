/**
 * A reading from the rows of a switch's tables, whether they came live or from a text. Of a table that was asked for and
 * held nothing the reading has an empty one; of a table that nobody asked for it has none.
 */
import type { Row } from '../show-output/rows.ts'
import { flapsOfLines } from './flaps-of-lines.ts'
import { macsOfRows } from './macs-of-rows.ts'
import { neighboursOfRows } from './neighbours-of-rows.ts'
import { portsOfRows } from './ports-of-rows.ts'
import type { AddressEntry, Flap, PortCounters, SwitchReading } from './reading.ts'
import type { Answer } from './recognise.ts'
import { numberOf, portOf, rowsIn, textOf } from './rows-of-ports.ts'
import { vlansOfRows } from './vlans-of-rows.ts'

export interface ReadingHead {
  readonly deviceId: number
  /** UTC, by the clock of the station. */
  readonly at: string
}

const LEASED = /^(?:active|expired|backup)?$/i

/** Who has which address: ARP, snooped and given leases; a lease that has ended tells nothing. */
function addressesOf(rows: readonly Row[]): AddressEntry[] {
  const told = rowsIn(rows, 'arp', 'dhcp snooping binding', 'dhcp lease').flatMap((row) => {
    const [address, mac] = [textOf(row.ipAddress), textOf(row.mac)]
    const isOver = row.table === 'dhcp lease' && !LEASED.test(row.status ?? '')
    return address === null || mac === null || isOver ? [] : [{ address, mac }]
  })
  return [...new Map(told.map((entry) => [`${entry.address} ${entry.mac}`, entry])).values()]
}

function countersOf(row: Row): PortCounters | null {
  const port = portOf(row)
  const input =
    numberOf(row.inputErrors) ??
    numberOf(row.receiveErrors) ??
    numberOf(row.errorsRx) ??
    numberOf(row.rxErrors)
  if (port === null || input === null) return null
  return {
    port,
    inputErrors: input,
    crc: numberOf(row.crcErrors) ?? numberOf(row.fcsErrors) ?? 0,
    outputErrors: numberOf(row.outputErrors) ?? numberOf(row.transmitErrors) ?? numberOf(row.txErrors) ?? 0,
  }
}

const hostnameOf = (rows: readonly Row[]): string | null =>
  rowsIn(rows, 'version').map(({ hostname }) => textOf(hostname))[0] ?? null

/** Of a chassis or a stack the first one told is its own. */
const serialOf = (rows: readonly Row[]): string | null =>
  rowsIn(rows, 'version', 'inventory').flatMap(({ serialNumber }) => textOf(serialNumber) ?? [])[0] ?? null

/** All of them, where it was shown several times. */
function isTableWhole(answers: readonly Answer[]): boolean {
  const shown = answers.filter(
    ({ table, rows }) => table === 'mac table' || rowsIn(rows, 'mac table').length > 0,
  )
  return shown.length > 0 && shown.every(({ isWhole }) => isWhole)
}

const PORT_TABLES = ['interface status', 'interface', 'interface description', 'err-disabled']
const VLAN_TABLES = ['switchport', 'trunk', 'vlan member', 'vlan']

/**
 * `host`: as the device's prompt calls it. `lines`: whatever it printed, for messages in between. Log messages in the rows
 * are looked through too.
 */
export function readingOfRows(
  { deviceId, at }: ReadingHead,
  answers: readonly Answer[],
  host: string | null = null,
  lines: readonly string[] = [],
): SwitchReading {
  const rows = answers.flatMap((answer) => answer.rows)
  const tables = new Set([...answers.map(({ table }) => table), ...rows.map(({ table }) => table)])
  const ifAsked = <T>(names: readonly string[], found: readonly T[]): T[] | null =>
    found.length > 0 || names.some((name) => tables.has(name)) ? [...found] : null
  const { macs, moved } = macsOfRows(rows)
  const logged = rowsIn(rows, 'log message').map(({ text }) => textOf(text) ?? '')
  const flaps: Flap[] = [...moved, ...flapsOfLines([...logged, ...lines])]
  const vlans = vlansOfRows(
    rows,
    answers.some(({ table }) => table === 'vlan'),
  )
  const counters = rowsIn(rows, 'interface errors', 'interface', 'interface counters')
  return {
    deviceId,
    at,
    hostname: host ?? hostnameOf(rows),
    serial: serialOf(rows),
    macs: ifAsked(['mac table'], macs),
    isMacTableWhole: isTableWhole(answers),
    ports: ifAsked(PORT_TABLES, portsOfRows(rows)),
    vlans: ifAsked(VLAN_TABLES, vlans),
    neighbours: ifAsked(['cdp neighbour', 'lldp neighbour'], neighboursOfRows(rows)),
    flaps: ifAsked(['log message', 'mac table'], flaps),
    addresses: ifAsked(['arp', 'dhcp snooping binding', 'dhcp lease'], addressesOf(rows)),
    counters: ifAsked(
      [],
      counters.flatMap((row) => countersOf(row) ?? []),
    ),
  }
}
