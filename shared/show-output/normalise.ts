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
  neighborInterface: [
    ['neighborInterfaceName', fullName],
    ['neighborInterfaceMac', normalizeMac],
  ],
  portChannel: [['portChannelName', fullName]],
  rootInterface: [['rootInterfaceName', fullName]],
  macAddress: [['mac', normalizeMac]],
  chassisId: [['chassisMac', normalizeMac]],
  speed: [['speedMbps', speedMbps]],
  duplex: [['duplexMode', duplexMode]],
  status: [['isUp', isUp]],
  power: [['watts', numberOf]],
  maxPower: [['maxWatts', numberOf]],
  availablePower: [['availableWatts', numberOf]],
  usedPower: [['usedWatts', numberOf]],
  remainingPower: [['remainingWatts', numberOf]],
  devicePower: [['deviceWatts', numberOf]],
  powerDrawn: [['drawnWatts', numberOf]],
}

/** Fields that say yes or no in many words, and the name of the plain answer. */
const ANSWERS: Readonly<Record<string, string>> = {
  switchport: 'isSwitchport',
  negotiation: 'isNegotiating',
  captureMode: 'isCapturing',
  protected: 'isProtected',
  administrativeNativeVlanTagging: 'isNativeVlanTagged',
  unknownUnicastBlocked: 'isUnknownUnicastBlocked',
  unknownMulticastBlocked: 'isUnknownMulticastBlocked',
  timerStatus: 'isTimerOn',
  pruningMode: 'isPruning',
  trapsGeneration: 'isTrapping',
  portSecurity: 'isPortSecurityOn',
  enabled: 'isEnabled',
}

/** Fields that hold lists of interfaces, and what the list of full names is called. */
const LISTS: Readonly<Record<string, string>> = {
  interfaces: 'interfaceNames',
  memberInterfaces: 'memberInterfaceNames',
}

export function normaliseRow(row: Row): Row {
  const forms: Record<string, Value> = { ...(row as Record<string, Value>) }
  for (const field in row) {
    const value = row[field]
    if (typeof value === 'string') addForms(forms, field, value)
    else if (Array.isArray(value) && LISTS[field])
      forms[LISTS[field]] ??= value.map((item) => fullName(String(item)) ?? String(item))
  }
  return forms as Row
}

function addForms(row: Record<string, Value>, field: string, text: string): void {
  if (text === '') return
  const put = (name: string, value: Value | null) => {
    // Of a port `disabled` tells the link; of a log or a service it does not.
    const isOther = name === 'isUp' && row.interface === undefined && !/^(?:up|down)$/i.test(text)
    if (value !== null && !isOther) row[name] ??= value
  }
  for (const [name, of] of FORMS[field] ?? []) put(name, of(text))
  const answer = ANSWERS[field]
  if (answer) put(answer, yesOrNo(text))
}

function yesOrNo(text: string): boolean | null {
  if (/^(?:enabled|on|yes|true|operational)\b/i.test(text)) return true
  return /^(?:disabled|off|no|false)\b/i.test(text) ? false : null
}

/** `15.4`, `15.4 W`, `20.8 Watts`. */
function numberOf(text: string): number | null {
  const number = /^(\d{1,12}(?:\.\d{1,6})?)(?: ?W(?:atts)?)?$/i.exec(text)?.[1]
  return number === undefined ? null : Number(number)
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
  return /^(?:down|notconnect|disabled|err-disabled|errdisable|inactive|suspended|faulty|sfpAbsent|xcvrAbsent?|linkFlapE|administratively down|admin down)$/i.test(
    text,
  )
    ? false
    : null
}
