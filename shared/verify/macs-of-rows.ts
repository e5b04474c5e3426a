/**
 * Who was heard on which port: only what the switch learned by itself. Entries that were written there, that lead to the
 * switch itself, or that stand for groups, are nobody's presence. An address that stands on two ports of one VLAN in one
 * text was seen moving: tables that were shown one after the other are told apart by nothing else.
 */
import type { Row } from '../show-output/rows.ts'
import type { Flap, MacEntry } from './reading.ts'
import { listOf, portOf, rowsIn, textOf, vlanOf } from './rows-of-ports.ts'

/** Ports that are the switch itself, or no port. */
const NO_PORT =
  /^(?:cpu|switch|router|drop|flood|igmp|mgmt|management|sup-|stby|stack|vlan|null|loopback|--)/i
/** Types of what no cable brought. */
const NOT_LEARNED = /static|self|management|mgmt|secure|permanent|system|igmp|gmrp|other|invalid|unknown/i

const isGroup = (mac: string): boolean => Number.parseInt(mac.slice(0, 2), 16) % 2 === 1
const isNobody = (mac: string): boolean => isGroup(mac) || mac === '00:00:00:00:00:00'

function isLearned(row: Row): boolean {
  if (row.isStatic === true || row.isDropped === true || row.destination !== undefined) return false
  return !NOT_LEARNED.test(textOf(row.type) ?? '')
}

/** The one port of an entry; several are a group's. */
function onePort(row: Row): string | null {
  const [only, ...others] = listOf(row.interfaces)
  const port = row.interface === undefined ? portOf(row, only) : portOf(row)
  return others.length > 0 || port === null || NO_PORT.test(port) ? null : port
}

function entryOf(row: Row): MacEntry | null {
  const mac = textOf(row.mac)
  if (mac === null || isNobody(mac) || !isLearned(row)) return null
  const port = onePort(row)
  return port === null ? null : { mac, vlan: vlanOf(row.vlanId), port }
}

export interface HeardMacs {
  /** Where each was heard last, each once in a VLAN. */
  readonly macs: readonly MacEntry[]
  readonly moved: readonly Flap[]
}

export function macsOfRows(rows: readonly Row[]): HeardMacs {
  const last = new Map<string, MacEntry>()
  const ports = new Map<string, Set<string>>()
  for (const row of rowsIn(rows, 'mac table')) {
    const entry = entryOf(row)
    if (!entry) continue
    const key = `${entry.mac} ${entry.vlan ?? ''}`
    const before = last.get(key)
    if (before && before.port !== entry.port) {
      const seen = ports.get(key) ?? new Set([before.port])
      ports.set(key, seen.add(entry.port))
    }
    last.set(key, entry)
  }
  const moved = [...ports].flatMap(([key, seen]) => {
    const entry = last.get(key)
    return entry ? [{ mac: entry.mac, vlan: entry.vlan, ports: [...seen] }] : []
  })
  return { macs: [...last.values()], moved }
}
