/** Which kinds of rows a reading is made of, and what a row needs to say anything. By this a table is recognised. */
import type { Row } from '../show-output/rows.ts'

const hasPort = (row: Row): boolean => row.interface !== undefined && row.interface !== ''
const hasAddress = (row: Row): boolean => row.ipAddress !== undefined && row.mac !== undefined

const USES: Readonly<Record<string, (row: Row) => boolean>> = {
  // A ProCurve's ARP table has the same columns and one more.
  'mac table': (row) =>
    row.mac !== undefined && (row.interface ?? row.interfaces) !== undefined && row.ipAddress === undefined,
  'interface status': (row) =>
    hasPort(row) &&
    row.isUp !== undefined &&
    (row.duplex ?? row.speed ?? row.adminState ?? row.enabled ?? row.reason) !== undefined,
  interface: (row) => hasPort(row) && (row.isUp !== undefined || row.flags !== undefined),
  'interface description': (row) =>
    hasPort(row) && /^(?:up|down|admin down)$/.test(row.status ?? '') && row.protocol !== undefined,
  vlan: (row) => row.vlanId !== undefined && row.vlanName !== undefined,
  'vlan member': (row) => hasPort(row) && row.vlanId !== undefined,
  switchport: (row) =>
    hasPort(row) &&
    (row.vlanId ?? row.accessVlan ?? row.administrativeMode ?? row.operationalMode) !== undefined,
  trunk: (row) => hasPort(row) && (row.nativeVlan ?? row.allowedVlans) !== undefined,
  'cdp neighbour': (row) => hasPort(row) && (row.neighborName ?? row.neighborInterface) !== undefined,
  'lldp neighbour': (row) =>
    hasPort(row) && (row.neighborName ?? row.neighborInterface ?? row.chassisId) !== undefined,
  arp: hasAddress,
  'dhcp snooping binding': hasAddress,
  'dhcp lease': hasAddress,
  'log message': (row) => row.mnemonic !== undefined,
  'interface errors': (row) => hasPort(row) && (row.fcsErrors ?? row.crcAlignErrors) !== undefined,
  'interface counters': (row) => hasPort(row) && row.errorsRx !== undefined,
  'err-disabled': (row) => hasPort(row) && row.reason !== undefined,
  'err-disable timer': () => false,
  'loop protection': (row) => hasPort(row) && row.loopDetected !== undefined,
  version: (row) => (row.hostname ?? row.serialNumber) !== undefined,
  inventory: (row) => row.serialNumber !== undefined,
}

export const isUsable = (row: Row): boolean => USES[row.table]?.(row) ?? false

/** Whether rows of this kind go into a reading. */
export const isOfReading = (table: string): boolean => table in USES

/** The rows that count what stands above them: an empty table says so with one. */
export const isSummary = (row: Row): boolean => row.table === 'summary'

/** Whether the device said below the rows how many they are, and that many came: then none is missing. */
export function isCounted(rows: readonly Row[]): boolean {
  const total = rows
    .filter(isSummary)
    .findLast(({ totalEntries }) => totalEntries !== undefined)?.totalEntries
  return total !== undefined && rows.filter((row) => !isSummary(row)).length >= Number(total)
}
