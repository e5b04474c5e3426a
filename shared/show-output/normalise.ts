/**
 * Neutral forms of what devices say, put beside their words under another name: by field, the same for all tables and
 * platforms. A row that already has the neutral field keeps it.
 */
import { normalizeMac } from '../plan/mac.ts'
import { fullName } from './interface-full-name.ts'
import type { Row, Value } from './rows.ts'

type Form = readonly [neutral: string, of: (text: string) => Value | null]

const FORMS: Readonly<Record<string, readonly Form[]>> = {
  interface: [['interfaceName', fullName]],
  neighborInterface: [['neighborInterfaceName', fullName]],
  macAddress: [['mac', normalizeMac]],
  chassisId: [['chassisMac', normalizeMac]],
  speed: [['speedMbps', speedMbps]],
  duplex: [['duplexMode', duplexMode]],
  status: [['isUp', isUp]],
}

/** Fields that hold lists of interfaces, and what the list of full names is called. */
const LISTS: Readonly<Record<string, string>> = {
  interfaces: 'interfaceNames',
  memberInterfaces: 'memberInterfaceNames',
}

export function normaliseRow(row: Row): Row {
  const forms: Record<string, Value> = {}
  for (const [field, value] of Object.entries(row)) {
    if (typeof value === 'string')
      for (const [neutral, of] of FORMS[field] ?? []) {
        const found = row[neutral] === undefined && value !== '' ? of(value) : null
        if (found !== null) forms[neutral] = found
      }
    const names = LISTS[field]
    if (names && Array.isArray(value))
      forms[names] = value.map((item) => fullName(String(item)) ?? String(item))
  }
  return { ...row, ...forms }
}

/** Mb/s: `a-100`, `1000`, `10G`, `100FDx`, `1000Mb/s`, `10Gbps`; null where no number is told. */
export function speedMbps(text: string): number | null {
  const match = /^(?:a-)?(\d{1,6}(?:\.\d)?) ?(G|M|K)?/i.exec(text.trim())
  if (!match) return null
  const unit = match[2]?.toUpperCase()
  return Number(match[1]) * (unit === 'G' ? 1000 : unit === 'K' ? 0.001 : 1)
}

function duplexMode(text: string): string | null {
  const word = /full|half|auto/i.exec(text)?.[0]
  return word ? word.toLowerCase() : /FDx/.test(text) ? 'full' : /HDx/.test(text) ? 'half' : null
}

/** Only words that surely tell the link. */
function isUp(text: string): boolean | null {
  if (/^(?:up|connected|monitoring)$/i.test(text)) return true
  return /^(?:down|notconnect|disabled|err-disabled|errdisable|inactive|sfpAbsent|administratively down|admin down)$/i.test(
    text,
  )
    ? false
    : null
}
