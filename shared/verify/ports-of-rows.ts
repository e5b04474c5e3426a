/**
 * State of ports, from whichever tables tell it. A port that several tables tell of is one; what an earlier one told
 * stays, because the tables come from the most telling to the least.
 */
import type { Row } from '../show-output/rows.ts'
import type { PortStatus } from './reading.ts'
import { listOf, portOf, rowsIn, textOf } from './rows-of-ports.ts'

type Told = { port: string } & { -readonly [K in keyof Omit<PortStatus, 'port'>]?: PortStatus[K] }

const TABLES = ['err-disabled', 'loop protection', 'interface status', 'interface', 'interface description']
/** Not a socket: a VLAN's own interface, a tunnel, a loopback. */
const NO_SOCKET = /^(?:vlan|loopback|lo$|lo\d|tunnel|null|nvi|virtual|dialer|bvi|bdi|oobm|cpu)/i
const ERR_DISABLED = /^(?:err-?disabled?|linkFlapE|D-Disable)/i

function linkOf(row: Row): boolean | null {
  const flags = listOf(row.flags)
  if (flags.length > 0) return flags.includes('LOWER_UP')
  if (row.table === 'interface description')
    return row.protocol === undefined ? null : row.status === 'up' && row.protocol === 'up'
  return typeof row.isUp === 'boolean' ? row.isUp : null
}

function isShut(row: Row): boolean {
  const flags = listOf(row.flags)
  if (flags.length > 0) return !flags.includes('UP')
  if (row.isEnabled === false) return !ERR_DISABLED.test(textOf(row.adminState) ?? '')
  return /^(?:disabled|administratively down|admin down)$/i.test(row.status ?? '')
}

function errDisabledOf(row: Row): string | null {
  if (row.table === 'err-disabled') return textOf(row.reason) ?? ''
  if (row.table === 'loop protection')
    return /^yes/i.test(textOf(row.loopDetected) ?? '') && /^down$/i.test(row.status ?? '') ? 'loop' : null
  const isOff = [row.status, row.statusNote, row.adminState].some((word) =>
    ERR_DISABLED.test(textOf(word) ?? ''),
  )
  return isOff ? (textOf(row.reason) ?? '') : null
}

/** Only of a link that is up a speed is more than a wish. */
const speedOf = (row: Row): number | null =>
  typeof row.speedMbps === 'number' && row.speedMbps > 0 ? row.speedMbps : null

function toldBy(row: Row): Told | null {
  const port = portOf(row)
  if (port === null || NO_SOCKET.test(port)) return null
  if (row.table === 'err-disabled') return { port, errDisabled: errDisabledOf(row) }
  if (row.table === 'loop protection') {
    const reason = errDisabledOf(row)
    return reason === null ? null : { port, errDisabled: reason }
  }
  return {
    port,
    isUp: linkOf(row),
    isShut: isShut(row),
    errDisabled: errDisabledOf(row),
    speedMbps: speedOf(row),
    duplex: row.duplexMode ?? null,
  }
}

/** What `told` already says stays; reasons are filled in where only the fact was known. */
function add(told: Told | undefined, more: Told): Told {
  if (!told) return more
  const errDisabled = told.errDisabled || more.errDisabled || (told.errDisabled ?? more.errDisabled)
  return {
    port: told.port,
    isUp: told.isUp ?? more.isUp ?? null,
    isShut: told.isShut ?? more.isShut ?? false,
    errDisabled: errDisabled ?? null,
    speedMbps: told.speedMbps ?? more.speedMbps ?? null,
    duplex: told.duplex ?? more.duplex ?? null,
  }
}

/** In the order they were first named. A port known only from a list of reasons is told as off. */
export function portsOfRows(rows: readonly Row[]): readonly PortStatus[] {
  const ports = new Map<string, Told>()
  for (const table of TABLES)
    for (const row of rowsIn(rows, table)) {
      const told = toldBy(row)
      if (told) ports.set(told.port, add(ports.get(told.port), told))
    }
  return [...ports.values()].map((told) => ({
    port: told.port,
    isUp: told.isUp ?? (typeof told.errDisabled === 'string' ? false : null),
    isShut: told.isShut ?? false,
    errDisabled: told.errDisabled ?? null,
    speedMbps: told.speedMbps ?? null,
    duplex: told.duplex ?? null,
  }))
}
